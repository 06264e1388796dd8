import { afterEach, beforeEach, expect, it, vi } from 'vitest';

interface Call {
  readonly signal: AbortSignal;
  readonly onOpen: () => void;
}

/** Streams that were begun. Each stays open until its signal ends it. */
const calls: Call[] = [];

vi.mock('../src/data/session.ts', () => ({
  graph: {
    subscribe: async function* (_document: unknown, _variables: unknown, call: Call) {
      calls.push(call);
      call.onOpen();
      await new Promise((resolve) => call.signal.addEventListener('abort', resolve));
    },
  },
}));

/** Channels that were opened: what each has sent, and who listens. */
const channels: Channel[] = [];

class Channel {
  readonly sent: unknown[] = [];
  readonly listeners: ((event: object) => void)[] = [];
  constructor() {
    channels.push(this);
  }
  addEventListener(_type: string, listener: (event: object) => void): void {
    this.listeners.push(listener);
  }
  postMessage(message: unknown): void {
    this.sent.push(message);
  }
  close(): void {}
}

const { followShared } = await import('../src/data/shared-stream.ts');

beforeEach(() => {
  calls.length = 0;
  channels.length = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('BroadcastChannel', Channel);
  // A browser without locks: each tab has its own stream.
  vi.stubGlobal('navigator', {});
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Follows in a tab, and notes what it hears. */
function tab() {
  const heard: string[] = [];
  const end = followShared({
    name: 'test',
    document: {} as never,
    changed: () => heard.push('changed'),
    missed: () => heard.push('missed'),
    standing: (isLive) => heard.push(isLive ? 'live' : 'lost'),
  });
  return { heard, end };
}

it('asks for nothing again where the page has just been loaded', async () => {
  const { heard, end } = tab();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(heard).toEqual(['live']);
  end();
});

it('asks again after each connection that took the place of another', async () => {
  const { heard, end } = tab();
  await vi.advanceTimersByTimeAsync(3_000);
  calls[0]?.onOpen();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(heard).toEqual(['live', 'live', 'missed']);
  end();
});

it('asks again, and says that it is live, where it follows in place of a tab that left', async () => {
  let lead = (): unknown => undefined;
  vi.stubGlobal('navigator', {
    locks: {
      request: (_name: string, _how: object, run: () => unknown) => {
        lead = run;
        return Promise.resolve();
      },
    },
  });
  const { heard, end } = tab();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heard).toEqual([]);
  lead();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(heard).toEqual(['live', 'missed']);
  end();
});

it('tells a tab that is opened later how things stand', async () => {
  const { end } = tab();
  await vi.advanceTimersByTimeAsync(3_000);
  const [channel] = channels;
  channel?.sent.splice(0);
  for (const hear of channel?.listeners ?? []) hear({ data: { type: 'asked' } });
  expect(channel?.sent).toEqual([{ type: 'standing', isLive: true }]);
  end();
});
