import { Readable } from 'node:stream';

/** How much may wait for a client before nothing more is written for it, in bytes. */
const ROOM = 16_384;

/** How long a client may take nothing of what waits, in milliseconds; then its connection is cut off. */
const STALL_LIMIT = 10_000;

/** The body of a stream's response. */
export interface Outgoing {
  readonly body: Readable;
  /** Whether the client has taken what was written, so that more may be. */
  hasRoom(): boolean;
  write(text: string): void;
  /** Ends the response after this text. */
  end(text: string): void;
  /** Cuts the connection off. */
  cut(): void;
  isClosed(): boolean;
}

/** A body that `onRoom` hears of when there is room again, and `onClose` when it is closed, by whomever. */
export function outgoing(options: {
  readonly onRoom: () => void;
  readonly onClose: () => void;
  readonly stallLimit?: number;
}): Outgoing {
  const { onRoom, onClose, stallLimit = STALL_LIMIT } = options;
  let room = true;
  let closed = false;
  let stalled: NodeJS.Timeout | undefined;
  const closes = (): void => {
    if (closed) return;
    closed = true;
    clearTimeout(stalled);
    onClose();
  };
  const body = new Readable({
    highWaterMark: ROOM,
    read: () => {
      clearTimeout(stalled);
      if (room) return;
      room = true;
      onRoom();
    },
    destroy: (error, done) => {
      closes();
      done(error);
    },
  });
  // Cutting off is no failure of this process.
  body.on('error', () => undefined);
  const cut = (): void => void body.destroy(new Error('The client took nothing of a stream.'));
  const write = (text: string): void => {
    if (closed || text === '') return;
    room = body.push(text);
    clearTimeout(stalled);
    if (!room) stalled = setTimeout(cut, stallLimit);
  };
  return {
    body,
    hasRoom: () => room && !closed,
    write,
    end: (text) => {
      if (closed) return;
      write(text);
      body.push(null);
      closes();
      // A client that takes nothing does not see the end either.
      setTimeout(() => body.destroy(), stallLimit).unref();
    },
    cut,
    isClosed: () => closed,
  };
}
