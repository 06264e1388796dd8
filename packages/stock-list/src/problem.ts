/** What is wrong with a line, in the form in which the graph says so. */
export interface Problem {
  readonly field: readonly string[] | null;
  readonly message: string;
  readonly code: string;
}
