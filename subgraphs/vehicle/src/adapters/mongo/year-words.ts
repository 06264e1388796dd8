/** The years of four digits that a word of a search begins, `from` the first one, all `before` the other; `null` where it begins none. */
export function yearsBeginning(word: string): { readonly from: number; readonly before: number } | null {
  if (!/^\d{1,4}$/.test(word)) return null;
  const span = 10 ** (4 - word.length);
  const from = Number(word) * span;
  return { from, before: from + span };
}
