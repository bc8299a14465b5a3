import type { Told } from '../decision/state-reason.ts';
import { reason } from './answers.ts';
import { type Option, weight } from './options.ts';
import type { Subject } from './subject.ts';
import type { Teller } from './tell.ts';

/** What can be said in one breath. */
const MOST = { names: 3, others: 4, clauses: 3 };

/** A decision in one sentence, as the Y-statement has it. */
export function statement(
  teller: Teller,
  told: Told,
  subject: Subject,
  options: readonly Option[],
): string {
  const { say, file, list } = teller;
  const [others, gains, costs] = [
    teller.lowered(
      teller.names(
        options.map(({ id }) => id),
        MOST.others,
      ),
    ),
    clauses(teller, subject, 'good'),
    clauses(teller, subject, 'bad'),
  ];
  const concern = list(subject.concerns.map((id) => teller.inner(id)));
  const chosen = teller.lowered(teller.names(subject.chosen, MOST.names));
  const decided = say('adr.yContext', { concern, chosen });
  const comma = file.gap === '' ? '，' : ', ';
  const neglected = others && say('adr.yNeglected', { others });
  const parts = [
    file.gap === '' || neglected === '' ? decided : `${decided} ${neglected}`,
    file.gap === '' ? neglected : '',
    gains && say('adr.yAchieve', { gains }),
    costs && say('adr.yAccepting', { costs }),
    say('adr.yBecause', { reason: reason(teller, told, subject) }),
  ];
  return teller.ended(parts.filter((one) => one !== '').join(comma));
}

/** The first gain or cost of each thing that is chosen, and of one thing alone its first ones. */
function clauses(teller: Teller, { chosen }: Subject, side: 'good' | 'bad'): string {
  const its = chosen.map((id) => weight(teller, id)[side]);
  const found = its.length === 1 ? (its[0] ?? []) : its.flatMap(([first]) => first ?? []);
  const [first = '', ...others] = found.slice(0, MOST.clauses);
  return others.reduce((one, other) => teller.say('adr.alsoThat', { one, other }), first);
}
