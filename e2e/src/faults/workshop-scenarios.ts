/** What goes on in the workshop when its process dies: the requests, by their name in `aMechanic`, and where in the code. */
export const WORKSHOP_SCENARIOS = [
  { title: 'a first receipt', requests: 'firstReceipts', steps: ['stocks.insert'] },
  {
    title: 'a receipt that orders wait for',
    requests: 'receipts',
    steps: ['stocks.update', 'orders.update'],
  },
  { title: 'an arrival', requests: 'arrivals', steps: ['orders.insert', 'events.publish'] },
  {
    title: 'an approval',
    requests: 'approvals',
    steps: ['orders.update', 'stocks.update', 'events.publish'],
  },
  { title: 'a cancellation', requests: 'cancellations', steps: ['orders.update', 'stocks.update'] },
  { title: 'the end of the work', requests: 'finishes', steps: ['orders.update', 'stocks.update'] },
  { title: 'a registration', requests: 'registrations', steps: ['customerVehicles.insert', 'claims.insert'] },
  { title: 'a change of owner', requests: 'moves', steps: ['customerVehicles.update'] },
  { title: 'taking a lease', requests: 'arrivals', steps: ['recovery-lease.hold', 'claims-lease.hold'] },
] as const;
