import { folded, searchTerms } from '@autograph/kernel';

/** The code of what has no value. */
export const NO_VALUE = 0;

interface Entry {
  readonly text: string;
  readonly key: string;
  uses: number;
  /** Made at the first search. */
  terms?: readonly string[];
}

/** The different texts of one field, each with a code. A text that no row has any more gives its code to another. */
export interface ValueTable {
  /** Above every code. */
  readonly size: number;
  /** The code of a text, used once more; `NO_VALUE` of `null`. */
  use(text: string | null): number;
  /** Gives up one use of a code. */
  release(code: number): void;
  /** Calls with each text in use, as it is and as it is compared. */
  each(call: (code: number, text: string, key: string) => void): void;
  /** For each code 1 where the text is one of these, as it is. */
  among(texts: readonly string[]): Uint8Array;
  /** As `among`, without case and accents. */
  amongKeys(texts: readonly string[]): Uint8Array;
  /** For each code 1 where one of the text's words begins so. */
  beginning(word: string): Uint8Array;
}

/** A table without texts. */
export function valueTable(): ValueTable {
  const codes = new Map<string, number>();
  const entries: (Entry | undefined)[] = [undefined];
  const free: number[] = [];
  const marked = (holds: (entry: Entry) => boolean): Uint8Array => {
    const marks = new Uint8Array(entries.length);
    for (const [code, entry] of entries.entries()) if (entry && holds(entry)) marks[code] = 1;
    return marks;
  };
  return {
    get size() {
      return entries.length;
    },
    use: (text) => {
      if (text === null) return NO_VALUE;
      const known = codes.get(text);
      if (known !== undefined) {
        (entries[known] as Entry).uses += 1;
        return known;
      }
      const code = free.pop() ?? entries.length;
      entries[code] = { text, key: folded(text), uses: 1 };
      codes.set(text, code);
      return code;
    },
    release: (code) => {
      const entry = entries[code];
      if (!entry) return;
      entry.uses -= 1;
      if (entry.uses > 0) return;
      entries[code] = undefined;
      codes.delete(entry.text);
      free.push(code);
    },
    each: (call) => {
      for (const [code, entry] of entries.entries()) if (entry) call(code, entry.text, entry.key);
    },
    among: (texts) => {
      const wanted = new Set(texts);
      return marked(({ text }) => wanted.has(text));
    },
    amongKeys: (texts) => {
      const wanted = new Set(texts.map(folded));
      return marked(({ key }) => wanted.has(key));
    },
    beginning: (word) =>
      marked((entry) => {
        entry.terms ??= searchTerms([entry.text]);
        return entry.terms.some((term) => term.startsWith(word));
      }),
  };
}
