import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { adrFiles } from '../../data/adr-file.ts';
import { backingFiles } from '../../data/backing-file.ts';
import { componentFiles } from '../../data/component-file.ts';
import { LOCALES } from '../../data/content.ts';
import { decisionFiles } from '../../data/decision-file.ts';
import { overlayFiles } from '../../data/overlay-file.ts';
import { treeFiles } from '../../data/tree-file.ts';

export const getStaticPaths = () =>
  Object.entries({
    tree: treeFiles,
    decision: decisionFiles,
    backing: backingFiles,
    components: componentFiles,
    overlays: overlayFiles,
    adr: adrFiles,
  }).flatMap(([name, files]) =>
    LOCALES.map((locale) => ({
      params: { name, locale, hash: files.hash(locale) },
      props: { json: files.json(locale) },
    })),
  );

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.json);
