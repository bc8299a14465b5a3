import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { LOCALES } from '../../data/content.ts';
import { mapPicture } from '../../data/map-picture.ts';

export const getStaticPaths = () =>
  LOCALES.map((locale) => ({
    params: { locale, hash: mapPicture(locale).route.split('.')[2] },
    props: { locale },
  }));

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(mapPicture(props.locale).svg, { headers: { 'content-type': 'image/svg+xml' } });
