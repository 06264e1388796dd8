import { chart, type Dashboard } from './builder.ts';

export const limits: Dashboard = {
  uid: 'autograph-limits',
  title: 'limits',
  description: 'What clients meet when they ask for too much, and how near the graph is to its bounds.',
  rows: [
    {
      title: 'Rate limits',
      panels: [
        chart('Requests by class', 'That the rate limits counted.', 'reqps', [
          {
            expr: 'sum by (class) (rate(autograph_rate_limit_requests_total[$__rate_interval]))',
            legend: '{{class}}',
          },
        ]),
        chart(
          'Refused',
          'Share of the requests of each class that were refused. Alert: RateLimitRefusals.',
          'percentunit',
          [
            {
              expr: 'sum by (class) (rate(autograph_rate_limit_requests_total{result="refused"}[$__rate_interval])) / (sum by (class) (rate(autograph_rate_limit_requests_total[$__rate_interval])) > 0) or vector(0)',
              legend: '{{class}}',
            },
          ],
          { limits: { bad: 0.2 } },
        ),
        chart('Refusals by code', 'Refused operations, by what the client reads.', 'ops', [
          {
            expr: 'sum by (code) (rate(autograph_errors_total{service="gateway"}[$__rate_interval])) or vector(0)',
            legend: '{{code}}',
          },
        ]),
      ],
    },
    {
      title: 'Bounds',
      panels: [
        chart(
          'Streams',
          'Open streams of live changes at each gateway; STREAMS_MAX is 2000 by default. Alert: StreamsNearBound.',
          'short',
          [{ expr: 'max by (instance) (autograph_gateway_streams)', legend: '{{instance}}' }],
          { limits: { warn: 1600, bad: 2000 } },
        ),
        chart('Calls waiting', 'In the queue of each service at its callers.', 'short', [
          { expr: 'sum by (service) (autograph_service_calls_waiting)', legend: '{{service}}' },
        ]),
        chart('Calls shed', 'Calls that failed at once, because the queue was full.', 'ops', [
          {
            expr: 'sum by (service) (rate(autograph_service_calls_total{outcome="shed"}[$__rate_interval])) or vector(0)',
            legend: '{{service}}',
          },
        ]),
      ],
    },
  ],
};
