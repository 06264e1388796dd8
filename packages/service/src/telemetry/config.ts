import { z } from 'zod';

const address = z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }).optional();

/** Settings of tracing, named as the OpenTelemetry specification names them. Every process has them. */
export const tracingSettings = {
  OTEL_EXPORTER_OTLP_ENDPOINT: address.describe(
    'Address of an OpenTelemetry collector, such as http://127.0.0.1:4318. Spans are sent to `/v1/traces` below it as JSON. Default: spans are not recorded.',
  ),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .optional()
    .describe('Headers of requests to the collector, as `name=value`, separated by commas.'),
  OTEL_EXPORTER_ZIPKIN_ENDPOINT: address.describe(
    'Address of a Zipkin, such as http://127.0.0.1:9411/api/v2/spans. Default: no spans are sent to one.',
  ),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number({ error: 'must be a number, 0 to 1' })
    .min(0, 'must be a number, 0 to 1')
    .max(1, 'must be a number, 0 to 1')
    .default(0.1)
    .describe(
      'Share of the traces whose spans are sent, 0 to 1. A trace that a trusted proxy or another process began is sent where that one says so.',
    ),
  OTEL_RESOURCE_ATTRIBUTES: z
    .string()
    .optional()
    .describe('Attributes of all spans of this process, as `name=value`, separated by commas.'),
} as const;

export type TracingSettings = Readonly<z.output<z.ZodObject<typeof tracingSettings>>>;
