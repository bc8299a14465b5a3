/** The sentences that say what a decision makes of a node: what each is for, with the `{names}` that are filled in. */
export const STATE_WORDS = {
  /** An answer at the question that is named. */
  takenSaid: ['title'],
  /** An answer further below than the node. */
  takenImplied: ['title'],
  takenAlways: [],
  /** It applies where the node above it does. */
  takenWith: ['title'],
  rejectedSaid: ['answer', 'title'],
  /** Answers below a question settle it. */
  rejectedImplied: ['answer', 'title'],
  rejectedNone: ['title'],
  skippedHere: [],
  skippedAbove: ['title'],
  possibleOpen: ['title'],
  possibleUnsure: ['title'],
  possibleTwo: ['title'],
  /** What is added where an answer that is not used was given, and at what it names. */
  unusedHere: ['state'],
  unusedNamed: ['state'],
} as const;

export type StateWord = keyof typeof STATE_WORDS;

/** The sentences in one language. */
export type StateWords = Readonly<Record<StateWord, string>>;
