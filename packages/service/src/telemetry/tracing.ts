import type { Logger } from '../process/log.ts';
import type { TracingSettings } from './config.ts';

/** The tracing of this process. */
export interface Tracing {
  /** Sends what is left, for two seconds at most. */
  close(): Promise<void>;
}

const OFF: Tracing = { close: async () => undefined };

/**
 * Begins to record the spans of sampled requests and to send them to the collector or the Zipkin that the settings name. Where they
 * name none, nothing is recorded and no library of OpenTelemetry is loaded. To be called before servers and stores are opened.
 */
export async function startTracing(settings: TracingSettings, log: Logger): Promise<Tracing> {
  if (!settings.OTEL_EXPORTER_OTLP_ENDPOINT && !settings.OTEL_EXPORTER_ZIPKIN_ENDPOINT) return OFF;
  const { exportSpans } = await import('./span-export.ts');
  return exportSpans(settings, log);
}
