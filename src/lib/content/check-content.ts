import { toTree } from '../tree/model.ts';
import { cautionProblems, insteadProblems, saidByProblems } from './check-cautions.ts';
import { componentProblems } from './check-components.ts';
import { conditionProblems } from './check-conditions.ts';
import { dateProblems } from './check-dates.ts';
import { addressProblems } from './check-address.ts';
import { differenceProblems, pathProblems } from './check-examples.ts';
import { type ExpectedTexts, fileProblems } from './check-files.ts';
import { idProblems } from './check-ids.ts';
import { optionProblems } from './check-options.ts';
import { knownIds, placeProblems } from './check-places.ts';
import { presetProblems } from './check-presets.ts';
import { patternProblems, technologyProblems } from './check-records.ts';
import { questionProblems } from './check-questions.ts';
import { repetitionProblems } from './check-repeated.ts';
import { firingProblems, ruleProblems } from './check-rules.ts';
import { readStrings, type Strings } from './check-strings.ts';
import { termProblems } from './check-terms.ts';
import { branchProblems, type FiledNode, nodeProblems } from './check-tree.ts';
import { stringProblems, wordProblems } from './check-shown.ts';
import type { Content } from './content.ts';
import { type ContentFiles, ROOT_FILE, stringsPath } from './files.ts';
import type { Language, Languages, Locale } from './language.ts';
import { readMdx } from './mdx/read-mdx.ts';
import type { NodeRecord } from './node-schema.ts';
import { quoted, type Problem } from './problems.ts';
import { type DataFile, readFiles, valueOf } from './read-files.ts';
import { readSamples } from './read-samples.ts';
import { readTexts } from './read-texts.ts';
import { toReferences } from './references.ts';
import { repeated } from './repeated.ts';
import { toLinks } from './links.ts';
import { withLines } from './with-lines.ts';

/** The content when nothing is wrong with it, or everything that is. */
export type CheckedContent =
  | { readonly content: Content; readonly problems: readonly [] }
  | { readonly content?: undefined; readonly problems: readonly [Problem, ...Problem[]] };

export interface CheckOptions {
  /** The pages of the site whose words are MDX files. */
  readonly pageNames: readonly string[];
  /** What was wrong with files that could not be read as text. */
  readonly reading?: readonly Problem[];
  /** The latest day that can have been; none where no clock is to be trusted. */
  readonly today?: string;
  /** Reads an MDX file; whoever checks many like contents may keep what it gave. */
  readonly read?: typeof readMdx;
}

