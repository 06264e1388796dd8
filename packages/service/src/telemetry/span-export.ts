import {
  type Attributes,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api';
import { setGlobalErrorHandler } from '@opentelemetry/core';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOnSampler,
  BatchSpanProcessor,
  SamplingDecision,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { Logger } from '../process/log.ts';
import { sparingly } from '../process/throttled-log.ts';
import { withTimeout } from '../process/with-timeout.ts';
import { ATTRIBUTES, type SpanAttributes } from './attributes.ts';
import type { TracingSettings } from './config.ts';
import { sampleTraces } from './request-context.ts';
import { type FinishedSpan, sendSpansTo } from './spans.ts';
import type { Tracing } from './tracing.ts';

/** For how long spans are collected before they are sent, in milliseconds. */
const COLLECTED = 1_000;
/** Most spans that wait to be sent; further ones are dropped. */
const MOST_WAITING = 4_096;
/** How long one request to the collector may take, in milliseconds. */
const EXPORT_TIMEOUT = 10_000;
/** How long a process that stops may send what is left, in milliseconds. */
const LAST_EXPORT = 2_000;
/** How often it is logged that spans could not be sent, in milliseconds. */
const COMPLAINTS = 60_000;

const KINDS = {
  internal: SpanKind.INTERNAL,
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
} as const;

/** Sends spans to what the settings name. While that is away, spans are dropped, and a line in the log says so once a minute. */
export async function exportSpans(settings: TracingSettings, log: Logger): Promise<Tracing> {
  const warn = sparingly(
    (failures, err: unknown) => log.warn({ err, failures }, 'spans could not be sent'),
    Date.now,
    COMPLAINTS,
  );
  setGlobalErrorHandler(warn);
  const processors = (await exportersFor(settings)).map(
    (exporter) =>
      new BatchSpanProcessor({
        exporter,
        scheduledDelayMillis: COLLECTED,
        maxQueueSize: MOST_WAITING,
        exportTimeoutMillis: EXPORT_TIMEOUT,
      }),
  );
  const timeOf = wallClock();
  // A span is made by its request, which has its ids already.
  let next: FinishedSpan['ids'] | undefined;
  const idGenerator = {
    generateTraceId: () => next?.traceId ?? '',
    generateSpanId: () => next?.spanId ?? '',
  };
  const environment = detectResources({ detectors: [envDetector] });
  const tracers = new Map<string, ReturnType<TracerProvider['getTracer']>>();
  const tracerOf = (service: string) => {
    const known = tracers.get(service);
    if (known) return known;
    const resource = environment.merge(
      resourceFromAttributes({ 'service.name': service, 'service.namespace': 'autograph' }),
    );
    const provider = new TracerProvider({
      resource,
      sampler: new AlwaysOnSampler(),
      idGenerator,
      spanProcessors: processors,
    });
    const tracer = provider.getTracer('autograph');
    tracers.set(service, tracer);
    return tracer;
  };
  sendSpansTo(({ ids, service, name, kind = 'internal', attributes = {}, begun, ended, failure }) => {
    next = ids;
    const parent = ids.parentSpanId
      ? trace.setSpanContext(ROOT_CONTEXT, {
          traceId: ids.traceId,
          spanId: ids.parentSpanId,
          traceFlags: TraceFlags.SAMPLED,
        })
      : ROOT_CONTEXT;
    const said = attributesOf({ ...attributes, ...(failure && { errorType: failure }) });
    const span = tracerOf(service).startSpan(
      name,
      { kind: KINDS[kind], startTime: timeOf(begun), attributes: said },
      parent,
    );
    if (failure) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(timeOf(ended));
  });
  const sampler = new TraceIdRatioBasedSampler(settings.OTEL_TRACES_SAMPLER_ARG);
  sampleTraces(
    (id) => sampler.shouldSample(ROOT_CONTEXT, id).decision === SamplingDecision.RECORD_AND_SAMPLED,
  );
  return {
    close: async () => {
      sendSpansTo(null);
      sampleTraces(null);
      const rest = Promise.all(processors.map((processor) => processor.shutdown()));
      await withTimeout(rest, LAST_EXPORT, 'The last spans were not sent in time.').catch(warn);
    },
  };
}

/**
 * Turns times of `performance.now()` into those of the clock on the wall, in whole microseconds: Zipkin refuses any others. The clock
 * is read once a minute, so that spans of one request are not shifted against each other.
 */
function wallClock(): (time: number) => [seconds: number, nanoseconds: number] {
  let offset = 0;
  let readAt = Number.NEGATIVE_INFINITY;
  return (time) => {
    const now = performance.now();
    if (now - readAt > 60_000) [offset, readAt] = [Date.now() - now, now];
    const microseconds = Math.round((time + offset) * 1_000);
    return [Math.floor(microseconds / 1_000_000), (microseconds % 1_000_000) * 1_000];
  };
}

async function exportersFor(settings: TracingSettings): Promise<readonly SpanExporter[]> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: otlp, OTEL_EXPORTER_ZIPKIN_ENDPOINT: zipkin } = settings;
  const exporters: SpanExporter[] = [];
  if (otlp) {
    const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
    exporters.push(new OTLPTraceExporter({ url: `${otlp.replace(/\/$/, '')}/v1/traces` }));
  }
  if (zipkin) {
    const { ZipkinExporter } = await import('@opentelemetry/exporter-zipkin');
    exporters.push(new ZipkinExporter({ url: zipkin }));
  }
  return exporters;
}

function attributesOf(attributes: SpanAttributes): Attributes {
  const said: Attributes = {};
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) said[ATTRIBUTES[name as keyof SpanAttributes]] = value;
  return said;
}
