import type { APIRoute } from 'astro';
import { titlesHash, titlesJson } from '../../data/titles.ts';

export const getStaticPaths = () => [{ params: { hash: titlesHash() } }];

export const GET: APIRoute = () => new Response(titlesJson());
