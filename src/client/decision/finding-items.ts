import type { Evidence } from '../../lib/decision/backing-file.ts';
import { type Cause, causesOf } from '../../lib/decision/causes.ts';
import {
  type CautionFinding,
  type Finding,
  findingId,
  type RuleFinding,
} from '../../lib/decision/findings.ts';
import { domIds } from '../../lib/site/dom-ids.ts';
import { changeHere } from './change-items.ts';
import { evidenceOf } from './evidence.ts';
import type { Filling } from './templates.ts';
import type { Told } from './told.ts';

/** Clashes, what is missing, and cautions, each with the answers that cause it. */
export const findingItems = (told: Told): HTMLElement[] =>
  told.decided.findings.map((finding) => {
    const { kind, severity } = finding;
    const fillings = kind === 'caution' ? ofCaution(told, finding) : ofRule(told, finding);
    const item = told.templates.copy('finding', {
      [severity]: true,
      severity: told.templates.words(kind === 'caution' ? `caution-${severity}` : severity),
      kind: told.templates.words(kind),
      title: titleOf(told, finding),
      causes: causeItems(told, finding),
      ...fillings,
    });
    const id = kind === 'caution' ? finding.node : finding.rule;
    Object.assign(item.dataset, { finding: id, severity, kind });
    item.id = domIds.finding(findingId(finding));
    told.keeping.draw(item, findingId(finding));
    return item;
  });

/** The same in a line each, which leads to it. */
export const alertItems = (told: Told): HTMLElement[] =>
  told.decided.findings.map((finding) => {
    const { severity } = finding;
    const item = told.templates.copy('alert', {
      [severity]: true,
      title: titleOf(told, finding),
      kept: told.keeping.reason(findingId(finding)) !== '' || undefined,
    });
    item.dataset['severity'] = severity;
    item.querySelector('a')?.setAttribute('href', `#${domIds.finding(findingId(finding))}`);
    return item;
  });

/** What it is about: the outcome that a caution speaks against, or what a rule says of both sides. */
function titleOf({ model, decided, templates, joiner }: Told, finding: Finding): string {
  if (finding.kind === 'caution') return model.node(finding.node).title;
  const { given, other } = causesOf(model.rulebook, decided, finding);
  const names = (causes: readonly Cause[]): string =>
    causes.map((cause) => model.nameOf(cause)).join(joiner);
  return templates.words(`title-${model.rule(finding.rule).kind}`, {
    if: names(given),
    with: names(other) || model.nameOf(finding.term),
  });
}

type Fillings = Record<string, Filling>;

function ofCaution(told: Told, { node, place, instead }: CautionFinding): Fillings {
  const caution = told.backing?.cautions[node]?.[place];
  return {
    ...(caution ? { reason: caution.text } : { seen: true }),
    ...(instead.length > 0 && { insteadRow: true, instead: told.nodes(instead) }),
    ...(caution?.noInstead !== undefined && { insteadRow: true, instead: caution.noInstead }),
    ...evidenceRow(told, caution, caution?.reviewed),
  };
}

function ofRule(told: Told, finding: RuleFinding): Fillings {
  const { model } = told;
  const { leftOutAt } = causesOf(model.rulebook, told.decided, finding);
  const { reason, remedy } = model.rule(finding.rule);
  return {
    ...(leftOutAt.length > 0 && { leftOutRow: true, leftOut: told.nodes(leftOutAt) }),
    reason,
    ...(remedy !== undefined && { remedyRow: true, remedy }),
    rule: [ruleLink(told, finding.rule)],
    ...evidenceRow(told, told.backing?.rules[finding.rule]),
  };
}

const evidenceRow = (told: Told, evidence: Evidence | undefined, reviewed?: string): Fillings =>
  evidence ? { evidenceRow: true, evidence: evidenceOf(told, evidence, reviewed) } : {};

/** A link to where a rule stands. */
export function ruleLink({ templates, ruleUrl }: Told, rule: string): HTMLElement {
  const link = templates.copy('rule');
  link.setAttribute('href', ruleUrl(rule));
  return link;
}

/** What a finding follows from: nodes with the question that they answer, and requirements. */
function causeItems(told: Told, finding: Finding): HTMLElement[] {
  const { given, other } = causesOf(told.model.rulebook, told.decided, finding);
  return [...given, ...other].map((cause) => {
    const { kind, id, setBy } = cause;
    const at = kind === 'node' ? told.decided.states.get(id)?.at : undefined;
    return told.templates.copy('cause', {
      name: kind === 'node' ? told.nodes([id]) : told.model.nameOf(cause),
      ...(at !== undefined && {
        said: true,
        at: told.nodes([at]),
        change: [changeHere(told, at, 'change')],
      }),
      ...(setBy.length > 0 && { set: true, by: told.nodes(setBy) }),
    });
  });
}
