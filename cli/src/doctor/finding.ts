/** What one look found. A `note` matters only to some ways to start. */
export interface Finding {
  readonly check: string;
  readonly verdict: 'ok' | 'note' | 'wrong';
  readonly says: string;
  /** What to do about it. */
  readonly fix?: string;
}
