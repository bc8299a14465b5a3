import assert from 'node:assert/strict';
import { test } from 'node:test';
import { all, attribute } from './support/elements.ts';
import { indexed, type Page } from './support/site.ts';
import { content } from '../../src/data/content.ts';
import type { StringKey } from '../../src/lib/content/strings.ts';
import { en, zh } from '../support/languages.ts';

/** A text or label of a page, with its language. */
interface Fragment {
  readonly text: string;
  readonly lang: string;
}

const LABELS = ['aria-label', 'title', 'alt', 'placeholder'];

function fragments({ document }: Page): Fragment[] {
  const { body, documentElement } = document;
  const texts = textsIn(body, attribute(documentElement, 'lang'));
  const labels = LABELS.flatMap((name) =>
    all(body, `[${name}]`).map((element) => ({
      text: attribute(element, name),
      lang: attribute(element.closest('[lang]'), 'lang'),
    })),
  );
  return [...texts, ...labels].filter(({ text }) => text !== '');
}

function textsIn(element: Element, around: string): Fragment[] {
  if (element.matches('script, style, pre, code')) return [];
  const lang = attribute(element, 'lang') || around;
  return [...element.childNodes].flatMap((child) => {
    if (child.nodeType === 3) return [{ text: child.textContent?.trim() ?? '', lang }];
    return child.nodeType === 1 ? textsIn(child as Element, lang) : [];
  });
}

/** What the interface says in one language only. */
const english = Object.entries(content.strings[en])
  .filter(([key, value]) => value !== content.strings[zh][key as StringKey] && !value.includes('{'))
  .map(([, value]) => value);

test('every Chinese fragment of an English page says its language', () => {
  const chinese = /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]/;
  for (const page of indexed.filter(({ locale }) => locale === en)) {
    const unsaid = fragments(page).filter(({ text, lang }) => lang !== zh && chinese.test(text));
    assert.deepEqual(unsaid, [], page.file);
  }
});

test('no Chinese page says in English what the interface says in Chinese', () => {
  const words = new Set(english);
  const phrases = english.filter((text) => text.length > 15);
  for (const page of indexed.filter(({ locale }) => locale === zh)) {
    const own = fragments(page).filter(({ lang }) => lang === zh);
    assert.ok(own.length > 10, page.file);
    const left = own.filter(
      ({ text }) => words.has(text) || phrases.some((phrase) => text.includes(phrase)),
    );
    assert.deepEqual(left, [], page.file);
  }
});
