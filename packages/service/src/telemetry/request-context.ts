import { AsyncLocalStorage } from 'node:async_hooks';
import { newRequestId, newSpanId, newTraceId } from './ids.ts';
import {
  REQUEST_ID,
  readRequestId,
  readTraceparent,
  TRACEPARENT,
  type TraceParent,
  writeTraceparent,
} from './propagation.ts';

/** The ids of a request, or of one round of background work, in this process. */
export interface RequestIds {
  /** The trace: the same in all processes that the request goes through. 32 hexadecimal digits. */
  readonly traceId: string;
  /** What this process does now for the trace. 16 hexadecimal digits. */
  readonly spanId: string;
  /** The client's request: the same in all processes too. A trusted proxy may have chosen it. */
  readonly requestId: string;
  /** Whether the spans of the trace are exported. */
  readonly sampled: boolean;
}

const storage = new AsyncLocalStorage<RequestIds>();

/** The request that the calling code works for; `undefined` at the start of a process, and between two rounds of its work. */
export function currentRequest(): RequestIds | undefined {
  return storage.getStore();
}

/** Runs a function, and all that it begins, for a request. */
export function runFor<Result>(ids: RequestIds, run: () => Result): Result {
  return storage.run(ids, run);
}

/** Runs a function, and all that it begins, for no client's request: with ids of its own. */
export function runInBackground<Result>(run: () => Result): Result {
  return storage.run(newRequest(), run);
}

/** New ids, or those that go on with a trace and a request that began elsewhere. */
export function newRequest(parent: TraceParent | null = null, requestId: string | null = null): RequestIds {
  return {
    traceId: parent?.traceId ?? newTraceId(),
    spanId: newSpanId(),
    requestId: requestId ?? newRequestId(),
    sampled: parent?.sampled ?? false,
  };
}

/** The ids in the headers of a request that is trusted. What is missing there or not valid is made. */
export function requestIn(headers: Readonly<Record<string, unknown>>): RequestIds {
  return newRequest(readTraceparent(headers[TRACEPARENT]), readRequestId(headers[REQUEST_ID]));
}

/** The headers that tell another process for which request it is called. Empty outside of any request. */
export function outgoingHeaders(): Readonly<Record<string, string>> {
  const ids = storage.getStore();
  return ids ? { [TRACEPARENT]: writeTraceparent(ids), [REQUEST_ID]: ids.requestId } : {};
}
