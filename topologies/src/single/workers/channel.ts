/** A process at the other end of an IPC channel. */
interface Channel {
  readonly connected?: boolean;
  send?(message: object): unknown;
  on(event: 'message', act: (message: unknown) => void): unknown;
  once(event: 'disconnect', act: () => void): unknown;
}

/** What the other process may have done here, by name. Arguments and answers are plain data. */
export type Handlers = Readonly<Record<string, (...args: never[]) => unknown>>;

/** The process at the other end, as something to call. */
export interface Peer {
  /** Has the other process do something, and answers what came of it. Throws when it is gone, or as it threw: message and code. */
  call<Answer>(name: string, ...args: readonly unknown[]): Promise<Answer>;
}

interface Message {
  readonly call?: number;
  readonly answer?: number;
  readonly name?: string;
  readonly args?: readonly unknown[];
  readonly value?: unknown;
  readonly error?: { readonly message: string; readonly code?: unknown };
}

/** Calls over an IPC channel, in both directions. */
export function peerOver(channel: Channel, handlers: Handlers): Peer {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let calls = 0;
  let outgoing: string[] = [];
  // A request costs a few calls, and a message several times what it says: those of one turn of the event loop go in one.
  const send = (message: Message): void => {
    // Made text here, so that what cannot be is whose it is, and keeps back no other.
    if (outgoing.push(JSON.stringify(message)) === 1) setImmediate(flush);
  };
  const flush = (): void => {
    const messages = outgoing;
    outgoing = [];
    if (channel.connected !== false) channel.send?.(messages);
  };
  const carryOut = async ({ call, name = '', args = [] }: Message): Promise<void> => {
    const handler = handlers[name] as ((...args: readonly unknown[]) => unknown) | undefined;
    if (!handler) return;
    try {
      send({ answer: call, value: await handler(...args) } as Message);
    } catch (error) {
      const { message, code } = error as { readonly message: string; readonly code?: unknown };
      send({ answer: call, error: { message, code } } as Message);
    }
  };
  const receive = (message: Message): void => {
    if (message.call !== undefined) void carryOut(message);
    if (message.answer === undefined) return;
    const { resolve, reject } = waiting.get(message.answer) ?? {};
    waiting.delete(message.answer);
    if (message.error === undefined) resolve?.(message.value);
    else reject?.(Object.assign(new Error(message.error.message), { code: message.error.code }));
  };
  channel.on('message', (messages) => {
    // Node's own tools use the channel as well.
    if (!Array.isArray(messages)) return;
    for (const message of messages as readonly string[]) receive(JSON.parse(message) as Message);
  });
  channel.once('disconnect', () => {
    for (const { reject } of waiting.values()) reject(gone());
    waiting.clear();
  });
  return {
    call: async <Answer>(name: string, ...args: readonly unknown[]) => {
      if (channel.connected === false) throw gone();
      calls += 1;
      const answer = Promise.withResolvers<unknown>();
      send({ call: calls, name, args });
      waiting.set(calls, answer);
      return answer.promise as Promise<Answer>;
    },
  };
}

const gone = (): Error => new Error('A process that was needed ended before it answered.');
