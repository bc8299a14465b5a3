import type { Evidence } from '../../lib/decision/backing-file.ts';
import { type Cause, causesOf } from '../../lib/decision/causes.ts';
import {
  type CautionFinding,
  type Finding,
  findingId,
  type RuleFinding,
} from '../../lib/decision/findings.ts';
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
      causes: causeItems(told, finding),
      ...fillings,
    });
    const id = kind === 'caution' ? finding.node : finding.rule;
    Object.assign(item.dataset, { finding: id, severity, kind });
    item.id = anchorOf(finding);
    told.keeping.draw(item, findingId(finding));
    return item;
  });

/** The same in a line each, which leads to it. */
export const alertItems = (told: Told): HTMLElement[] =>
  told.decided.findings.map((finding) => {
    const { severity } = finding;
    const fillings = finding.kind === 'caution' ? ofCaution(told, finding) : ofRule(told, finding);
    const item = told.templates.copy('alert', {
      [severity]: true,
      title: fillings['title'],
      kept: told.keeping.isKept(findingId(finding)) || undefined,
    });
    item.dataset['severity'] = severity;
    item.querySelector('a')?.setAttribute('href', `#${anchorOf(finding)}`);
    return item;
  });

const anchorOf = (finding: Finding): string => `finding-${findingId(finding).replaceAll(' ', '-')}`;

type Fillings = Record<string, Filling>;

function ofCaution(told: Told, { node, place, instead }: CautionFinding): Fillings {
  const caution = told.backing?.cautions[node]?.[place];
  return {
    title: told.model.node(node).title,
    ...(caution ? { reason: caution.text } : { seen: true }),
    ...(instead.length > 0 && { insteadRow: true, instead: told.nodes(instead) }),
    ...(caution?.noInstead !== undefined && { insteadRow: true, instead: caution.noInstead }),
    ...evidenceRow(told, caution, caution?.reviewed),
  };
}

function ofRule(told: Told, finding: RuleFinding): Fillings {
  const { model, templates, joiner } = told;
  const { given, other, leftOutAt } = causesOf(model.rulebook, told.decided, finding);
  const { kind, reason, remedy } = model.rule(finding.rule);
  const names = (causes: readonly Cause[]): string =>
    causes.map((cause) => model.nameOf(cause)).join(joiner);
  return {
    title: templates.words(`title-${kind}`, {
      if: names(given),
      with: names(other) || model.nameOf(finding.term),
    }),
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
