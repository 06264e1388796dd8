import { Worker } from 'node:worker_threads';
import type { Language } from '@autograph/kernel';
import { PublicError } from '@autograph/service/graphql';
import { messages } from './messages.ts';
import type { PrintedOrder, PrintedQuote } from './quote-printout.ts';

/** A quote to make a PDF of. */
export interface PrintJob {
  readonly id: number;
  readonly order: PrintedOrder;
  readonly quote: PrintedQuote;
  readonly language: Language;
}

/** A PDF that was made. */
export interface Printed {
  readonly id: number;
  readonly pdf: Uint8Array;
}

/** Makes PDFs of quotes in a thread of its own, so that other requests do not wait for them. */
export interface QuotePrinter {
  /** The PDF of a quote. Throws `UNAVAILABLE` (HTTP 503) when too many wait, or when it takes too long. */
  print(order: PrintedOrder, quote: PrintedQuote, language: Language): Promise<Buffer>;
  close(): Promise<void>;
}

/** How long a PDF may take, with those that are made before it, in milliseconds. */
const TIME_LIMIT = 15_000;

/** How long the thread waits for the next quote before it ends and gives its memory back, in milliseconds. */
const IDLE = 60_000;

/** How many PDFs may be asked for at once. */
const MOST_AT_ONCE = 20;

interface Waiting {
  readonly resolve: (pdf: Buffer) => void;
  readonly reject: (error: unknown) => void;
}

/** A printer whose thread begins with the first quote. */
export function quotePrinter({ timeLimit = TIME_LIMIT, idle = IDLE } = {}): QuotePrinter {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let resting: NodeJS.Timeout | undefined;
  let last = 0;

  const stop = async (error?: unknown): Promise<void> => {
    const stopped = worker;
    worker = null;
    clearTimeout(resting);
    const left = [...waiting.values()];
    waiting.clear();
    for (const { reject } of left) reject(error ?? busy());
    await stopped?.terminate();
  };
  const begin = (): Worker => {
    const begun = new Worker(new URL('./quote-worker.ts', import.meta.url));
    // Neither the thread nor its rest keeps the process from ending.
    begun.unref();
    begun.on('message', ({ id, pdf }: Printed) => {
      waiting.get(id)?.resolve(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
      waiting.delete(id);
      if (waiting.size === 0) resting = setTimeout(() => void stop(), idle).unref();
    });
    begun.on('error', (error) => {
      if (worker === begun) void stop(error);
    });
    return begun;
  };
  return {
    print: async (order, quote, language) => {
      if (waiting.size >= MOST_AT_ONCE) throw busy();
      clearTimeout(resting);
      worker ??= begin();
      last += 1;
      const job: PrintJob = { id: last, order, quote, language };
      const { promise, ...settle } = Promise.withResolvers<Buffer>();
      waiting.set(job.id, settle);
      worker.postMessage(job);
      const late = setTimeout(() => void stop(), timeLimit);
      return promise.finally(() => clearTimeout(late));
    },
    close: () => stop(),
  };
}

const busy = (): PublicError =>
  new PublicError('UNAVAILABLE', messages.busy, { http: { status: 503, headers: [['retry-after', '5']] } });
