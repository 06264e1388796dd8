import { chart, type Dashboard } from './builder.ts';

const OPERATION = 'autograph_gateway_operation_duration_seconds';

export const graph: Dashboard = {
  uid: 'autograph-graph',
  title: 'graph',
  description: 'Operations at the gateway, and its calls of the services.',
  rows: [
    {
      title: 'Operations at the gateway',
      panels: [
        chart(
          'By outcome',
          'refused: the caller made a mistake or has no permission. failed: our fault.',
          'ops',
          [
            {
              expr: `sum by (outcome) (rate(${OPERATION}_count[$__rate_interval]))`,
              legend: '{{outcome}}',
            },
          ],
          { stacked: true },
        ),
        chart('By operation', 'The ten most frequent operations of known clients.', 'ops', [
          {
            expr: `topk(10, sum by (operation) (rate(${OPERATION}_count[$__rate_interval])))`,
            legend: '{{operation}}',
          },
        ]),
        chart('Slowest operations (p95)', 'The ten operations with the highest 95th percentile.', 's', [
          {
            expr: `topk(10, histogram_quantile(0.95, sum by (operation, le) (rate(${OPERATION}_bucket{type!="subscription"}[$__rate_interval]))))`,
            legend: '{{operation}}',
          },
        ]),
        chart('Duration', 'Of answered queries, mutations and REST requests.', 's', [
          ...[0.5, 0.95, 0.99].map((quantile) => ({
            expr: `histogram_quantile(${quantile}, sum by (le) (rate(${OPERATION}_bucket{outcome="ok",type!="subscription"}[$__rate_interval])))`,
            legend: `p${quantile * 100}`,
          })),
        ]),
        chart('Errors by code', 'By extensions.code. INTERNAL_SERVER_ERROR is always our fault.', 'ops', [
          {
            expr: 'sum by (service, code) (rate(autograph_errors_total[$__rate_interval])) or vector(0)',
            legend: '{{service}} {{code}}',
          },
        ]),
        chart('Executed by', 'The fast path is faster than the executor of Apollo.', 'ops', [
          {
            expr: 'sum by (by) (rate(autograph_gateway_queries_total[$__rate_interval]))',
            legend: '{{by}}',
          },
        ]),
        chart('Cache hits', 'Share of look-ups that each cache of the gateway could answer.', 'percentunit', [
          {
            expr: 'sum by (cache) (rate(autograph_cache_requests_total{result="hit"}[$__rate_interval])) / (sum by (cache) (rate(autograph_cache_requests_total[$__rate_interval])) > 0)',
            legend: '{{cache}}',
          },
        ]),
        chart('Services (p95)', 'Operations as each service carries them out.', 's', [
          {
            expr: 'histogram_quantile(0.95, sum by (service, le) (rate(autograph_operation_duration_seconds_bucket[$__rate_interval])))',
            legend: '{{service}}',
          },
        ]),
      ],
    },
    {
      title: 'Calls between processes',
      panels: [
        chart('Calls by outcome', 'By the service called. Anything but ok is a failure.', 'ops', [
          {
            expr: 'sum by (service, outcome) (rate(autograph_service_calls_total[$__rate_interval]))',
            legend: '{{service}} {{outcome}}',
          },
        ]),
        chart(
          'Breaker',
          '0 closed, 1 on trial, 2 open: calls fail at once. Alert: BreakerOpen.',
          'short',
          [{ expr: 'max by (service) (autograph_service_breaker)', legend: '{{service}}' }],
          { limits: { bad: 1 } },
        ),
        chart(
          'Calls in progress and waiting',
          'A queue in use is a sign of overload. Alert: CallsWaiting.',
          'short',
          [
            {
              expr: 'sum by (service) (autograph_service_calls_in_progress)',
              legend: '{{service}} in progress',
            },
            { expr: 'sum by (service) (autograph_service_calls_waiting)', legend: '{{service}} waiting' },
          ],
        ),
        chart('Clock skew', 'Calls are refused from 50 s on. Alert: ClockSkew.', 's', [
          { expr: 'max by (service) (abs(autograph_clock_skew_seconds))', legend: '{{service}}' },
        ]),
      ],
    },
  ],
};
