import type { BackedText, NodePrice } from '../../lib/decision/backing-file.ts';
import { type Bill, billOf } from '../../lib/decision/bill.ts';
import { concernNumber } from '../../lib/tree/concern.ts';
import { citesOf } from './evidence.ts';
import type { Told } from './told.ts';

/** What the outcomes bring and take, by concern; then the products that they name. */
export function billItems(told: Told): HTMLElement[] {
  const { model, decided, backing, templates } = told;
  if (!backing) return decided.outcomes.length > 0 ? [templates.copy('bill-failed')] : [];
  const { concerns, technologies } = billOf(model.questionnaire, decided, backing);
  return [
    ...concerns.map((concern) => concernItem(told, concern)),
    ...(technologies.length > 0
      ? [templates.copy('bill-run', { rows: technologies.map((one) => runRow(told, one)) })]
      : []),
  ];
}

function concernItem(told: Told, { id, outcomes }: Bill['concerns'][number]): HTMLElement {
  const { model, templates, joiner } = told;
  const titles = outcomes.map((one) => model.node(one.id).title);
  const item = templates.copy('bill-concern', {
    title: model.node(id).title,
    outcomes: titles.join(joiner),
    rows: outcomes.map((one) => priceRow(told, one)),
  });
  item.dataset['hue'] = String(concernNumber(model.questionnaire.tree, id));
  return item;
}

const priceRow = (told: Told, { id, gains, costs }: NodePrice): HTMLElement =>
  told.templates.copy('bill-row', {
    node: told.nodes([id]),
    gains: gains.map((one) => weighedItem(told, one)),
    costs: costs.map((one) => weighedItem(told, one)),
  });

const weighedItem = (told: Told, one: BackedText): HTMLElement =>
  told.templates.copy('weighed', { text: one.text, evidence: citesOf(told, one) });

function runRow(
  told: Told,
  { id, name, licence, state, asOf, nodes }: Bill['technologies'][number],
): HTMLElement {
  const row = told.templates.copy('run-row', {
    name,
    licence,
    state,
    asOf: { date: asOf },
    nodes: told.nodes(nodes),
  });
  row.querySelector('a')?.setAttribute('href', told.technologyUrl(id));
  row.dataset['run'] = id;
  return row;
}
