import { Registry } from '@prometheus-io/client';
import { describe, expect, it } from 'vitest';
import { RequestCounter, RequestHistogram } from '../src/process/request-metrics.ts';

const counter = (registry = new Registry()) =>
  new RequestCounter({
    name: 'calls_total',
    help: 'Calls',
    labelNames: ['service', 'outcome'] as const,
    registry,
  });

const histogram = (registry: Registry) =>
  new RequestHistogram({
    name: 'seconds',
    help: 'Seconds',
    labelNames: ['service'] as const,
    buckets: [0.1, 1],
    registry,
  });

/** The lines of a registry that are no comments. */
const linesOf = async (registry: Registry) =>
  (await registry.metrics()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));

describe('a counter of requests', () => {
  it('has one series for the same labels, in any order', async () => {
    const registry = new Registry();
    const calls = counter(registry);
    calls.inc({ service: 'sale', outcome: 'ok' });
    calls.inc({ outcome: 'ok', service: 'sale' });
    calls.inc({ service: 'sale', outcome: 'failed' });
    expect(await linesOf(registry)).toEqual([
      'calls_total{service="sale",outcome="ok"} 2',
      'calls_total{service="sale",outcome="failed"} 1',
    ]);
  });

  it('counts in the same series by a function for its labels, which begins at zero', async () => {
    const registry = new Registry();
    const calls = counter(registry);
    const count = calls.counterOf({ service: 'sale', outcome: 'ok' });
    expect(await linesOf(registry)).toEqual(['calls_total{service="sale",outcome="ok"} 0']);
    count();
    calls.inc({ service: 'sale', outcome: 'ok' });
    count();
    expect(await linesOf(registry)).toEqual(['calls_total{service="sale",outcome="ok"} 3']);
  });

  it('keeps labels apart whose values would make the same text', async () => {
    const registry = new Registry();
    const calls = counter(registry);
    calls.inc({ service: 'a|b', outcome: '' });
    calls.inc({ service: 'a', outcome: 'b|' });
    expect(await linesOf(registry)).toHaveLength(2);
  });

  it('keeps its labels when the caller changes the object that they came in', async () => {
    const registry = new Registry();
    const labels = { service: 'sale', outcome: 'ok' };
    counter(registry).inc(labels);
    labels.service = 'user';
    expect(await linesOf(registry)).toEqual(['calls_total{service="sale",outcome="ok"} 1']);
  });

  it('is refused under a name that is taken', () => {
    const registry = new Registry();
    counter(registry);
    expect(() => counter(registry)).toThrow('already been registered');
  });
});

describe('a histogram of requests', () => {
  it('counts a value in each bucket whose bound is not below it', async () => {
    const registry = new Registry();
    const seconds = histogram(registry);
    for (const value of [0.05, 0.1, 0.5, 8]) seconds.observe({ service: 'sale' }, value);
    expect(await linesOf(registry)).toEqual([
      'seconds_bucket{le="0.1",service="sale"} 2',
      'seconds_bucket{le="1",service="sale"} 3',
      'seconds_bucket{le="+Inf",service="sale"} 4',
      'seconds_sum{service="sale"} 8.65',
      'seconds_count{service="sale"} 4',
    ]);
  });

  it('keeps the last exemplar of each bucket, which OpenMetrics alone shows', async () => {
    const registry = new Registry();
    const seconds = histogram(registry);
    seconds.observe({ service: 'sale' }, 0.3, { trace_id: 'one' });
    seconds.observe({ service: 'sale' }, 0.4, { trace_id: 'two' });
    seconds.observe({ service: 'sale' }, 0.5);
    seconds.observe({ service: 'sale' }, 8, { trace_id: 'three' });
    expect(await registry.metrics()).not.toContain('trace_id');
    registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
    const [first, second, third] = await linesOf(registry);
    expect(first).toBe('seconds_bucket{le="0.1",service="sale"} 0');
    expect(second).toMatch(/^seconds_bucket\{le="1",service="sale"\} 3 # \{trace_id="two"\} 0.4 \d+/);
    expect(third).toMatch(/^seconds_bucket\{le="\+Inf",service="sale"\} 4 # \{trace_id="three"\} 8 \d+/);
  });
});
