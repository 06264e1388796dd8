/** Work on the same thing, one after the other. It saves lost writes, and guards nothing: other processes have turns of their own. */
export interface Turns {
  /** Does the work once all work on `key` that came before in this process is done. */
  take<T>(key: string, work: () => Promise<T>): Promise<T>;
}
