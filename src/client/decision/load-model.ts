import {
  type DecisionFile,
  type DecisionModel,
  toDecisionModel,
} from '../../lib/decision/decision-file.ts';

const loading = new Map<string, Promise<DecisionModel>>();

/** Fetches what deciding needs, once for a page; a failure may be tried again. */
export function loadModel(url: string): Promise<DecisionModel> {
  const known = loading.get(url);
  if (known) return known;
  const model = load(url);
  loading.set(url, model);
  model.catch(() => loading.delete(url));
  return model;
}

async function load(url: string): Promise<DecisionModel> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`decision data not loaded: ${response.status}`);
  return toDecisionModel((await response.json()) as DecisionFile);
}
