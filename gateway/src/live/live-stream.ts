import type { Readable } from 'node:stream';
import type { Language, UserIdentity } from '@autograph/kernel';
import { PublicError } from '@autograph/service/graphql';
import { type Logger, liveMessages } from '@autograph/service/process';
import type { GraphQLFormattedError } from 'graphql';
import { type Answer, type ErrorExit, refusal } from '../answer/answer.ts';
import { messages } from '../answer/messages.ts';
import type { Sessions } from '../authentication/sessions.ts';
import type { RequestContext } from '../subgraphs/subgraph-calls.ts';
import type { DeliveryPace } from './delivery-pace.ts';
import type { LiveField } from './live-fields.ts';
import type { LiveOperation } from './live-operation.ts';
import type { LiveReads, Reading } from './live-reads.ts';
import { outgoing } from './outgoing.ts';
import type { StreamFormat } from './stream-format.ts';

/** How long a session may go unconfirmed while nobody can say whether it stands, in milliseconds. */
const UNCONFIRMED = 5_000;

/** How old an answer about a session may be where it is looked after, in milliseconds: its end is noticed within 5 seconds. */
const FRESH = 2_000;

/** How long a stream may be silent, in milliseconds. */
const SILENCE = 10_000;

/** How often a record that cannot be read is tried again, and the first pause in between, in milliseconds. */
const TRIES = 4;
const PAUSE = 500;

/** Most records that wait to be sent. A stream that falls behind by more is cut off. */
const MOST_PENDING = 1_000;

/** What is needed to serve streams. */
export interface StreamParts {
  /** Whether a session stands, and what its user may do now. */
  readonly currentOf: Sessions['current'];
  /** Why a caller may not subscribe; `null` when they may. */
  readonly deniedTo: (
    live: LiveOperation,
    context: RequestContext,
  ) => Promise<readonly GraphQLFormattedError[] | null>;
  readonly reads: LiveReads;
  readonly exit: ErrorExit;
  readonly say: (answer: Answer, language: Language) => Answer;
  readonly log: Logger;
}

/** One open stream. */
export interface LiveStream {
  readonly body: Readable;
  readonly field: LiveField;
  /** Who listens, as far as is known; `null` where nobody is logged in. */
  subscriber(): UserIdentity | null;
  /** Sends a record as it is now. */
  begin(id: string, turn: number): void;
  /** Notes that a record changed in a turn of the reads. */
  changed(id: string, turn: number): void;
  /** Looks whether the session stands, and shows the client that the connection lives. */
  look(): void;
  /** Ends it so that its client connects again. */
  interrupt(reason: PublicError): void;
}

/** A record that is to be sent. */
interface Due {
  /** The turn that its reading may not be older than. */
  readonly turn: number;
  /** Whether it changed: then it may go to many streams at once. */
  readonly isChange: boolean;
}

/** Opens a stream for a subscriber whose session stood when they asked. */
export function liveStream(
  options: StreamParts & {
    readonly live: LiveOperation;
    readonly pace: DeliveryPace;
    readonly format: StreamFormat;
    readonly context: RequestContext;
    readonly closed: () => void;
  },
): LiveStream {
  const { live, format, context, pace, reads, currentOf, deniedTo, exit, say, log } = options;
  const holder = holderOf(context.user);
  /** The records to send. */
  const pending = new Map<string, Due>();
  /** What was sent last of each record that was named, so that it is not sent twice. */
  const sent = new Map<string, string>();
  const tries = new Map<string, number>();
  let user = context.user;
  let confirmedAt = performance.now();
  let wroteAt = confirmedAt;
  let busy = false;

  const out = outgoing({
    onRoom: () => void pump(),
    onClose: () => {
      pending.clear();
      options.closed();
    },
  });
  const write = (text: string): void => {
    wroteAt = performance.now();
    out.write(text);
  };
  const errorsOf = (error: unknown): string =>
    JSON.stringify(say(refusal(error, exit), context.language).result.errors);
  const end = (error: unknown): void => out.end(format.end(errorsOf(error)));

  /** Whether the subscriber may still listen; notes who they are now. A stream whose session ended is closed. */
  const mayListen = async (fresh?: number): Promise<boolean> => {
    if (!holder) return true;
    const now = await currentOf(holder, fresh);
    if (!now) {
      end(new PublicError('UNAUTHENTICATED', messages.sessionEnded));
      return false;
    }
    const changed = now.role !== user?.role;
    user = now;
    confirmedAt = performance.now();
    const errors = changed ? await deniedTo(live, { ...context, user }) : null;
    if (errors) out.end(format.end(JSON.stringify(errors)));
    return errors === null;
  };
  const again = (id: string, due: Due): boolean => {
    const tried = (tries.get(id) ?? 0) + 1;
    if (tried >= TRIES) return false;
    tries.set(id, tried);
    const later = (): void => {
      if (!out.isClosed()) note(id, due);
    };
    setTimeout(later, PAUSE * 2 ** (tried - 1)).unref();
    return true;
  };
  const send = (id: string, due: Due, { text, digest, isNull, errors }: Reading): void => {
    const codes = errors.map(({ extensions }) => extensions?.code);
    const isDenied = codes.some((code) => code === 'UNAUTHENTICATED' || code === 'FORBIDDEN');
    if (isNull && isDenied) {
      out.end(format.end(JSON.stringify(errors)));
      return;
    }
    if (codes.includes('UNAVAILABLE') && again(id, due)) return;
    tries.delete(id);
    if (isNull && errors.length > 0) {
      out.end(format.interruption(JSON.stringify(errors)));
      return;
    }
    // What the subscriber may not know of is null where they named it, and else nothing.
    if (live.ids === null ? isNull : sent.get(id) === digest) return;
    if (live.ids) sent.set(id, digest);
    liveMessages.inc();
    write(format.message(text));
  };
  const sendNext = async (id: string, due: Due): Promise<void> => {
    // First of all: a thousand streams that look for the same reading at once keep requests waiting, too.
    if (due.isChange) await pace.turn();
    if (!(await mayListen())) return;
    const reading = await reads.read(live, id, due.turn, { ...context, user });
    if (!out.isClosed()) send(id, due, reading);
  };
  const pump = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      while (out.hasRoom()) {
        const [next] = pending;
        if (!next) return;
        pending.delete(next[0]);
        await sendNext(...next);
      }
    } catch (error) {
      if (!(error instanceof PublicError)) log.error({ err: error }, 'a stream of live changes failed');
      out.end(format.interruption(errorsOf(error)));
    } finally {
      busy = false;
    }
  };
  const note = (id: string, due: Due): void => {
    if (out.isClosed()) return;
    pending.set(id, due);
    if (pending.size > MOST_PENDING) out.cut();
    else void pump();
  };
  const confirm = async (): Promise<void> => {
    try {
      await mayListen(FRESH);
    } catch (error) {
      if (performance.now() - confirmedAt > UNCONFIRMED) out.end(format.interruption(errorsOf(error)));
    }
  };
  write(format.opening);
  return {
    body: out.body,
    field: live.field,
    subscriber: () => user,
    begin: (id, turn) => note(id, { turn, isChange: false }),
    changed: (id, turn) => note(id, { turn, isChange: true }),
    look: () => {
      void confirm();
      if (out.hasRoom() && performance.now() - wroteAt > SILENCE) write(format.heartbeat);
    },
    interrupt: (reason) => out.end(format.interruption(errorsOf(reason))),
  };
}

/** Whose session it is. What they may do is asked each time. */
function holderOf(user: UserIdentity | null): UserIdentity | null {
  return user && { id: user.id, role: user.role, sessionId: user.sessionId };
}
