import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importsIn } from './imports.ts';

const text = `
import type { z } from 'zod';
import { type A, type B } from './a.ts';
import { type C, d } from '../d.ts';
import {
  e,
  type F,
} from './tree/e.ts';
import en from '../../content/strings/en.json' with { type: 'json' };
export { g } from './g.ts';
export const from = 'nowhere';
  import '../client/site.ts';
const files = import.meta.glob('../../content/rust/*.rs', { eager: true });
const later = await import('./later.ts');
`;

test('importsIn(text, file) finds every form, and tells which has types only', () => {
  assert.deepEqual(
    importsIn(text, 'src/lib/here.ts').map(
      ({ to, isTypeOnly }) => `${to}${isTypeOnly ? ' (types)' : ''}`,
    ),
    [
      'zod (types)',
      'src/lib/a.ts (types)',
      'src/d.ts',
      'src/lib/tree/e.ts',
      'content/strings/en.json',
      'src/lib/g.ts',
      'src/client/site.ts',
      'content/rust/*.rs',
      'src/lib/later.ts',
    ],
  );
});
