/** Texts that cost a careless reader more than their length says; each is made at the length that is asked for, or a little less. */
export const HOSTILE_TEXTS: readonly (readonly [what: string, textOf: (length: number) => string])[] = [
  ['a letter under marks of two classes in turn', (length) => repeated('\u0301\u0323', length, 'a')],
  ['marks of four classes without a letter', (length) => repeated('\u0345\u0323\u0301\u0334', length)],
  ['a long run of one mark', (length) => repeated('\u0301', length, 'a')],
  ['marks between invisible characters', (length) => repeated('\u0301\u200b\u0323', length, 'a')],
  ['letters under thirty marks each', (length) => repeated(`a${'\u0301\u0323'.repeat(15)}`, length)],
  ['letters that are made of four characters', (length) => repeated('\u1f82', length)],
  ['letters that become longer when they are composed', (length) => repeated('\u0958\u0301', length)],
  ['syllables in three parts', (length) => repeated('\u1100\u1161\u11a8', length)],
  ['halves of characters', (length) => repeated('\ud800', length)],
  ['invisible characters', (length) => repeated('\u200b', length)],
  ['a long run of blanks', (length) => repeated(' ', length - 1).concat('x')],
  ['blanks and letters in turn', (length) => repeated(' x', length)],
  ['one letter', (length) => repeated('x', length)],
  ['one digit', (length) => repeated('1', length)],
  ['punctuation of documents', (length) => repeated('.-/', length)],
  ['the parts of an e-mail address', (length) => repeated('a.', length, '@')],
];

function repeated(unit: string, length: number, first = ''): string {
  return first + unit.repeat(Math.max(0, Math.floor((length - first.length) / unit.length)));
}
