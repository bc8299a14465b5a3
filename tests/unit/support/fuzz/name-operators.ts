import type { Meaning } from '../../../../src/lib/content/meaning.ts';
import { withChanges } from './change.ts';
import type { WrongOperator } from './operator.ts';
import { type Spot, spotsIn } from './spots.ts';

/** Ways to write the same name otherwise; an address has no spaces. */
const LIKE: readonly { readonly name: string; readonly like: (name: string) => string }[] = [
  { name: 'as it is', like: (text) => text },
  { name: 'in capitals', like: (text) => (text.includes('://') ? text : text.toUpperCase()) },
  { name: 'with other spaces', like: (text) => text.replaceAll(' ', '\u00A0 ') },
  {
    name: 'in wide letters',
    like: (text) =>
      text.includes('://')
        ? text
        : text.replaceAll(/[a-z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  },
];

const isName = (meaning?: Meaning): boolean =>
  (meaning?.is === 'text' || meaning?.is === 'plain') && meaning.isName === true;

/** Names by which records are no longer told apart. */
export const NAME_OPERATORS: readonly WrongOperator[] = [
  ...LIKE.map(({ name, like }): WrongOperator => ({
    name: `a name that another record has, ${name}`,
    mutate(files, random) {
      const names = spotsIn(files).filter(({ meaning }) => isName(meaning));
      const kindOf = ({ path }: Spot): string => path.filter((step) => isNaN(Number(step))).join();
      const one = random.of(names);
      const others = names.filter((other) => kindOf(other) === kindOf(one) && other !== one);
      if (others.length === 0) return undefined;
      const { value } = random.of(others);
      const to =
        typeof value === 'string'
          ? like(value)
          : Object.fromEntries(
              Object.entries(value as Record<string, string>).map(([code, text]) => [
                code,
                like(text),
              ]),
            );
      const changed = withChanges(files, [{ file: one.file, path: one.path, to }]);
      return { files: changed, file: '', kinds: ['duplicate-name'], names: '' };
    },
  })),
  {
    name: 'a name twice among the other names',
    mutate(files, random) {
      const lists = spotsIn(files).filter(
        ({ meaning, value }) =>
          meaning?.is === 'texts' &&
          Object.values(value as Record<string, string[]>).some((texts) => texts.length > 0),
      );
      const { file, path, value } = random.of(lists);
      const to = Object.fromEntries(
        Object.entries(value as Record<string, string[]>).map(([code, texts]) => [
          code,
          [...texts, ...texts.slice(0, 1).map((text) => text.toUpperCase())],
        ]),
      );
      const changed = withChanges(files, [{ file, path, to }]);
      return { files: changed, file, kinds: ['repeated-reference'], names: '' };
    },
  },
];
