import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { LOCALES } from '../../data/content.ts';
import { treeFileHash, treeFileJson } from '../../data/tree-file.ts';

export const getStaticPaths = () =>
  LOCALES.map((locale) => ({
    params: { locale, hash: treeFileHash(locale) },
    props: { locale },
  }));

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(treeFileJson(props.locale));
