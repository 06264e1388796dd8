/** Whether each word that was typed stands in a name, ignoring case and accents. */
export function matches(name: string, typed: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain(typed)
    .split(/\s+/)
    .every((word) => plain(name).includes(word));
}
