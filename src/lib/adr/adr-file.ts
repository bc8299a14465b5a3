import type { Told } from '../decision/state-reason.ts';
import { adrOf, type AdrRequest } from './adr.ts';
import type { Document } from './document.ts';
import { fileName } from './file-name.ts';
import { madr2 } from './formats/madr2.ts';
import { madr4 } from './formats/madr4.ts';
import { nygard } from './formats/nygard.ts';
import { yStatement } from './formats/y-statement.ts';
import { inBoth } from './in-both.ts';
import { subjectOf } from './subject.ts';
import type { AdrSources } from './tell.ts';
import { toMarkdown } from './to-markdown.ts';
import type { Adr } from './adr.ts';

/** The forms of records, the first one being that which is proposed. */
export const ADR_FORMS = ['madr', 'madr2', 'nygard', 'y'] as const;

export type AdrForm = (typeof ADR_FORMS)[number];

const DOCUMENTS: Readonly<Record<AdrForm, (adr: Adr) => Document>> = {
  madr: madr4,
  madr2,
  nygard,
  y: yStatement,
};

/** A record, as a file and as what that says. */
export interface AdrFile {
  readonly name: string;
  /** Without its number. */
  readonly title: string;
  readonly document: Document;
  /** The document as Markdown. */
  readonly text: string;
}

/**
 * A record as a file, in the language of its sources; of two, in both. Undefined where nothing of what is asked for is
 * decided; `decidedConcerns` says of what there are records.
 */
export function adrFile(
  sources: readonly [AdrSources, (AdrSources | undefined)?],
  told: Told,
  request: AdrRequest & { readonly form: AdrForm },
): AdrFile | undefined {
  const [first, second] = sources;
  const subject = subjectOf(first, told, request.concern);
  const adr = adrOf(first, told, request);
  if (!subject || !adr) return undefined;
  const other = second && adrOf(second, told, request);
  const both = other ? inBoth(adr, other) : adr;
  const document = DOCUMENTS[request.form](both);
  return {
    name: fileName(subject, request.number),
    title: both.title,
    document,
    text: toMarkdown(document),
  };
}
