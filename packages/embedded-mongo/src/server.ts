import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { isRepeatable, isWrite, runCommand } from './commands/registry.ts';
import { Cursors } from './engine/cursors.ts';
import type { Store } from './engine/store.ts';
import { type Doc, encode, MAX_DOCUMENT_BYTES } from './engine/values.ts';
import { CommandError } from './errors.ts';
import { formatReply, MessageReader, parseMessage, type Request } from './wire/messages.ts';
import { WriteHold } from './write-hold.ts';

const HOST = '127.0.0.1';
/** Room for the fields of an answer around 16 MB of document, as MongoDB leaves it. */
const MAX_REPLY_BYTES = MAX_DOCUMENT_BYTES + 16 * 1024;

/** How often a read is carried out again whose turn was taken back. */
const REPETITIONS = 5;

/** The TCP side: connections on loopback, each answered in order. */
export class MongoServer {
  readonly #store: Store;
  readonly #cursors = new Cursors();
  readonly #hold = new WriteHold();
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  #connections = 0;

  constructor(store: Store) {
    this.#store = store;
    this.#server = createServer((socket) => this.#accept(socket));
  }

  /** Listens on 127.0.0.1 and nowhere else; resolves with the port. */
  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, HOST, () => {
        this.#server.off('error', reject);
        resolve((this.#server.address() as AddressInfo).port);
      });
    });
  }

  /** Stops listening and closes what is open, after this turn's writes are on disk. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#store.commit();
    await new Promise((resolve) => setImmediate(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
    this.#cursors.close();
  }

  #accept(socket: Socket): void {
    this.#connections += 1;
    const connectionId = this.#connections;
    const reader = new MessageReader();
    let last: Promise<void> = Promise.resolve();
    this.#sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      this.#sockets.delete(socket);
      this.#hold.end(connectionId);
    });
    let waiting = 0;
    socket.on('data', (chunk) => {
      try {
        for (const message of reader.push(chunk)) {
          const request = parseMessage(message);
          waiting += 1;
          const answer = (): Promise<void> =>
            this.#answer(socket, connectionId, request).finally(() => {
              waiting -= 1;
            });
          // The usual case, one request at a time, runs now: so do all writes of this turn, for one commit.
          last = waiting === 1 ? answer() : last.then(answer);
        }
      } catch {
        // Not our protocol: nothing after it can be trusted. Other connections go on.
        socket.destroy();
      }
    });
  }

  async #answer(socket: Socket, connectionId: number, request: Request): Promise<void> {
    let reply: Doc | Uint8Array;
    try {
      reply = await this.#carryOut(connectionId, request.body);
      if (!(reply instanceof Uint8Array)) reply = encode(reply);
      if (reply.length > MAX_REPLY_BYTES) {
        throw new CommandError(10334, `the answer of ${reply.length} bytes is larger than 16 MB`);
      }
    } catch (error) {
      reply = errorReply(error);
      await this.#store.settled().catch(() => undefined);
    }
    if (request.expectsReply && !socket.destroyed) socket.write(formatReply(request, reply));
  }

  /** Carries out a command, and a read again when the writes that it may have seen were taken back: it answers on a full disk. */
  async #carryOut(connectionId: number, body: Doc): Promise<Doc | Uint8Array> {
    const server = { store: this.#store, cursors: this.#cursors, hold: this.#hold, connectionId };
    if (isWrite(body)) while (this.#hold.waiting()) await this.#hold.waiting();
    for (let left = isRepeatable(body) ? REPETITIONS : 0; ; left -= 1) {
      const { rollbacks } = this.#store;
      try {
        const reply = await runCommand(server, body);
        // A read too waits for the commit of what it may have seen.
        await this.#store.settled();
        return reply;
      } catch (error) {
        if (left === 0 || this.#store.rollbacks === rollbacks) throw error;
      }
    }
  }
}

function errorReply(error: unknown): Doc {
  if (error instanceof CommandError) {
    const { code, codeName, details, message } = error;
    return { ok: 0, errmsg: message, code, codeName, ...details };
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { ok: 0, errmsg: message, code: 1, codeName: 'InternalError' };
}
