/** How long writes may be held, in milliseconds: a client that forgets to release them must not stop a shop. */
const LONGEST = 10_000;

interface Hold {
  readonly owner: number;
  readonly over: Promise<void>;
  readonly end: () => void;
}

/** Lets one connection hold the writes of all others for a moment, so that copies of several stores agree. */
export class WriteHold {
  #hold: Hold | undefined;

  /** Begins a hold. Returns false, and changes nothing, while another connection has one. */
  begin(owner: number): boolean {
    if (this.#hold && this.#hold.owner !== owner) return false;
    this.#hold?.end();
    const { promise: over, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(() => this.end(owner), LONGEST).unref();
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    this.#hold = { owner, over, end };
    return true;
  }

  /** Ends the hold of this connection. Returns whether it still had one: if not, others may have written meanwhile. */
  end(owner: number): boolean {
    if (this.#hold?.owner !== owner) return false;
    const { end } = this.#hold;
    this.#hold = undefined;
    end();
    return true;
  }

  /** Resolves when no hold is in the way; nothing where there is none. */
  waiting(): Promise<void> | undefined {
    return this.#hold?.over;
  }
}
