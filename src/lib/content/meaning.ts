import { z } from 'zod';
import type { Locale, Text, Texts } from './language.ts';
import type { RecordKind } from './record-kinds.ts';
import { isBlank } from './text-characters.ts';

/** What can be referred to: records, and named regions of the code samples. */
export type ReferenceKind = RecordKind | 'region';

/** What a part of the schema means to the rest of the site. */
export type Meaning =
  /** The id of the record that it stands in. */
  | { readonly is: 'id'; readonly of: RecordKind }
  /** `isBack`: the page of what is referred to links back. */
  | { readonly is: 'reference'; readonly to: ReferenceKind; readonly isBack: boolean }
  /** A text in every language. `isName`: its records are told apart by it. */
  | { readonly is: 'text'; readonly isName: boolean }
  /** A list of texts, which may be empty, in every language. */
  | { readonly is: 'texts' }
  /** An object behind which stand its `sources`, or our `judgement`. */
  | { readonly is: 'evidence' }
  /** A day that has been, or an edition of that day. */
  | { readonly is: 'date' }
  /** Nothing beyond its own form. */
  | { readonly is: 'plain'; readonly isName?: true };

const meanings = z.registry<Meaning>();

/** The meaning that a schema was given, or one that it was derived from. */
export function meaningOf(schema: z.core.$ZodType): Meaning | undefined {
  return meanings.get(schema);
}

function means<Schema extends z.core.$ZodType>(schema: Schema, meaning: Meaning): Schema {
  meanings.add(schema, meaning);
  return schema;
}

/** The most characters of each, far more than a page is made for. An id becomes the name of a folder. */
const MOST = { id: 100, sign: 20, name: 200, text: 2000, address: 500 };

/** `x-2`: lower-case letters, digits and single hyphens, as in addresses. */
const slug = (): z.ZodString =>
  z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(MOST.id);

/** `X-2` */
const sourceKey = (): z.ZodString =>
  z
    .string()
    .regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/)
    .max(MOST.id);

export const id = (of: RecordKind): z.ZodString =>
  means(of === 'source' ? sourceKey() : slug(), { is: 'id', of });

export function reference(to: ReferenceKind, { isBack = true } = {}): z.ZodString {
  return means(to === 'source' ? sourceKey() : slug(), { is: 'reference', to, isBack });
}

/** Something for every language; which languages there are is known to the check, not to the schema. */
const inLanguages = <Part extends z.ZodType>(part: Part) =>
  z.record(z.string(), part) as unknown as z.ZodType<Readonly<Record<Locale, z.infer<Part>>>>;

const oneText = (most: number) =>
  z
    .string()
    .trim()
    .min(1, { error: 'nothing to read', abort: true })
    .max(most)
    .refine((value) => !isBlank(value), { error: 'nothing to read' });

/** Sentences. */
export const text = (): z.ZodType<Text> =>
  means(inLanguages(oneText(MOST.text)), { is: 'text', isName: false });

/** A few words. */
export const shortText = (): z.ZodType<Text> =>
  means(inLanguages(oneText(MOST.name)), { is: 'text', isName: false });

/** A few words that no other record of the kind has. */
export const name = (): z.ZodType<Text> =>
  means(inLanguages(oneText(MOST.name)), { is: 'text', isName: true });

export const shortTexts = (): z.ZodType<Texts> =>
  means(inLanguages(z.array(oneText(MOST.name))), { is: 'texts' });

export const plain = <Schema extends z.core.$ZodType>(schema: Schema): Schema =>
  means(schema, { is: 'plain' });

const evidenceShape = () => ({
  sources: z.array(reference('source')).describe('keys of sources'),
  judgement: plain(z.literal(true).optional()).describe('our own opinion, not a sourced fact'),
});

/** An object that says something for which it names its sources, or that it is our judgement. */
export function backed<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return means(z.strictObject({ ...shape, ...evidenceShape() }), { is: 'evidence' });
}

/** A day, as `2026-11-22`, of a year that can be meant. */
export const date = () =>
  means(
    z.iso
      .date()
      .refine((day) => /^(?:19[7-9]|20)\d/.test(day), { error: 'no year that can be meant' }),
    { is: 'date' },
  );

/** The day of an edition, as `2026-11-22`; a later one of the same day is `2026-11-22.2`. */
export const edition = () =>
  means(
    z
      .string()
      .regex(/^20\d\d-\d\d-\d\d(?:\.[1-9]\d{0,2})?$/)
      .refine((value) => z.iso.date().safeParse(dayOf(value)).success, { error: 'no day' }),
    { is: 'date' },
  );

/** `dayOf('2026-11-22.2')` is `2026-11-22`. */
export const dayOf = (edition: string): string => edition.replace(/\.\d+$/, '');

/** A short text in one language only. */
export const words = () => plain(oneText(MOST.name));

/** What stands between or beside words, with its spaces. */
export const sign = () => plain(z.string().min(1).max(MOST.sign));

/** What no other record of the kind has in the same place, such as a name in one language only. */
export const unique = <Schema extends z.core.$ZodType>(schema: Schema): Schema =>
  means(schema, { is: 'plain', isName: true });

/** The code of a language as it is usually written: `pt-BR`. */
export const languageCode = () =>
  plain(
    z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/)
      .refine(isCanonical, { error: 'must be the code of a language, such as "pt-BR"' }),
  );

function isCanonical(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code)[0] === code;
  } catch {
    return false;
  }
}

/** In ASCII; with a host that has a name, no user, no port, and an end that is no punctuation of a sentence. */
const WEB_ADDRESS =
  /^https?:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)(?:[/?#](?:[^\s"<>\\^`{|}%]|%[0-9A-Fa-f]{2})*)?$/;

/** Names that no host of the web has. */
const NOT_PUBLIC =
  /^https?:\/\/[^/?#]*\.(?:local|localhost|internal|invalid|test|onion)(?:[/?#]|$)/;

/** Whether an address is one of the web, written as browsers write it. */
function isWebAddress(value: string): boolean {
  if (!/^[!-~]+$/.test(value) || !WEB_ADDRESS.test(value) || NOT_PUBLIC.test(value)) return false;
  if (/[.,:;!?']$/.test(value) || isOpened(value) || !URL.canParse(value)) return false;
  const { href } = new URL(value);
  return href === value || href === `${value}/`;
}

/** Whether a bracket of the sentence around it was taken along. */
const isOpened = (value: string): boolean =>
  value.split('(').length !== value.split(')').length ||
  value.split('[').length !== value.split(']').length;

/** The address of a page outside the site; `http` is for the few that need it. */
export function webAddress(protocol: 'https' | 'http' = 'https') {
  const start = protocol === 'https' ? 'https://' : 'http';
  return plain(
    z
      .string()
      .max(MOST.address)
      .refine((value) => value.startsWith(start) && isWebAddress(value), {
        error: 'must be an address that begins with https://',
      }),
  );
}
