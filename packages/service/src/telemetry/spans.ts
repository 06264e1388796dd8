import type { SpanAttributes } from './attributes.ts';
import { newSpanId } from './ids.ts';
import { currentRequest, type RequestIds, runFor } from './request-context.ts';

/** What a span is to the process that it is of; as OpenTelemetry has it. */
export type SpanKind = 'internal' | 'server' | 'client' | 'producer' | 'consumer';

/** What a span is, before it ends. */
export interface SpanDefinition {
  /** Name of the service that does the work; several may share a process. */
  readonly service: string;
  /** One of few: it has no ids and no values. */
  readonly name: string;
  /** Default: `internal`. */
  readonly kind?: SpanKind;
  readonly attributes?: SpanAttributes;
}

/** A span that has ended. Its times are those of `performance.now()`. */
export interface FinishedSpan extends SpanDefinition {
  readonly ids: RequestIds;
  readonly begun: number;
  readonly ended: number;
  /** Why it failed: a code of the graph, or the class of an error. Never a message, which may name a person. */
  readonly failure?: string | undefined;
}

/** A span under way. */
export interface Span {
  /** Says that it failed, by a code of the graph or the class of an error. */
  fail(failure: string): void;
}

type SpanSink = (span: FinishedSpan) => void;

let sink: SpanSink | null = null;

/** Has the spans of sampled requests sent to `to`, or to nobody. */
export function sendSpansTo(to: SpanSink | null): void {
  sink = to;
}

/** Whether this process sends spans. */
export function isTracing(): boolean {
  return sink !== null;
}

/** Whether spans of the request under way are recorded. */
export function isTraced(): boolean {
  return sink !== null && currentRequest()?.sampled === true;
}

/** Records a span that has ended, where its trace is sampled. */
export function recordSpan(span: FinishedSpan): void {
  if (span.ids.sampled) sink?.(span);
}

/** Records a span below the one under way, which began then and ends now. */
export function recordPart(definition: SpanDefinition, begun: number, failure?: string): void {
  const parent = currentRequest();
  if (!sink || !parent?.sampled) return;
  sink({ ...definition, ids: childOf(parent), begun, ended: performance.now(), failure });
}

/** The ids of a span below the one with these. */
export function childOf(parent: RequestIds): RequestIds {
  return { ...parent, spanId: newSpanId(), parentSpanId: parent.spanId };
}

const UNRECORDED: Span = { fail: () => undefined };

/** Runs a function as a span below the one under way. Costs next to nothing where the trace is not sampled. */
export function inSpan<Result>(
  definition: SpanDefinition,
  run: (span: Span) => Promise<Result>,
): Promise<Result> {
  const parent = currentRequest();
  return sink && parent?.sampled ? traced(definition, childOf(parent), run) : run(UNRECORDED);
}

/** Runs a function as the span with these ids. */
export async function traced<Result>(
  definition: SpanDefinition,
  ids: RequestIds,
  run: (span: Span) => Promise<Result>,
): Promise<Result> {
  const begun = performance.now();
  let failure: string | undefined;
  const span: Span = {
    fail: (why) => {
      failure ??= why;
    },
  };
  try {
    return await runFor(ids, () => run(span));
  } catch (error) {
    span.fail(failureOf(error));
    throw error;
  } finally {
    recordSpan({ ...definition, ids, begun, ended: performance.now(), failure });
  }
}

/** What a span says of an error: the code of one that the graph answers, else its class. */
export function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = (error as { readonly extensions?: { readonly code?: unknown } }).extensions ?? {};
  return typeof code === 'string' ? code : error.name;
}

/** Codes of errors that are a service's own fault. */
const FAILURES = new Set(['UNAVAILABLE', 'INTERNAL_SERVER_ERROR']);

/** Has a span fail where a result of the graph has an error that is a service's own fault. */
export function failByResult(
  span: Span,
  errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> | undefined }[] | undefined,
): void {
  const codes = errors?.map(({ extensions }) => String(extensions?.code));
  const failure = codes?.find((code) => FAILURES.has(code));
  if (failure) span.fail(failure);
}
