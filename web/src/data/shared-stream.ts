import type { TypedDocumentNode } from '@apollo/client';
import { graph } from './session.ts';

/** How long a stream that broke waits before it is tried again, in milliseconds: twice as long after each failure. */
const SOONEST = 1_000;
const LATEST = 30_000;

/** A stream that was open so long works, in milliseconds. */
const HELD = 2_000;

/** How a page follows changes that all tabs of a browser share. */
export interface SharedStream<Data> {
  /** Held by the tab whose stream serves all tabs, and the name of the channel that passes changes on. */
  readonly name: string;
  readonly document: TypedDocumentNode<Data, Record<string, never>>;
  /** A change, in each tab. */
  readonly changed: (data: Data) => void;
  /** Changes may have been missed, in each tab: what is shown is asked for again. */
  readonly missed: () => void;
  /** Whether changes are heard of now. Called in the tab that has the stream, and passed on to the others. */
  readonly standing?: (isLive: boolean) => void;
}

type Message<Data> =
  | { readonly type: 'asked' }
  | { readonly type: 'changed'; readonly data: Data }
  | { readonly type: 'missed' }
  | { readonly type: 'standing'; readonly isLive: boolean };

/** Follows changes over one stream for all tabs of a browser, until the function that is returned is called. */
export function followShared<Data>(stream: SharedStream<Data>): () => void {
  const { name } = stream;
  const ending = new AbortController();
  const { signal } = ending;
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : null;
  /** As this tab's own stream has it: `undefined` where another tab has the stream. */
  let standing: boolean | undefined;
  const heard = (message: Message<Data>): void => {
    if (message.type === 'asked') {
      if (standing !== undefined) channel?.postMessage({ type: 'standing', isLive: standing });
    } else if (message.type === 'changed') stream.changed(message.data);
    else if (message.type === 'missed') stream.missed();
    else stream.standing?.(message.isLive);
  };
  channel?.addEventListener('message', ({ data }: MessageEvent<Message<Data>>) => heard(data));
  const pass = (message: Message<Data>): void => {
    if (message.type === 'standing') standing = message.isLive;
    channel?.postMessage(message);
    heard(message);
  };
  channel?.postMessage({ type: 'asked' });
  const begun = performance.now();
  const lead = (): Promise<void> => follow(stream, { pass, signal, begun });
  // Without locks, each tab has its own stream. Otherwise the next tab follows when this one leaves the page.
  if (!channel || !navigator.locks) void lead();
  else navigator.locks.request(name, { signal }, lead).catch(() => undefined);
  return () => {
    ending.abort();
    channel?.close();
  };
}

interface Leading<Data> {
  readonly pass: (message: Message<Data>) => void;
  readonly signal: AbortSignal;
  /** When the tab began to follow, by `performance.now()`. */
  readonly begun: number;
}

async function follow<Data>(
  { document }: SharedStream<Data>,
  { pass, signal, begun }: Leading<Data>,
): Promise<void> {
  let failures = 0;
  let isFirst = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let opened: { readonly hasMissed: boolean } | undefined;
  const held = (): void => {
    if (!opened || signal.aborted) return;
    const { hasMissed } = opened;
    opened = undefined;
    failures = 0;
    pass({ type: 'standing', isLive: true });
    if (hasMissed) pass({ type: 'missed' });
  };
  // The SDK connects again by itself: what happened meanwhile was not heard. Nothing was where the page has just asked for all.
  const onOpen = (): void => {
    opened = { hasMissed: !isFirst || performance.now() - begun > HELD };
    isFirst = false;
    clearTimeout(timer);
    timer = setTimeout(held, HELD);
  };
  while (!signal.aborted) {
    try {
      // One more try by the SDK is enough for a token that has expired. Other breaks are shown.
      const changes = graph.subscribe<Data, Record<string, never>>(
        document as never,
        {},
        { signal, retries: 1, onOpen },
      );
      for await (const data of changes) {
        if (signal.aborted) return;
        held();
        pass({ type: 'changed', data });
      }
    } catch {
      // The graph offers no stream now. What is shown is as it was answered.
    } finally {
      clearTimeout(timer);
      opened = undefined;
    }
    if (signal.aborted) return;
    failures += 1;
    pass({ type: 'standing', isLive: false });
    await pause(Math.min(LATEST, SOONEST * 2 ** (failures - 1)), signal);
  }
}

/** Waits before a stream is tried again. Ends early with the signal, and when the browser is online again. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
    addEventListener('online', done);
  });
}
