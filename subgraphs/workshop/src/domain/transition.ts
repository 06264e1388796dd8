/** One change of a state. */
export interface Transition<Status extends string> {
  readonly from: Status | null;
  readonly to: Status;
  readonly at: Date;
  /** The user who did it; `null` where the graph itself did. */
  readonly by: string | null;
  readonly reason: string | null;
}
