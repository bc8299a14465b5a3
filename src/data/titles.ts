import { createHash } from 'node:crypto';
import type { Route } from '../lib/site/urls.ts';
import { tree } from './content.ts';

/** Ids and titles of all nodes, for the page that is shown at an unknown address. */
export function titlesJson(): string {
  return JSON.stringify([...tree.nodes.values()].map(({ id, title }) => ({ id, title })));
}

export function titlesHash(): string {
  return createHash('sha256').update(titlesJson()).digest('hex').slice(0, 10);
}

export const titlesRoute = (): Route => `/data/titles.${titlesHash()}.json`;
