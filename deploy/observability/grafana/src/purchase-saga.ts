import { chart, type Dashboard, number } from './builder.ts';

export const purchaseSaga: Dashboard = {
  uid: 'autograph-purchase-saga',
  title: 'purchase saga',
  description:
    'Purchases over the sale, customer and vehicle services, and what is decided and not yet carried out.',
  rows: [
    {
      title: 'Purchases',
      panels: [
        chart(
          'By outcome',
          'reserved: the customer has the vehicle. refused: sold meanwhile, or not allowed. failed: our fault.',
          'ops',
          [
            {
              expr: 'sum by (outcome) (rate(autograph_purchases_total[$__rate_interval]))',
              legend: '{{outcome}}',
            },
          ],
          { stacked: true },
        ),
        number(
          'Purchases within a day',
          'That reserved a vehicle.',
          'short',
          'sum(increase(autograph_purchases_total{outcome="reserved"}[1d]))',
        ),
        number(
          'Failed within a day',
          'By our fault. Alert: PurchaseBudgetBurn.',
          'short',
          'sum(increase(autograph_purchases_total{outcome="failed"}[1d])) or vector(0)',
          { limits: { bad: 1 } },
        ),
      ],
    },
    {
      title: 'Recovery',
      panels: [
        chart(
          'Backlog',
          'Decisions that another service has not carried out yet. Usual: 0 within seconds. Alert: RecoveryBacklog.',
          'short',
          [{ expr: 'sum by (service) (autograph_recovery_backlog)', legend: '{{service}}' }],
          { limits: { bad: 1 } },
        ),
        chart('Recovered records', 'refused needs a person. Alert: RecoveryRefused.', 'short', [
          {
            expr: 'sum by (service, outcome) (increase(autograph_recovered_records_total[$__rate_interval])) or vector(0)',
            legend: '{{service}} {{outcome}}',
          },
        ]),
        chart('Calls of the sale service by outcome', 'What it and its callers meet.', 'ops', [
          {
            expr: 'sum by (service, outcome) (rate(autograph_service_calls_total{process="sale"}[$__rate_interval]))',
            legend: '{{service}} {{outcome}}',
          },
        ]),
      ],
    },
  ],
};
