import { useEffect } from 'react';
import {
  PurchasesChangedDocument,
  type PurchasesChangedSubscription,
} from '../data/__generated__/purchase.ts';
import { apollo } from '../data/apollo.ts';
import { graph } from '../data/session.ts';

/** Held by the tab whose stream serves all tabs of the browser, and the name of the channel that passes changes on. */
const LOCK = 'autograph-purchases';

/** A stream that ended is tried again after so long, in milliseconds. */
const AGAIN = 30_000;

type Change = NonNullable<PurchasesChangedSubscription['saleChanged']>;
/** What a tab passes on: a change, or that changes may have been missed. */
type Message = Change | 'missed';

/** Keeps the purchases on the screen as they are now. One that is new makes the list be asked for again. */
export function usePurchaseChanges(): void {
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(LOCK) : null;
    channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => void write(data));
    const pass = (message: Message): Promise<void> => {
      channel?.postMessage(message);
      return write(message);
    };
    // Without locks, each tab has its own stream. Otherwise the next tab follows when this one leaves the page.
    if (!channel || !navigator.locks) void follow(pass, signal);
    else navigator.locks.request(LOCK, { signal }, () => follow(pass, signal)).catch(() => undefined);
    return () => {
      ending.abort();
      channel?.close();
    };
  }, []);
}

async function follow(pass: (message: Message) => Promise<void>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const changes = graph.subscribe<PurchasesChangedSubscription, Record<string, never>>(
        PurchasesChangedDocument as never,
        {},
        { signal },
      );
      for await (const { saleChanged } of changes)
        if (saleChanged && !signal.aborted) await pass(saleChanged);
    } catch {
      // The graph offers no stream now. The list is as it was answered.
    }
    await pause(signal);
    if (!signal.aborted) await pass('missed').catch(() => undefined);
  }
}

/** Waits before a stream is tried again. Ends early with the signal. */
function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, AGAIN);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

async function write(message: Message): Promise<void> {
  const { cache } = apollo;
  const record = message === 'missed' ? undefined : cache.identify({ __typename: 'Sale', id: message.id });
  if (message === 'missed' || !record || !(record in (cache.extract() as object))) {
    await apollo.refetchQueries({ include: ['Purchases'] });
    return;
  }
  const { id: _, ...fields } = message;
  cache.modify({
    id: record,
    fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, () => value])),
  });
}
