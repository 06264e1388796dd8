import { chart, type Dashboard } from './builder.ts';

export const events: Dashboard = {
  uid: 'autograph-events',
  title: 'events',
  description: 'Events from the outbox of a service over the broker to its consumers, and live changes.',
  rows: [
    {
      title: 'Outbox',
      panels: [
        chart('Waiting', 'Documents with events that are not published yet.', 'short', [
          { expr: 'sum by (service) (autograph_outbox_pending)', legend: '{{service}}' },
        ]),
        chart(
          'Oldest',
          'How long the oldest event has waited. Usual: below 5 s. Alert: OutboxOld.',
          's',
          [{ expr: 'max by (service) (autograph_outbox_oldest_age_seconds)', legend: '{{service}}' }],
          { limits: { bad: 60 } },
        ),
        chart('Published', 'Events that the broker acknowledged, and attempts that failed.', 'ops', [
          {
            expr: 'sum by (service) (rate(autograph_events_published_total[$__rate_interval]))',
            legend: '{{service}}',
          },
          {
            expr: 'sum by (service) (rate(autograph_event_publish_failures_total[$__rate_interval])) or vector(0)',
            legend: '{{service}} failed',
          },
        ]),
      ],
    },
    {
      title: 'Consumers',
      panels: [
        chart('Consumed by outcome', 'Of all consumers.', 'ops', [
          {
            expr: 'sum by (outcome) (rate(autograph_events_consumed_total[$__rate_interval]))',
            legend: '{{outcome}}',
          },
        ]),
        chart('Consumed by group', 'Each group reads every event that it needs once.', 'ops', [
          {
            expr: 'sum by (group) (rate(autograph_events_consumed_total[$__rate_interval]))',
            legend: '{{group}}',
          },
        ]),
        chart(
          'Dead letters',
          'Events that a consumer gave up, within 10 minutes. Usual: 0. Alert: DeadLetters.',
          'short',
          [
            {
              expr: 'sum by (group) (increase(autograph_events_consumed_total{outcome="dead-lettered"}[10m])) or vector(0)',
              legend: '{{group}}',
            },
          ],
          { limits: { bad: 1 } },
        ),
      ],
    },
    {
      title: 'Live changes',
      panels: [
        chart('Messages', 'Records sent on streams.', 'ops', [
          {
            expr: 'sum(rate(autograph_gateway_stream_messages_total[$__rate_interval]))',
            legend: 'messages',
          },
        ]),
      ],
    },
  ],
};
