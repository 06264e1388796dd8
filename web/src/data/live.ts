import type { VehiclesChangedSubscription } from './__generated__/showroom.ts';
import { VehiclesChangedDocument } from './__generated__/showroom.ts';
import { apollo } from './apollo.ts';
import { graph } from './session.ts';
import { streamsFor } from './streams.ts';

/**
 * Vehicles that are on the screen stay as they are now. All tabs of a browser share one stream: the tab that holds the lock asks for
 * the vehicles of all tabs, and passes on each change.
 */
const LOCK = 'autograph-live';

/** A stream is opened again only when what is wanted has been the same for so long, in milliseconds. */
const SETTLED = 150;

/** A stream is tried again after so long, in milliseconds, where the graph does not offer one. */
const AGAIN = 30_000;

type Vehicle = NonNullable<VehiclesChangedSubscription['vehicleChanged']>;
type Message =
  | { readonly type: 'want'; readonly tab: string; readonly ids: readonly string[] }
  | { readonly type: 'who' }
  | { readonly type: 'changed'; readonly vehicle: Vehicle };

const tab = Math.random().toString(36).slice(2);
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(LOCK) : null;
const own = new Map<object, readonly string[]>();
const wanted = new Map<string, readonly string[]>();
let leading = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const streams = new Map<string, AbortController>();

/** Keeps these vehicles as they are now, until the function that is returned is called. */
export function followVehicles(ids: readonly string[]): () => void {
  const key = {};
  own.set(key, ids);
  start();
  tell();
  return () => {
    own.delete(key);
    tell();
  };
}

let started = false;

function start(): void {
  if (started) return;
  started = true;
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => heard(data));
  const gone = (): void => channel?.postMessage({ type: 'want', tab, ids: [] } satisfies Message);
  addEventListener('pagehide', gone);
  addEventListener('pageshow', tell);
  if (!channel || !navigator.locks) lead();
  // Held until the tab closes: then another tab leads.
  else
    void navigator.locks.request(LOCK, () => {
      lead();
      return new Promise<never>(() => undefined);
    });
}

function lead(): void {
  leading = true;
  channel?.postMessage({ type: 'who' } satisfies Message);
  settle();
}

function heard(message: Message): void {
  if (message.type === 'changed') write(message.vehicle);
  else if (message.type === 'who') tell();
  else if (leading) {
    if (message.ids.length > 0) wanted.set(message.tab, message.ids);
    else wanted.delete(message.tab);
    settle();
  }
}

function tell(): void {
  const ids = [...new Set([...own.values()].flat())].sort();
  wanted.set(tab, ids);
  channel?.postMessage({ type: 'want', tab, ids } satisfies Message);
  if (leading) settle();
}

function settle(): void {
  clearTimeout(timer);
  timer = setTimeout(follow, SETTLED);
}

function follow(): void {
  const next = new Map(streamsFor([...wanted.values()].flat()).map((ids) => [ids.join(), ids]));
  for (const [key, ending] of streams) {
    if (next.has(key)) continue;
    streams.delete(key);
    ending.abort();
  }
  for (const [key, ids] of next) {
    if (streams.has(key)) continue;
    const ending = new AbortController();
    streams.set(key, ending);
    void listen(ids, ending.signal).then(() => {
      if (ending.signal.aborted) return;
      // The graph offers no stream now. Pages show what they were answered until it does.
      setTimeout(() => {
        if (streams.get(key) === ending) streams.delete(key);
        settle();
      }, AGAIN);
    });
  }
}

async function listen(ids: readonly string[], signal: AbortSignal): Promise<void> {
  try {
    const changes = graph.subscribe<VehiclesChangedSubscription, { ids: readonly string[] }>(
      VehiclesChangedDocument as never,
      { ids },
      { signal },
    );
    for await (const { vehicleChanged: vehicle } of changes) {
      if (!vehicle) continue;
      write(vehicle);
      channel?.postMessage({ type: 'changed', vehicle } satisfies Message);
    }
  } catch {
    // Tried again later, by the caller.
  }
}

/** Puts a change of a vehicle that some list or page has shown into the cache, unless something later is there. */
function write({ id, status, version, price }: Vehicle): void {
  const { cache } = apollo;
  const record = cache.identify({ __typename: 'Vehicle', id });
  if (!record) return;
  cache.modify<{ status: string; version: number; price: { amount: string } }>({
    id: record,
    fields: {
      status: (before, { readField }) => (Number(readField('version')) > version ? before : status),
      price: (before, { readField }) =>
        Number(readField('version')) > version || ('amount' in before && before.amount === price.amount)
          ? before
          : ({ ...before, ...price } as never),
      version: (before) => Math.max(before, version),
    },
  });
}
