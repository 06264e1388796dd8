/** What locks a text away. `about` says what it belongs to: it opens for nothing else. */
export interface Seal {
  close(text: string, about: string): string;
  /** Throws when it was not closed by this key for this purpose, or was altered. */
  open(sealed: string, about: string): string;
}
