import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { LOCALES } from '../../data/content.ts';
import { structureHash, structureJson } from '../../data/structure.ts';

export const getStaticPaths = () =>
  LOCALES.map((locale) => ({
    params: { locale, hash: structureHash(locale) },
    props: { locale },
  }));

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(structureJson(props.locale));
