import { hasPersonalNumber } from '../process/redacted-text.ts';

/** Where a request stands in a trace, by the W3C Trace Context. */
export interface TraceParent {
  readonly traceId: string;
  readonly spanId: string;
  readonly sampled: boolean;
}

/** The headers that carry a request's ids. */
export const TRACEPARENT = 'traceparent';
export const REQUEST_ID = 'x-request-id';
/** The header of answers that names the trace. */
export const TRACE_ID = 'x-trace-id';

/** The headers of an answer that pages of other origins may read. */
export const ID_HEADERS = [REQUEST_ID, TRACE_ID] as const;

const LENGTH_OF_VERSION_0 = 55;
const FORM = /^([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(?:$|-)/;
const ALL_ZERO = /^0+$/;
const SAMPLED = 1;

/** At most 128 letters, digits and signs that mean nothing to logs, terminals and pages. */
const REQUEST_ID_FORM = /^[\w.:=+/-]{1,128}$/;

/** The longest `traceparent` that is read: a later version may add to its end. */
const LONGEST = 256;

/** Reads a `traceparent`; `null` for one that is not valid. Later versions are read as version 0, as the standard demands. */
export function readTraceparent(header: unknown): TraceParent | null {
  if (typeof header !== 'string' || header.length > LONGEST) return null;
  const [, version, traceId, spanId, flags] = FORM.exec(header) ?? [];
  if (!version || !traceId || !spanId || !flags || version === 'ff') return null;
  if (version === '00' && header.length !== LENGTH_OF_VERSION_0) return null;
  if (ALL_ZERO.test(traceId) || ALL_ZERO.test(spanId)) return null;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & SAMPLED) === SAMPLED };
}

/** The `traceparent` that says this. */
export function writeTraceparent({ traceId, spanId, sampled }: TraceParent): string {
  return `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`;
}

/**
 * Reads an `x-request-id`; `null` for one that is too long, has characters that an id does not need, or looks like a CPF, a CNPJ or
 * a telephone: clients behind a trusted proxy choose it, and every log line of the request has it.
 */
export function readRequestId(header: unknown): string | null {
  return typeof header === 'string' && REQUEST_ID_FORM.test(header) && !hasPersonalNumber(header)
    ? header
    : null;
}
