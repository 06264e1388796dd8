type Fields = Readonly<Record<string, unknown>>;
type Stored = Fields & { readonly id: string };

/** What the stub of the workshop needs of the stub graph. */
interface Store {
  store(rows: Stored[], row: Fields, ...unique: string[]): Fields | null;
  accept(value: unknown): Fields;
}

/** The demo's part of the workshop, in memory. */
export function stubWorkshop({ store, accept }: Store) {
  const [parts, services, vehicles, orders]: [Stored[], Stored[], Stored[], Stored[]] = [[], [], [], []];
  const received = new Set<string>();
  const move =
    (status: string, changes: (order: Fields) => Fields = () => ({})) =>
    (_input: Fields, _caller: unknown, id: unknown): Fields => {
      const at = orders.findIndex((order) => order.id === id);
      const order = orders[at] ?? { id: '' };
      orders[at] = { ...order, status, ...changes(order) };
      return accept(orders[at]);
    };
  const quoteOf = (order: Fields) => (order.quote ?? {}) as Fields;
  const quoted =
    (status: string, changes: Fields = {}) =>
    (order: Fields): Fields => ({
      quote: { ...quoteOf(order), status, ...changes },
    });
  return {
    parts,
    services,
    orders,
    mutations: {
      createPart: (input: Fields) => store(parts, input, 'sku'),
      receiveParts: ({ partId, idempotencyKey }: Fields) => {
        received.add(`${partId} ${idempotencyKey}`);
        return accept({ id: `stock-of-${partId}` });
      },
      createWorkshopService: (input: Fields) => store(services, input, 'name'),
      registerVehicle: (input: Fields) => store(vehicles, input, 'plate'),
      openWorkOrder: (input: Fields) =>
        store(orders, { ...input, status: 'RECEIVED', quote: null }, 'customerVehicleId'),
      diagnose: move('IN_DIAGNOSIS'),
      reviseQuote: move('IN_DIAGNOSIS', quoted('DRAFT', { revision: 1, total: { amount: '1.00' } })),
      sendQuote: move('AWAITING_APPROVAL', quoted('SENT')),
      decideQuote: move('APPROVED', quoted('APPROVED')),
      startWork: move('IN_PROGRESS'),
      finishWork: move('FINISHED'),
      deliverWork: move('DELIVERED'),
    },
    queries: {
      parts: ({ filter }: Fields) => ({ nodes: parts.filter(({ sku }) => sku === (filter as Fields).sku) }),
      workshopServices: () => services,
      customerVehicles: ({ filter }: Fields) => ({
        nodes: vehicles
          .filter(({ plate }) => plate === (filter as Fields).plate)
          .map((vehicle) => ({
            ...vehicle,
            workOrders: orders.filter(({ customerVehicleId }) => customerVehicleId === vehicle.id),
          })),
      }),
    },
  };
}
