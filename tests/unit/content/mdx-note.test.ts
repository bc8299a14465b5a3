import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readMdx } from '../../../src/lib/content/mdx/read-mdx.ts';
import { twinProblems } from '../../../src/lib/content/mdx/twin-problems.ts';
import { WRITTEN_SECTIONS } from '../../../src/lib/content/note-sections.ts';

const FRONT = [
  '---',
  'title: "A note"',
  'description: "More than twenty characters."',
  'sources:',
  '  - AZ-A',
  '  - AZ-B',
  'reviewed: "2026-11-22"',
  '---',
  '',
  '',
].join('\n');
const FIGURE =
  '<Sequence id="a" title="t" actors={[{ id: "a", text: "A" }]} steps={[{ at: "a", text: "x" }]}/>';

const section = (name: string, text = name === 'how-it-works' ? FIGURE : 'Words.'): string =>
  `<Section name="${name}">\n\n${text}\n\n</Section>\n`;
const note = (...sections: readonly string[]): string => `${FRONT}${sections.join('\n')}`;
const whole = WRITTEN_SECTIONS.map((name) => section(name));
/** The note with one section instead of that of a number. */
const withSection = (index: number, text: string): string => note(...whole.with(index, text));

const found = (text: string): string[] =>
  readMdx('pattern', 'a.mdx', text).problems.map(
    ({ kind, line = 0, detail }) => `${line} ${kind}: ${detail}`,
  );
const assertFound = (text: string, expected: RegExp): void => {
  assert.ok(
    found(text).some((problem) => expected.test(problem)),
    found(text).join('\n'),
  );
};

describe('readMdx of a note', () => {
  test('finds nothing in one that is whole', () => {
    assert.deepEqual(found(note(...whole)), []);
  });

  const WRONG: Readonly<Record<string, readonly [text: string, problem: RegExp]>> = {
    'a section is missing': [note(...whole.toSpliced(2, 1)), /bad-section: "fits" is missing/],
    'a section stands twice': [note(...whole, section('fits')), /bad-section: "fits" stands twice/],
    'sections change places': [
      note(...whole.with(2, section('avoid')).with(3, section('fits'))),
      /^\d+ bad-section: "avoid" stands too early/,
    ],
    'a section is empty': [withSection(0, section('problem', '')), /^10 empty-text: <Section>/],
    'a section has an unknown name': [
      withSection(0, section('problems')),
      /^10 bad-attribute: <Section>: name is "problems"/,
    ],
    'the sources are written by hand': [
      note(...whole, section('sources')),
      /bad-attribute: <Section>: name is "sources"/,
    ],
    'words stand outside of the sections': [
      note('Words.\n', ...whole),
      /^10 bad-section: outside of every section: Words\./,
    ],
    'a section stands within another': [
      withSection(0, section('problem', section('fits'))),
      /^12 not-allowed-here: <Section> stands within/,
    ],
    'a section stands on one line': [
      withSection(0, '<Section name="problem">Words.</Section>\n'),
      /^10 not-allowed-here: words beside a tag/,
    ],
    'how it works has no figure': [
      withSection(1, section('how-it-works', 'Words.')),
      /bad-section: "how-it-works" has no figure/,
    ],
    'a heading is of a section': [
      withSection(0, section('problem', '## A\n\nx')),
      /^12 bad-heading: level 2/,
    ],
    'a heading skips a level in its section': [
      withSection(0, section('problem', '#### A\n\nx')),
      /^12 bad-heading: level 4/,
    ],
    'two figures share an id': [
      withSection(0, section('problem', FIGURE)),
      /bad-figure: the id "a" is used twice/,
    ],
    'a listing of pages stands in it': [
      withSection(0, section('problem', '<AllPages/>')),
      /^12 unknown-component: <AllPages> in a note/,
    ],
    'a page outside is linked': [
      withSection(0, section('problem', '[x](https://a.example/)')),
      /^12 bad-link: it leads to "https:\/\/a\.example\/"/,
    ],
    'a source is cited that is not listed': [
      withSection(0, section('problem', 'x <Cite key="AZ-C"/>')),
      /^12 bad-citation: "AZ-C" is not listed/,
    ],
  };
  for (const [what, [text, problem]] of Object.entries(WRONG)) {
    test(`finds that ${what}`, () => assertFound(text, problem));
  }

  test('lets a link lead to a section and to a heading', () => {
    const text = '### A b\n\n[x](#mistakes), [y](#a-b), [z](#sources)';
    assert.deepEqual(found(withSection(0, section('problem', text))), []);
  });

  test('lists its sources and what it cites', () => {
    const { references, sections } = readMdx(
      'pattern',
      'a.mdx',
      withSection(0, section('problem', 'x <Cite key="AZ-A"/>')),
    );
    assert.deepEqual(
      references.map(({ id, line, where }) => [id, line, where]),
      [
        ['AZ-A', 5, 'sources'],
        ['AZ-B', 6, 'sources'],
        ['AZ-A', 12, '<Cite key>'],
      ],
    );
    assert.deepEqual(
      sections.map(({ name }) => name),
      WRITTEN_SECTIONS,
    );
    assert.deepEqual(sections[0]?.parts, { 'Cite AZ-A': 1 });
    assert.deepEqual(sections[1]?.parts, { 'Sequence a': 1 });
  });
});

