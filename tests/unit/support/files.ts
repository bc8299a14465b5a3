import { readFileSync } from 'node:fs';
import type { ContentFiles } from '../../../src/lib/content/content.ts';
import type { ContentFile } from '../../../src/lib/content/parse-file.ts';

const TREE = ['root', 'transactional-consistency', 'fault-tolerance', 'communication'];
const MORE_TREE = ['data-storage', 'service-discovery'];

/** A change to a copy of the content: `at` leads by keys, by ids of records and by positions. */
export interface Edit {
  readonly file: string;
  readonly at: string;
  /** The new value; `undefined` takes the old one out. */
  readonly to: unknown;
}

/** The real files of content with some changes. */
export function files(...edits: readonly Edit[]): ContentFiles {
  const read = (name: string): ContentFile => {
    const file = `content/${name}.json`;
    const own = edits.filter((edit) => edit.file === file);
    const value = own.reduce((old, { at, to }) => changed(old, at.split('/'), to), json(file));
    return { file, value };
  };
  return {
    tree: [...TREE, ...MORE_TREE].map((name) => read(`tree/${name}`)),
    sources: read('sources'),
    technologies: read('technologies'),
    glossary: read('glossary'),
    scenarios: read('scenarios'),
    examples: read('examples'),
    patterns: read('patterns'),
    related: read('related'),
  };
}

/** The parsed value of a file, named from the root of the project. */
export function json(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'));
}

function changed(value: unknown, [step, ...rest]: readonly string[], to: unknown): unknown {
  if (step === undefined) return to;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const at = list.findIndex((item, index) => nameOf(item) === step || String(index) === step);
    if (at < 0) throw new Error(`nothing to change: ${step}`);
    const items = list.map((item, index) => (index === at ? changed(item, rest, to) : item));
    return items.filter((item) => item !== undefined);
  }
  if (!isRecord(value)) throw new Error(`nothing to change: ${step}`);
  return Object.fromEntries(
    Object.entries({ ...value, [step]: changed(value[step], rest, to) }).filter(
      ([, item]) => item !== undefined,
    ),
  );
}

function nameOf(item: unknown): unknown {
  return isRecord(item) ? (item['id'] ?? item['key']) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
