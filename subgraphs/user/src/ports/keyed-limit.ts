/**
 * Runs jobs of the same key a few at a time, in the order in which they came; jobs of other keys do not wait for them. The
 * limit holds within this process.
 */
export type KeyedLimit = <T>(key: string, job: () => Promise<T>) => Promise<T>;
