import { Agent, request } from 'node:http';
import { constants, setPriority } from 'node:os';

/**
 * The clients of `live.ts`, in a process of their own, so that what they receive does not delay the clock of the purchases. Opens
 * the streams that it is asked for, and says when all have the state now, and how many messages came since. At the lowest priority, as
 * clients are other machines: reading a thousand messages here would take the graph's processor.
 */
setPriority(constants.priority.PRIORITY_LOW);

/** What the streams are: each of all tokens in turn. The first `followers` of them follow `ids`, the rest `others`. */
export interface Wanted {
  readonly url: string;
  readonly query: string;
  readonly streams: number;
  readonly tokens: readonly string[];
  readonly ids: readonly string[];
  readonly others: readonly string[];
  readonly followers: number;
}

/** What is asked of this process. */
export type Asked = Wanted | 'count' | 'close';

let agent = new Agent();
let messages = 0;

process.on('message', async (asked: Asked) => {
  if (asked === 'count') process.send?.({ messages });
  else if (asked === 'close') agent.destroy();
  else {
    agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
    for (let n = 0; n < asked.streams; n += 50) {
      const some = Array.from({ length: Math.min(50, asked.streams - n) }, (_, m) => n + m);
      await Promise.all(
        some.map((at) =>
          open(
            asked,
            at < asked.followers ? asked.ids : asked.others,
            asked.tokens[at % asked.tokens.length] ?? '',
          ),
        ),
      );
    }
    messages = 0;
    process.send?.({ messages });
  }
});
process.on('disconnect', () => process.exit(0));

/** Opens a stream. Resolves when it has the state of all vehicles. */
function open({ url, query }: Wanted, ids: readonly string[], token: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const headers = {
    'content-type': 'application/json',
    accept: 'text/event-stream',
    authorization: `Bearer ${token}`,
  };
  const sent = request(url, { method: 'POST', agent, headers }, (response) => {
    if (response.statusCode !== 200) reject(new Error(`a stream was refused: ${response.statusCode}`));
    let own = 0;
    response.on('data', (chunk: Buffer) => {
      const count = chunk.toString().split('event: next').length - 1;
      own += count;
      messages += count;
      if (own >= ids.length) resolve();
    });
    response.on('error', () => undefined);
  });
  sent.on('error', reject);
  sent.end(JSON.stringify({ query, variables: { ids } }));
  return promise;
}
