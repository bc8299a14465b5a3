import { z } from 'zod';
import { plain, reference } from '../meaning.ts';
import { WRITTEN_SECTIONS } from '../note-sections.ts';
import { delaysSchema } from './delays-schema.ts';
import { statesSchema, structureSchema } from './grid-schema.ts';
import { sequenceSchema } from './sequence-schema.ts';

/** A component or an element that MDX may use, and how. */
export interface MdxElement {
  /** `top`: outside of everything; `block`: on lines of its own; `text`: among the words of a paragraph. */
  readonly place: 'top' | 'block' | 'text';
  /** Of what is written between its tags. */
  readonly holds: 'nothing' | 'blocks' | 'words' | 'words-or-nothing';
  readonly isLink?: boolean;
  readonly isFigure?: boolean;
  /** Of records of the content; its ids are on the page once. */
  readonly isListing?: boolean;
  readonly in: readonly ('pattern' | 'page')[];
  /** Of the attributes, as an object. */
  readonly attributes: z.ZodObject<Readonly<z.ZodRawShape>>;
}

const BOTH = ['pattern', 'page'] as const;

const link = (to: 'node' | 'pattern') => ({
  place: 'text' as const,
  holds: 'words-or-nothing' as const,
  isLink: true,
  in: BOTH,
  attributes: z.strictObject({ id: reference(to) }),
});

const figure = <Schema extends MdxElement['attributes']>(attributes: Schema) => ({
  place: 'block' as const,
  holds: 'nothing' as const,
  isFigure: true,
  in: BOTH,
  attributes,
});

const listing = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => ({
  place: 'block' as const,
  holds: 'nothing' as const,
  isListing: true,
  in: ['page'] as const,
  attributes: z.strictObject(shape),
});

/** Every component that notes and pages may use without importing it. */
const MDX_COMPONENTS = {
  Cite: {
    place: 'text',
    holds: 'nothing',
    isLink: true,
    in: BOTH,
    attributes: z.strictObject({ key: reference('source') }),
  },
  NodeCount: {
    place: 'text',
    holds: 'nothing',
    in: BOTH,
    attributes: z.strictObject({ origin: plain(z.enum(['source', 'addition']).optional()) }),
  },
  NodeLink: link('node'),
  PatternLink: link('pattern'),
  Section: {
    place: 'top',
    holds: 'blocks',
    in: ['pattern'],
    attributes: z.strictObject({ name: plain(z.enum(WRITTEN_SECTIONS)) }),
  },
  RustSample: {
    place: 'block',
    holds: 'nothing',
    in: BOTH,
    attributes: z.strictObject({ name: reference('region') }),
  },
  Sequence: figure(sequenceSchema),
  States: figure(statesSchema),
  Structure: figure(structureSchema),
  Delays: figure(delaysSchema),
  AllPages: listing({}),
  Concerns: listing({}),
  Decision: listing({}),
  ExampleList: listing({}),
  ExclusionList: listing({}),
  GlossaryList: listing({}),
  GroupList: listing({}),
  NeedList: listing({}),
  PatternTable: listing({}),
  PracticeList: listing({}),
  RelatedDocuments: listing({}),
  RequirementList: listing({}),
  Review: listing({}),
  ReviewRows: {
    place: 'block',
    holds: 'nothing',
    in: ['page'],
    attributes: z.strictObject({ of: plain(z.enum(['scenario', 'example', 'pattern'])) }),
  },
  RuleFiles: listing({}),
  RustSwitch: listing({}),
  ScenarioList: listing({}),
  ScenarioTable: listing({}),
  SourceIndex: listing({}),
  SourceMetadata: listing({}),
  TechnologyTable: listing({}),
  TreeGlance: listing({}),
} as const satisfies Readonly<Record<string, MdxElement>>;

export type MdxComponentName = keyof typeof MDX_COMPONENTS;

/** As `lang` of HTML has it: `zh`, `zh-Hant`. */
const languageTag = () => plain(z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/));

const words = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => ({
  place: 'text' as const,
  holds: 'words' as const,
  in: BOTH,
  attributes: z.strictObject(shape),
});

/** The elements of HTML that may be written as such, for what Markdown cannot say. */
const MDX_ELEMENTS = {
  strong: words({}),
  span: words({ lang: languageTag() }),
} as const satisfies Readonly<Record<string, MdxElement>>;

/** What a name in angle brackets stands for; undefined when it may not be used. */
export function mdxElement(name: string): MdxElement | undefined {
  const table: Readonly<Record<string, MdxElement>> = { ...MDX_COMPONENTS, ...MDX_ELEMENTS };
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
