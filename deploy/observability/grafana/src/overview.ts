import { chart, type Dashboard, number } from './builder.ts';

export const overview: Dashboard = {
  uid: 'autograph-overview',
  title: 'overview',
  description: 'Whether people can use the graph now, and whether it keeps its objectives.',
  rows: [
    {
      title: 'Now',
      panels: [
        number(
          'Processes that answer',
          'The gateway and the four services, of each as many as run.',
          'short',
          'sum(up{job="autograph"})',
        ),
        number(
          'Processes that do not',
          'Alert: ServiceDown.',
          'short',
          'count(up{job="autograph"} == 0) or vector(0)',
          {
            limits: { bad: 1 },
          },
        ),
        number('Alerts', 'Alerts that fire.', 'short', 'count(ALERTS{alertstate="firing"}) or vector(0)', {
          limits: { bad: 1 },
        }),
        number(
          'Operations per second',
          'All operations at the gateways, with REST.',
          'ops',
          'autograph:operations:rate1m',
        ),
      ],
    },
    {
      title: 'Objectives',
      panels: [
        chart(
          'Failed operations',
          'Share of operations that failed by our fault. Objective: 0.1 % over 30 days.',
          'percentunit',
          [
            { expr: 'autograph:availability:error_ratio5m', legend: '5 minutes' },
            { expr: 'autograph:availability:error_ratio1h', legend: '1 hour' },
            { expr: 'autograph:availability:error_ratio6h', legend: '6 hours' },
          ],
          { limits: { warn: 0.001, bad: 0.0144 } },
        ),
        chart(
          'Slow operations',
          'Share of operations that took longer than 200 ms. Objective: 5 % over 30 days.',
          'percentunit',
          [
            { expr: 'autograph:latency:slow_ratio5m', legend: '5 minutes' },
            { expr: 'autograph:latency:slow_ratio1h', legend: '1 hour' },
            { expr: 'autograph:latency:slow_ratio6h', legend: '6 hours' },
          ],
          { limits: { warn: 0.05, bad: 0.72 } },
        ),
        chart(
          'Failed purchases',
          'Share of purchases that failed by our fault. Objective: 0.5 % over 30 days.',
          'percentunit',
          [
            { expr: 'autograph:purchases:failure_ratio5m', legend: '5 minutes' },
            { expr: 'autograph:purchases:failure_ratio1h', legend: '1 hour' },
            { expr: 'autograph:purchases:failure_ratio6h', legend: '6 hours' },
          ],
          { limits: { warn: 0.005, bad: 0.072 } },
        ),
        number(
          'Budget of failures left',
          'What is left of the error budget, by the last 3 days. Below 0: too much was used.',
          'percentunit',
          '1 - autograph:availability:error_ratio3d / 0.001',
        ),
        number(
          'Budget of slow answers left',
          'What is left of the latency budget, by the last 3 days.',
          'percentunit',
          '1 - autograph:latency:slow_ratio3d / 0.05',
        ),
        number(
          'Budget of failed purchases left',
          'What is left of the budget of purchases, by the last 3 days.',
          'percentunit',
          '1 - autograph:purchases:failure_ratio3d / 0.005',
        ),
        number(
          'p95',
          '95 of 100 operations are faster. Objective: 200 ms.',
          's',
          'autograph:latency:p95_5m',
          {
            limits: { bad: 0.2 },
          },
        ),
      ],
    },
    {
      title: 'Processes',
      panels: [
        chart(
          'Event-loop lag (p99)',
          'How long a process does not react. Usual: below 50 ms. Alert: EventLoopLag.',
          's',
          [
            {
              expr: 'max by (process) (nodejs_eventloop_lag_p99_seconds{job="autograph"})',
              legend: '{{process}}',
            },
          ],
          { limits: { bad: 0.2 } },
        ),
        chart('CPU', 'Cores that each process uses. A process uses little more than one.', 'short', [
          {
            expr: 'sum by (process) (rate(process_cpu_seconds_total{job="autograph"}[$__rate_interval]))',
            legend: '{{process}}',
          },
        ]),
        chart('Memory', 'Resident memory of each process.', 'bytes', [
          {
            expr: 'sum by (process) (process_resident_memory_bytes{job="autograph"})',
            legend: '{{process}}',
          },
        ]),
      ],
    },
  ],
};