/** Checks all files of a content folder together. */
export function checkContent(
  given: ContentFiles,
  { pageNames, reading = [], today, read = readMdx }: CheckOptions,
): CheckedContent {
  const files = new Map([...given].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const { data, problems: dataProblems } = readFiles(files);
  const languages = valueOf(data, 'languages.json')?.languages as Languages | undefined;
  const locales = [...new Set((languages ?? []).map(({ code }) => code))];
  const patternIds = valueOf(data, 'patterns.json')?.patterns.map(({ id }) => id);
  const expected: ExpectedTexts = { pages: pageNames, patterns: patternIds };
  const samples = readSamples(files);
  const known = knownIds(data).set('region', new Set(samples.samples.keys()));
  const sources = valueOf(data, 'sources.json')?.sources ?? [];
  const unopened = new Set(
    sources.filter(({ seen }) => seen === 'not-opened').map(({ key }) => key),
  );
  const texts = readTexts(files, locales, known, unopened, read);
  const strings = locales.map((locale) => readStringsOf(files, locale));
  const places = data.flatMap((file) => placeProblems(file, known, unopened, locales));
  const problems = [
    ...reading,
    ...fileProblems(files, languages && locales, expected),
    ...dataProblems,
    ...languageProblems(languages ?? []),
    ...places,
    ...repetitionProblems(data),
    ...(today === undefined ? [] : dateProblems(data, texts.filedHeads, today)),
    ...idProblems(data),
    ...addressProblems(data),
    ...ruleProblems(data),
    ...componentProblems(data),
    ...treeProblems(data, places, locales),
    ...cautionProblems(nodesOf(data), data),
    ...termProblems('glossary.json', valueOf(data, 'glossary.json')?.terms ?? []),
    ...patternProblems('patterns.json', valueOf(data, 'patterns.json')?.patterns ?? []),
    ...technologyProblems(
      'technologies.json',
      valueOf(data, 'technologies.json')?.technologies ?? [],
    ),
    ...strings.flatMap(({ problems: ofStrings }) => ofStrings),
    ...strings.flatMap(({ locale, strings: table }) =>
      table ? stringProblems(stringsPath(locale), locale, table) : [],
    ),
    ...wordProblems(data, texts.filedHeads, locales),
    ...samples.problems,
    ...texts.problems,
  ];
  const [first, ...rest] = withLines(problems, files, data);
  if (first) return { problems: [first, ...rest] };

  const tree = toTree(
    rootOf(data),
    nodesOf(data).map(({ node }) => node),
  );
  const content = {
    languages: whole(languages),
    tree,
    treeDate: whole(valueOf(data, ROOT_FILE)?.date),
    ...whole(valueOf(data, 'scenarios.json')),
    ...whole(valueOf(data, 'examples.json')),
    ...whole(valueOf(data, 'patterns.json')),
    ...whole(valueOf(data, 'technologies.json')),
    ...whole(valueOf(data, 'rules.json')),
    ...whole(valueOf(data, 'practices.json')),
    ...whole(valueOf(data, 'requirements.json')),
    ...whole(valueOf(data, 'glossary.json')),
    ...whole(valueOf(data, 'sources.json')),
    components: whole(valueOf(data, 'components.json')),
    related: whole(valueOf(data, 'related.json')),
    strings: Object.fromEntries(
      strings.map(({ locale, strings: table }) => [locale, table]),
    ) as Record<Locale, Strings>,
    texts: texts.heads,
    samples: samples.samples,
    links: toLinks(toReferences(data, texts.references, [...tree.nodes.keys()])),
  };
  return { content, problems: [] };
}

function readStringsOf(files: ContentFiles, locale: Locale) {
  const path = stringsPath(locale);
  const text = files.get(path);
  return { locale, ...(text === undefined ? { problems: [] } : readStrings(path, text)) };
}

/** Languages that the site would have twice. */
const languageProblems = (languages: readonly Language[]): Problem[] =>
  repeated(languages, ({ code }) => code).map(({ code }) => ({
    kind: 'duplicate-id',
    file: 'languages.json',
    node: null,
    detail: quoted(code),
  }));

/** The nodes of all files of the tree that fit their schema. */
function nodesOf(data: readonly DataFile[]): FiledNode[] {
  return data
    .filter(({ path }) => path.startsWith('tree/'))
    .flatMap(({ path, value }) =>
      ((value as { nodes: NodeRecord[] } | undefined)?.nodes ?? []).map((node) => ({
        file: path,
        node,
      })),
    );
}

const rootOf = (data: readonly DataFile[]): string => valueOf(data, ROOT_FILE)?.nodes[0]?.id ?? '';

function treeProblems(
  data: readonly DataFile[],
  places: readonly Problem[],
  locales: readonly Locale[],
): Problem[] {
  const nodes = nodesOf(data);
  const incomplete = new Set(
    places.filter(({ kind }) => kind === 'missing-text').map(({ node }) => node),
  );
  const complete = nodes.filter(({ node }) => !incomplete.has(node.id));
  const problems = [
    ...nodeProblems(complete, locales),
    ...conditionProblems(complete, rootOf(data), locales),
  ];
  // With a file or a reference missing, half of the tree would be reported as unreachable.
  const isRead = data.every(({ path, value }) => !path.startsWith('tree/') || value !== undefined);
  const isLinked = places.every(
    ({ kind, file }) => kind !== 'unknown-reference' || !file.startsWith('tree/'),
  );
  if (!isRead || !isLinked || rootOf(data) === '') return problems;
  const branches = branchProblems(nodes, rootOf(data));
  if (branches.length > 0) return [...problems, ...branches];
  const tree = toTree(
    rootOf(data),
    nodes.map(({ node }) => node),
  );
  const examples = valueOf(data, 'examples.json')?.examples ?? [];
  const scenarios = valueOf(data, 'scenarios.json')?.scenarios ?? [];
  const rules = valueOf(data, 'rules.json');
  const isKnown = ({ kind, file }: Problem): boolean =>
    kind !== 'unknown-reference' || file !== 'rules.json';
  const questions = questionProblems(nodes, tree);
  return [
    ...problems,
    ...insteadProblems(nodes, tree),
    ...optionProblems(nodes, tree, locales),
    ...questions,
    ...(questions.length > 0 ? [] : presetProblems(scenarios, examples, tree)),
    ...pathProblems('examples.json', examples, tree),
    ...differenceProblems('examples.json', examples),
    ...differenceProblems('scenarios.json', scenarios),
    ...(rules && places.every(isKnown)
      ? [...firingProblems(rules, tree), ...saidByProblems(nodes, rules)]
      : []),
  ];
}

/** @throws when a part is missing although nothing was wrong: an error of this check */
function whole<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('content without a part, and no problem says so');
  return part;
}
