import { Registry } from '@prometheus-io/client';
import { metrics } from './metrics.ts';

/** Metrics as text, and what the text is. */
export interface MetricsText {
  readonly contentType: string;
  readonly text: string;
}

const { OPENMETRICS_CONTENT_TYPE } = Registry;

/** How OpenMetrics names the family of a counter. */
const familyOf = (name: string): string => name.replace(/_total$/, '');

/**
 * The metrics of this process: in OpenMetrics, which has exemplars, where the `Accept` header asks for it, else in the text format
 * of Prometheus.
 */
export async function metricsText(accept: string | undefined): Promise<MetricsText> {
  if (!accept?.includes('application/openmetrics-text'))
    return { contentType: metrics.contentType, text: await metrics.metrics() };
  const registry = new Registry(OPENMETRICS_CONTENT_TYPE);
  // The registry renames counters for good where it writes OpenMetrics, so that it gets copies.
  for (const metric of metrics.getMetricsAsArray() as unknown as readonly Readable[]) {
    const copy = {
      name: metric.name,
      type: metric.type,
      getForPromString: async () => {
        const read = await (metric.getForPromString?.() ?? metric.get());
        return read.type === 'counter' ? { ...read, name: familyOf(read.name) } : read;
      },
    };
    registry.registerMetric(copy as unknown as Parameters<typeof registry.registerMetric>[0]);
  }
  return { contentType: OPENMETRICS_CONTENT_TYPE, text: await registry.metrics() };
}

interface Family {
  readonly name: string;
  readonly type: string;
}

/** A metric as the registry reads it. */
interface Readable extends Family {
  get(): Promise<Family>;
  getForPromString?(): Promise<Family>;
}
