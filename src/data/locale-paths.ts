import type { Locale } from '../lib/content/language.ts';
import { DEFAULT_LOCALE, LOCALES } from './content.ts';

interface LocalePath<P> {
  params: P & { lang: string | undefined };
  props: { locale: Locale };
}

/** A page in every language, for `getStaticPaths` below `src/pages/[...lang]/`. */
export function localePaths(): LocalePath<object>[];
/** A page for every id in every language. */
export function localePaths(ids: Iterable<string>): LocalePath<{ id: string }>[];
export function localePaths(ids?: Iterable<string>): LocalePath<object>[] {
  const params = ids === undefined ? [{}] : [...ids].map((id) => ({ id }));
  return LOCALES.flatMap((locale) =>
    params.map((param) => ({
      params: { ...param, lang: locale === DEFAULT_LOCALE ? undefined : locale },
      props: { locale },
    })),
  );
}
