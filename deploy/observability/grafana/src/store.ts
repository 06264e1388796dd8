import { chart, type Dashboard } from './builder.ts';

export const store: Dashboard = {
  uid: 'autograph-store',
  title: 'store',
  description: 'The MongoDB of each service.',
  rows: [
    {
      title: 'Commands',
      panels: [
        chart('Commands by service', 'Sent to the store.', 'ops', [
          {
            expr: 'sum by (service) (rate(autograph_store_commands_total[$__rate_interval]))',
            legend: '{{service}}',
          },
        ]),
        chart('Commands by kind', 'Of all services.', 'ops', [
          {
            expr: 'sum by (command) (rate(autograph_store_commands_total[$__rate_interval]))',
            legend: '{{command}}',
          },
        ]),
        chart(
          'Failures because a store was unavailable',
          'Usual: none. Alert: StoreUnavailable.',
          'ops',
          [
            {
              expr: 'sum by (service, reason) (rate(autograph_store_unavailable_total[$__rate_interval])) or vector(0)',
              legend: '{{service}} {{reason}}',
            },
          ],
          { limits: { bad: 0.01 } },
        ),
      ],
    },
    {
      title: 'Connections',
      panels: [
        chart('In use', 'Connections that carry out a command.', 'short', [
          {
            expr: 'sum by (service) (autograph_store_pool_connections{state="in_use"})',
            legend: '{{service}}',
          },
        ]),
        chart('Available', 'Open connections that nobody uses.', 'short', [
          {
            expr: 'sum by (service) (autograph_store_pool_connections{state="available"})',
            legend: '{{service}}',
          },
        ]),
        chart(
          'Waiting',
          'Commands that wait for a connection. Usual: 0. Alert: PoolExhausted.',
          'short',
          [
            {
              expr: 'sum by (service) (autograph_store_pool_connections{state="waiting"})',
              legend: '{{service}}',
            },
          ],
          { limits: { bad: 1 } },
        ),
      ],
    },
    {
      title: 'Read models',
      panels: [
        chart(
          'Difference',
          'Records that a read model has too many or too few of. Alert: ReadModelDifference.',
          'short',
          [{ expr: 'max by (model) (autograph_read_model_difference)', legend: '{{model}}' }],
          { limits: { bad: 1 } },
        ),
      ],
    },
  ],
};
