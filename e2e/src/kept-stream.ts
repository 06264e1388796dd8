import { setTimeout as pause } from 'node:timers/promises';

/** A stream of live changes that its client opens again whenever it ends. */
export interface KeptStream {
  /** How often it was opened. */
  readonly opened: () => number;
  /** Messages that it got, over all times that it was open. */
  readonly messages: () => number;
  /** What was answered in place of a stream. */
  readonly refusals: readonly string[];
  close(): Promise<void>;
}

/** How long a client waits before it opens its stream again, in milliseconds. */
const PAUSE = 200;

/** Opens a stream with this subscription, and keeps it open until it is closed. */
export function keepStream(url: string, token: string, query: string, variables: object): KeptStream {
  const closing = new AbortController();
  const refusals: string[] = [];
  let [opened, messages] = [0, 0];
  const follow = async (): Promise<void> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ query, variables }),
      signal: closing.signal,
    });
    if (response.status !== 200) {
      refusals.push(`${response.status} ${await response.text()}`);
      return;
    }
    opened += 1;
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? [])
      messages += decoder.decode(chunk as Uint8Array, { stream: true }).split('"data":{').length - 1;
  };
  const over = (async () => {
    while (!closing.signal.aborted) {
      // A stream of a process that was killed breaks off.
      await follow().catch((error: Error) => {
        if (!closing.signal.aborted && !/terminated/.test(error.message)) refusals.push(error.message);
      });
      if (!closing.signal.aborted) await pause(PAUSE);
    }
  })();
  return {
    opened: () => opened,
    messages: () => messages,
    refusals,
    close: () => {
      closing.abort();
      return over;
    },
  };
}
