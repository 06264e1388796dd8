/** What the tabs of one browser tell each other of their session. Nothing of it is stored. */
export type Message =
  | {
      readonly kind: 'tokens';
      readonly accessToken: string;
      readonly expiresAt: number;
      readonly begun: boolean;
    }
  | { readonly kind: 'ended'; readonly why: 'logged-out' | 'expired' };

/** The other tabs of this browser that show the same graph, as far as the browser lets tabs know of each other. */
export interface Tabs {
  /** Does one thing at a time over all tabs. `waited` says whether another tab was at it, and tells what it did. */
  inTurn<T>(act: (waited: boolean) => Promise<T>): Promise<T>;
  /** Tells the others. */
  tell(message: Message): void;
  /** Whether the browser has a cookie that says that somebody is logged in; `undefined` where nobody can know. */
  signedIn(): boolean | undefined;
}

interface Locks {
  request<T>(
    name: string,
    options: { readonly ifAvailable?: boolean; readonly signal?: AbortSignal },
    act: (lock: unknown) => Promise<T>,
  ): Promise<T>;
}

/** The parts of a browser that tabs need; each may be missing, as in old browsers, in workers and in Node. */
export interface Browser {
  readonly locks?: Locks | undefined;
  /** Opens a channel that gets the messages of other tabs. */
  readonly channel?:
    | ((name: string, heard: (message: Message) => void) => (message: Message) => void)
    | undefined;
  /** The cookies that scripts may read. */
  readonly cookies?: (() => string) | undefined;
}

/** How long a tab waits for another one, in milliseconds: longer than a request may take. Then it goes on by itself. */
const PATIENCE = 20_000;

/** The cookie that the gateway sets beside the one that no script reads. */
const SIGN = /(?:^|;\s*)autograph_signed_in=1(?:;|$)/;

/** The tabs that show the graph whose session routes are at `name`. */
export function tabsOf(
  name: string,
  heard: (message: Message) => void,
  browser: Browser = thisBrowser(),
): Tabs {
  const { locks, channel, cookies } = browser;
  const send = channel?.(`autograph ${name}`, heard);
  let last: Promise<unknown> = Promise.resolve();

  /** Without locks, one thing at a time in this tab. */
  async function here<T>(act: (waited: boolean) => Promise<T>): Promise<T> {
    const done = last.then(() => act(false));
    last = done.catch(() => undefined);
    return done;
  }

  async function everywhere<T>(among: Locks, act: (waited: boolean) => Promise<T>): Promise<T> {
    const lock = `autograph ${name}`;
    let begun = false;
    const begin = async (waited: boolean): Promise<{ readonly value: T }> => {
      begun = true;
      return { value: await act(waited) };
    };
    const atOnce = await among.request(lock, { ifAvailable: true }, async (free) =>
      free ? begin(false) : null,
    );
    if (atOnce) return atOnce.value;
    try {
      const signal = AbortSignal.timeout(PATIENCE);
      return (await among.request(lock, { signal }, () => begin(send !== undefined))).value;
    } catch (error) {
      if (begun) throw error;
      return act(false);
    }
  }

  return {
    inTurn: (act) => (locks ? everywhere(locks, act) : here(act)),
    tell: (message) => send?.(message),
    signedIn: () => (cookies ? SIGN.test(cookies()) : undefined),
  };
}

/** What this runtime has of a browser. */
function thisBrowser(): Browser {
  const { navigator, document, BroadcastChannel } = globalThis as unknown as {
    readonly navigator?: { readonly locks?: Locks };
    readonly document?: { readonly cookie: string };
    readonly BroadcastChannel?: new (
      name: string,
    ) => {
      onmessage: ((event: { readonly data: unknown }) => void) | null;
      postMessage(message: unknown): void;
      unref?(): void;
    };
  };
  return {
    locks: navigator?.locks,
    cookies: document && (() => document.cookie),
    channel:
      BroadcastChannel &&
      ((name, heard) => {
        const channel = new BroadcastChannel(name);
        channel.onmessage = ({ data }) => heard(data as Message);
        // A process of Node does not stay alive for it.
        channel.unref?.();
        return (message) => channel.postMessage(message);
      }),
  };
}
