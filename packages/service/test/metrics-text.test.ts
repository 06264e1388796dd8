import { describe, expect, it } from 'vitest';
import { metricsText, observeOperation, serviceCalls } from '../src/process/index.ts';

/** What Prometheus 2.53 asks for. */
const PROMETHEUS =
  'application/openmetrics-text;version=1.0.0;q=0.5,application/openmetrics-text;version=0.0.1;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2';

describe('the text of the metrics', () => {
  it('is OpenMetrics with exemplars where that is asked for', async () => {
    observeOperation({ operation: 'sales', type: 'query', outcome: 'ok' }, 0.15, 'a'.repeat(32));
    const { contentType, text } = await metricsText(PROMETHEUS);
    expect(contentType).toBe('application/openmetrics-text; version=1.0.0; charset=utf-8');
    expect(text).toMatch(
      /_bucket\{le="0.2",operation="sales",type="query",outcome="ok"\} 1 # \{trace_id="a{32}"\} 0.15 \d+/,
    );
    expect(text.endsWith('# EOF\n')).toBe(true);
  });

  it('has the same names in both formats, whichever is read first', async () => {
    serviceCalls.inc({ service: 'text', outcome: 'ok' });
    const series = 'autograph_service_calls_total{service="text",outcome="ok"} 1';
    for (const accept of [PROMETHEUS, undefined, PROMETHEUS, 'text/plain']) {
      const { text } = await metricsText(accept);
      expect(text.split('\n')).toContain(series);
    }
    const [openMetrics, plain] = [await metricsText(PROMETHEUS), await metricsText(undefined)];
    expect(openMetrics.text).toContain('# TYPE autograph_service_calls counter');
    expect(plain.text).toContain('# TYPE autograph_service_calls_total counter');
    expect(plain.text).not.toContain('trace_id');
  });
});
