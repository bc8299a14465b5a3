import {
  type DecisionFile,
  type DecisionModel,
  toDecisionModel,
} from '../../lib/decision/decision-file.ts';

const loading = new Map<string, Promise<unknown>>();

/** Fetches what deciding needs, once for a page; a failure may be tried again. */
export const loadModel = (url: string): Promise<DecisionModel> =>
  loadOnce<DecisionFile, DecisionModel>(url, toDecisionModel);

/** Fetches a file of data once for a page and makes of it what is needed; a failure may be tried again. */
export function loadOnce<File, Made>(url: string, make: (file: File) => Made): Promise<Made> {
  const known = loading.get(url);
  // An address leads to one kind of file.
  if (known) return known as Promise<Made>;
  const made = load<File>(url).then(make);
  loading.set(url, made);
  made.catch(() => loading.delete(url));
  return made;
}

async function load<File>(url: string): Promise<File> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`decision data not loaded: ${response.status}`);
  return (await response.json()) as File;
}
