/** Vehicles that one stream may follow, by the rules of the graph. */
const MOST_IDS = 100;

/** Streams of one browser at most, of the eight that an address may have. */
const MOST_STREAMS = 3;

/** The streams for these vehicles, each as the ids that it follows: one, unless there are more than a stream may follow. */
export function streamsFor(ids: readonly string[]): readonly (readonly string[])[] {
  const distinct = [...new Set(ids)].sort();
  const count = Math.min(MOST_STREAMS, Math.ceil(distinct.length / MOST_IDS));
  return Array.from({ length: count }, (_, at) => distinct.slice(at * MOST_IDS, (at + 1) * MOST_IDS));
}