describe('readMdx of front matter', () => {
  const title = 'title: "A note"';
  const swapped = (line: string, by: string): string => note(...whole).replace(line, by);
  const WRONG: Readonly<Record<string, readonly [text: string, problem: RegExp]>> = {
    missing: [whole.join('\n'), /^1 no-front-matter/],
    'never closed': [`---\n${title}\n`, /^1 no-front-matter/],
    'closed by another sign': [swapped('---\n\n', '+++\n\n'), /^1 no-front-matter/],
    'closed with more than the sign': [swapped('---\n\n', '---x\n\n'), /^1 no-front-matter/],
    'not on the first line': [`\n${note(...whole)}`, /^1 no-front-matter/],
    TOML: [swapped('---\n', '+++\n'), /^1 no-front-matter/],
    empty: [`---\n---\n${whole.join('\n')}`, /^2 bad-front-matter: it holds no/],
    'a list': [`---\n- a\n---\n${whole.join('\n')}`, /^2 bad-front-matter: it holds no/],
    'not YAML': [swapped(title, 'title: "A'), /bad-front-matter: /],
    'indented wrongly': [swapped(title, ' title: "A"'), /bad-front-matter: /],
    'with a key twice': [swapped(title, `${title}\n${title}`), /^3 bad-front-matter: duplicated/],
    'with a tag of code': [
      swapped(title, 'title: !!js/function "x"'),
      /^2 bad-front-matter: unknown tag/,
    ],
    'with an unknown key': [
      swapped(title, `${title}\nlayout: /x.astro`),
      /^3 bad-front-matter: unknown "layout"/,
    ],
    'with another address': [
      swapped(title, `${title}\nslug: x`),
      /^3 bad-front-matter: unknown "slug"/,
    ],
    'without title': [swapped(`${title}\n`, ''), /bad-front-matter: title is missing/],
    'with an empty title': [swapped(title, 'title: " "'), /^2 bad-front-matter: title is " "/],
    'with a number as title': [swapped(title, 'title: 404'), /^2 bad-front-matter: title is 404/],
    'with a title of two lines': [swapped(title, 'title: "a\\nb"'), /^2 bad-front-matter: title/],
    'with a hidden character': [
      swapped(title, 'title: "a\\u202eb"'),
      /^2 bad-character: title: U\+202E/,
    ],
    'with a short description': [
      swapped('More than twenty', 'Few'),
      /^3 bad-front-matter: description/,
    ],
    'with a long description': [
      swapped('More', 'More '.repeat(40)),
      /^3 bad-front-matter: description/,
    ],
    'with a date of no calendar': [
      swapped('11-22', '02-30'),
      /^7 bad-front-matter: reviewed is "2026-02-30"/,
    ],
    'with a date without quotes': [
      swapped('"2026-11-22"', '2026-11-22'),
      /^7 bad-front-matter: reviewed is a date without/,
    ],
    'without sources': [swapped('sources:\n  - AZ-A\n  - AZ-B\n', ''), /sources is missing/],
    'with no sources': [
      swapped('sources:\n  - AZ-A\n  - AZ-B', 'sources: []'),
      /^4 bad-front-matter: sources is \[\]/,
    ],
    'with one source as text': [
      swapped('sources:\n  - AZ-A\n  - AZ-B', 'sources: AZ-A'),
      /^4 bad-front-matter: sources is "AZ-A"/,
    ],
    'with a source twice': [
      swapped('AZ-B', 'AZ-A'),
      /^6 bad-front-matter: sources\.1 is "AZ-A": listed twice/,
    ],
    'with a key that is none': [
      swapped('AZ-B', 'az b'),
      /^6 bad-front-matter: sources\.1 is "az b"/,
    ],
    'that holds itself': [swapped('"A note"', '&a [*a, *a]'), /^2 bad-front-matter: title is \[/],
  };
  for (const [what, [text, problem]] of Object.entries(WRONG)) {
    test(`finds it ${what}`, () => assertFound(text, problem));
  }

  test('knows no sources of a page', () => {
    const text = `${FRONT}Words.`;
    const { problems } = readMdx('page', 'a.mdx', text);
    assert.deepEqual(
      problems.map(({ line, detail }) => [line, detail]),
      [[4, 'unknown "sources"']],
    );
  });
});

describe('twinProblems(texts)', () => {
  const read = (text: string) => readMdx('pattern', 'a.mdx', text);

  test('are none of texts that are built alike', () => {
    assert.deepEqual(twinProblems([read(note(...whole)), read(note(...whole))]), []);
    assert.deepEqual(twinProblems([]), []);
  });

  for (const more of [
    '- x',
    '### A',
    '| a |\n| - |\n| b |',
    'x <Cite key="AZ-A"/>',
    '<RustSample name="x"/>',
  ]) {
    test(`name what only one of them has: ${JSON.stringify(more)}`, () => {
      const other = read(withSection(2, section('fits', `Words.\n\n${more}`)));
      for (const texts of [
        [read(note(...whole)), other],
        [other, read(note(...whole))],
      ]) {
        const problems = twinProblems(texts);
        assert.ok(problems.length > 0);
        assert.ok(problems.every(({ detail }) => detail.includes('in "fits"')));
      }
    });
  }
});
