import { ListError } from './list-error.ts';

/** A file as text, and the lines whose bytes do not fit the encoding of the others. */
export interface Decoded {
  readonly text: string;
  /** Why a line (the first line being 1) may not be what its author wrote. */
  readonly damaged: ReadonlyMap<number, string>;
}

/** Where a line ends: on Windows, on Unix, and on classic Mac OS. */
export const LINE_BREAK = /\r\n|\n|\r/;

/** What UTF-8 writes for a character outside ASCII, as bytes: the well-formed sequences of Unicode's table 3-7. */
const UTF8_CHARACTER =
  /[\xC2-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|[\xE1-\xEC\xEE\xEF][\x80-\xBF]{2}|\xED[\x80-\x9F][\x80-\xBF]|\xF0[\x90-\xBF][\x80-\xBF]{2}|[\xF1-\xF3][\x80-\xBF]{3}|\xF4[\x80-\x8F][\x80-\xBF]{2}/;
const CHARACTER_OR_BYTE = new RegExp(`${UTF8_CHARACTER.source}|[\\x80-\\xFF]`, 'g');

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
const WINDOWS_1252 = new TextDecoder('windows-1252');

const NOT_UTF8 =
  'Has a character that is not UTF-8, unlike the rest of the list. Check its accents, and import this line again.';
const NOT_1252 =
  'Has a character that is UTF-8, unlike the rest of the list. Check its accents, and import this line again.';
const LOST =
  'Has a character that was lost when the list was saved (�). Replace it by the letter that was meant.';
const DOS = 'Has letters in an encoding of DOS. Save the list as UTF-8, or correct this line.';
const UNDEFINED = 'Has a byte that is not a letter, neither in UTF-8 nor in Windows-1252. Correct this line.';

/**
 * The text of a file in UTF-8, UTF-16 or Windows-1252, with a byte order mark or without. A line that mixes encodings is
 * decoded character by character and reported as damaged. Throws a `ListError` when the file is not text.
 */
export function decoded(bytes: Uint8Array): Decoded {
  const wide = utf16Of(bytes);
  if (wide) return withLosses(new TextDecoder(wide).decode(bytes), new Map());
  if (bytes.includes(0)) throw new ListError('The list is not a text file. Save it as CSV or as .xlsx.');
  try {
    return withLosses(new TextDecoder('utf-8', { fatal: true }).decode(bytes), new Map());
  } catch {
    return narrow(bytes);
  }
}

/** UTF-16, by its mark or by the zero bytes of its Latin letters. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Most characters of a list are Latin: in UTF-16 every second byte of it is zero.
  if (Math.max(even, odd) < start.length / 4 || Math.min(even, odd) > start.length / 20) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/**
 * Text with at least one byte that is not UTF-8: Windows-1252, or the two of them mixed. The list's encoding is that of its
 * first line, which has the names of the columns; where that is ASCII, the more frequent one.
 */
function narrow(bytes: Uint8Array): Decoded {
  const lines = latin1Of(bytes).split(/(\r\n|\n|\r)/);
  const utf8Lines = new Set<number>();
  const otherLines = new Set<number>();
  const texts = lines.map((line, at) =>
    line.replaceAll(CHARACTER_OR_BYTE, (found) => {
      (found.length > 1 ? utf8Lines : otherLines).add(at / 2 + 1);
      return (found.length > 1 ? UTF8 : WINDOWS_1252).decode(
        Uint8Array.from(found, (byte) => byte.charCodeAt(0)),
      );
    }),
  );
  const first = texts.findIndex((text, at) => at % 2 === 0 && !/^\s*("?sep=.*)?$/i.test(text)) / 2 + 1;
  const isEither = utf8Lines.has(first) !== otherLines.has(first);
  const isMarked = texts[0]?.startsWith('\ufeff') === true;
  const isMostly = utf8Lines.size > 0 && utf8Lines.size >= otherLines.size;
  const isUtf8 = isMarked || (isEither ? utf8Lines.has(first) : isMostly);
  const [strange, why] = isUtf8 ? [otherLines, NOT_UTF8] : [utf8Lines, NOT_1252];
  const damaged = new Map([...strange].map((number) => [number, why]));
  // Marks of Windows-1252 between small letters are letters of code page 850: "Pre‡o".
  for (const [at, line] of isUtf8 ? [] : texts.entries()) {
    if (/\p{Ll}[‚ƒ„‡ˆ“]\p{Ll}/u.test(line)) damaged.set(at / 2 + 1, DOS);
  }
  return withLosses(texts.join(''), damaged);
}

function withLosses(text: string, known: ReadonlyMap<number, string>): Decoded {
  const damaged = new Map(known);
  const unmarked = text.replace(/^\ufeff/, '');
  if (!/[\u0080-\u009f\ufffd]/.test(unmarked)) return { text: unmarked, damaged };
  for (const [at, line] of unmarked.split(LINE_BREAK).entries()) {
    if (line.includes('\ufffd')) damaged.set(at + 1, LOST);
    else if (/[\u0080-\u009f]/.test(line)) damaged.set(at + 1, UNDEFINED);
  }
  return { text: unmarked, damaged };
}

/** A character for each byte, of the same number. */
function latin1Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}
