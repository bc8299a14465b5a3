import type { Answer } from '../../lib/decision/answers.ts';
import type { BackingFile } from '../../lib/decision/backing-file.ts';
import type { Changes } from '../../lib/decision/changes.ts';
import type { DecisionModel } from '../../lib/decision/decision-file.ts';
import { ruleIds } from '../../lib/site/rule-ids.ts';
import type { DecisionNow } from './decision-now.ts';
import type { Keeping } from './keeping.ts';
import type { Templates } from './templates.ts';

/** A decision, and what every part of the page needs to tell it. */
export interface Told extends DecisionNow {
  readonly model: DecisionModel;
  readonly templates: Templates;
  /** Links to the pages of nodes, each with the sign of its mark behind it. */
  readonly nodes: (ids: readonly string[]) => Node[];
  /** Where a rule stands. */
  readonly ruleUrl: (id: string) => string;
  readonly practiceUrl: (id: string) => string;
  readonly technologyUrl: (id: string) => string;
  /** What a valid answer says in the reader's words, with the nodes that it leads to. */
  readonly answer: (answer: Answer) => (Node | string)[];
  /** The same without links. */
  readonly answerText: (answer: Answer) => string;
  readonly joiner: string;
  /** What stands behind it; nothing where that did not load. */
  readonly backing: BackingFile | undefined;
  readonly keeping: Keeping;
  /** Against the link that was opened; undefined where that said nothing. */
  readonly changes: Changes | undefined;
  /** The questions that are unfolded in a list of the page, to be answered there, each with the place of its row. */
  readonly unfolded: (list: string) => ReadonlyMap<string, number>;
}

/** A decision as this page shows it. */
export type Shown = DecisionNow & Pick<Told, 'changes' | 'unfolded'>;

/** Addresses and words of the page, as its markup has them. */
export interface Places {
  /** The address of the pages of nodes, without the id. */
  readonly prefix: string;
  /** The address of the page of rules. */
  readonly rules: string;
  /** The address of the pages of technologies, without the id. */
  readonly technologies: string;
  readonly joiner: string;
}

export function toTold(
  model: DecisionModel,
  now: Shown,
  templates: Templates,
  { prefix, rules, technologies, joiner }: Places,
  { backing, keeping }: Pick<Told, 'backing' | 'keeping'>,
): Told {
  const joined = (lists: readonly Node[][]): Node[] =>
    lists.flatMap((list, index) => [...(index > 0 ? [new Text(joiner)] : []), ...list]);

  const node = (id: string): Node[] => {
    const { title, mark, cautions = [] } = model.node(id);
    const link = document.createElement('a');
    link.href = `${prefix}${id}/`;
    link.textContent = title;
    if (mark === undefined) return [link];
    const words = templates.words(`words-${mark}`);
    const instead = new Set(cautions.flatMap((caution) => caution.instead));
    const titles = [...instead].map((one) => model.node(one).title).join(joiner);
    const said = titles === '' ? words : templates.words('instead', { mark: words, titles });
    return [link, templates.copy(`mark-${mark}`, { words: ` ${said}` })];
  };

  /** What is said without naming an option. */
  const plain = (answer: Answer): string | undefined => {
    if (typeof answer === 'string') return templates.words(answer);
    return answer.length === 0 ? templates.words('none') : undefined;
  };
  const named = (answer: Answer): readonly string[] => (typeof answer === 'string' ? [] : answer);
  const optionOf = (id: string): string => model.node(id).option ?? model.node(id).title;

  return {
    ...now,
    model,
    templates,
    joiner,
    backing,
    keeping,
    nodes: (ids) => joined(ids.map(node)),
    ruleUrl: (id) => `${rules}#${id}`,
    practiceUrl: (id) => `${rules}#${ruleIds.practice(id)}`,
    technologyUrl: (id) => `${technologies}${id}/`,
    answer: (answer) => {
      const copies = named(answer).map((id) =>
        templates.copy('option', { option: optionOf(id), node: node(id) }),
      );
      return [plain(answer) ?? '', ...copies];
    },
    answerText: (answer) => plain(answer) ?? named(answer).map(optionOf).join(joiner),
  };
}
