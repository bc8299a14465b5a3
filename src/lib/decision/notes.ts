/** What of a browser's storage the notes need. Each of its calls may throw, and so may reaching it. */
interface Storage {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

/** A reader's free texts, by name. They never enter an address. */
export interface Notes {
  /** A note; empty where there is none. */
  get(name: string): string;
  /** Whether there are any. */
  readonly isEmpty: boolean;
  /** Whether the browser keeps them beyond this page. */
  readonly isKept: boolean;
  /** An empty text takes a note away. @returns false where it was to be kept and the browser did not */
  set(name: string, text: string): boolean;
  /** Has the browser keep them from now on, or no more. @returns false where the browser did not do it */
  keep(isKept: boolean): boolean;
  /** Deletes all of them, here and in the browser. @returns false where the browser did not do it */
  clear(): boolean;
  /** Takes over what another page has had the browser keep. */
  reload(): void;
}

export const NOTES_KEY = 'decision-notes';

/** The notes of a page, with those that the browser keeps. */
export function toNotes(storage: () => Storage): Notes {
  let notes = new Map<string, string>();
  let isKept = false;

  const did = (action: (its: Storage) => void): boolean => {
    try {
      action(storage());
      return true;
    } catch {
      return false;
    }
  };
  const save = (): boolean =>
    did((its) => its.setItem(NOTES_KEY, JSON.stringify(Object.fromEntries(notes))));
  const remove = (): boolean => did((its) => its.removeItem(NOTES_KEY));
  const reload = (): void => {
    did((its) => {
      const text = its.getItem(NOTES_KEY);
      isKept = text !== null;
      notes = new Map([...notes, ...notesIn(text ?? '')]);
    });
  };

  reload();
  return {
    get: (name) => notes.get(name) ?? '',
    get isEmpty() {
      return notes.size === 0;
    },
    get isKept() {
      return isKept;
    },
    set(name, text) {
      if (text.trim() === '') notes.delete(name);
      else notes.set(name, text);
      return !isKept || save();
    },
    keep(wanted) {
      const isDone = wanted ? save() : remove();
      if (isDone) isKept = wanted;
      return isDone;
    },
    clear() {
      notes.clear();
      const isDone = remove();
      if (isDone) isKept = false;
      return isDone;
    },
    reload,
  };
}

/** The notes in a kept text; what is no note is left out, as anything may stand there. */
function notesIn(text: string): [name: string, note: string][] {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return [];
  }
  if (typeof read !== 'object' || read === null) return [];
  return Object.entries(read).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '',
  );
}
