import { type GraphClient, GraphRequestError } from '@autograph/topologies/graph-client';

type Fields = Readonly<Record<string, unknown>>;
type Stored = Fields & { readonly id: string };

interface Account extends Stored {
  readonly username: string;
  readonly password: string;
  readonly role: string;
}

export interface StubGraph extends GraphClient {
  readonly users: Account[];
  readonly customers: Stored[];
  readonly vehicles: Stored[];
  readonly sales: Stored[];
  /** How many requests it was sent. */
  requests: number;
}

type Answer = Fields | null;

/** The demo's part of the public graph, in memory and without its rules but those that the demo leans on. */
export function stubGraph(): StubGraph {
  const users: Account[] = [{ id: 'u0', username: 'admin', password: 'admin123', role: 'ADMIN' }];
  const [customers, vehicles, sales]: [Stored[], Stored[], Stored[]] = [[], [], []];

  const store = <Row extends Stored>(rows: Row[], row: Omit<Row, 'id'>, ...unique: string[]): Answer => {
    const taken = unique.find((key) => row[key] && rows.some((other) => other[key] === row[key]));
    if (taken) return refusal('CONFLICT', taken);
    const stored = { ...row, id: `${unique[0] ?? 'row'}-${rows.length + 1}` } as unknown as Row;
    rows.push(stored);
    return accept(stored);
  };
  const change = (rows: Stored[], id: unknown, changes: Fields): Stored => {
    const at = rows.findIndex((row) => row.id === id);
    const changed = { ...rows[at], ...changes } as Stored;
    rows[at] = changed;
    return changed;
  };
  const find = (rows: readonly Stored[], id: unknown) => rows.find((row) => row.id === id) ?? null;

  const whole = (sale: Stored): Fields => {
    const customer = find(customers, sale.customerId);
    const openedBy = find(users, sale.openedBy);
    const user = customer && find(users, customer.userId);
    return { ...sale, vehicle: find(vehicles, sale.vehicleId), customer: { ...customer, user }, openedBy };
  };
  const purchase = (input: Fields, caller: Account): Answer => {
    const same = sales.find(
      ({ idempotencyKey, openedBy }) =>
        idempotencyKey && idempotencyKey === input.idempotencyKey && openedBy === caller.id,
    );
    if (same) return accept(whole(same));
    const vehicle = find(vehicles, input.vehicleId);
    const customerId = input.customerId ?? customers.find(({ userId }) => userId === caller.id)?.id;
    if (!vehicle || !find(customers, customerId)) return refusal('NOT_FOUND', 'vehicleId');
    if (vehicle.status !== 'AVAILABLE') return refusal('VEHICLE_NOT_AVAILABLE', 'vehicleId');
    change(vehicles, vehicle.id, { status: 'RESERVED' });
    const history = [{ from: null, to: 'PENDING', at: '2026-01-31T12:00:00.000Z', by: caller }];
    const sale = { ...input, customerId, openedBy: caller.id, status: 'PENDING', history };
    store(sales, { ...sale, totalAmount: vehicle.price });
    return accept(whole(sales.at(-1) as Stored));
  };
  const decide = (status: string, vehicleStatus: string) => (_: Fields, caller: Account, id: unknown) => {
    const sale = find(sales, id);
    if (sale?.status !== 'PENDING') return refusal('INVALID_STATE', 'id');
    const step = { from: 'PENDING', to: status, at: '2026-01-31T12:00:05.000Z', by: caller };
    change(vehicles, sale.vehicleId, { status: vehicleStatus });
    return accept(whole(change(sales, id, { status, history: [...(sale.history as Fields[]), step] })));
  };

  const mutations: Record<string, (input: Fields, caller: Account, id: unknown) => Answer> = {
    login: ({ username, password }) => {
      const known = users.find((user) => user.username === username && user.password === password);
      return known ? accept(known.id) : refusal('INVALID_CREDENTIALS', 'password');
    },
    register: (input) => store(users, { ...(input as Account), role: 'CUSTOMER' }, 'username', 'email'),
    createUser: (input) => store(users, input as Account, 'username', 'email'),
    createCustomer: (input, { id, role }) =>
      store(customers, role === 'CUSTOMER' ? { ...input, userId: id } : input, 'cpf', 'userId'),
    createVehicle: (input) => store(vehicles, { ...input, status: 'AVAILABLE' }, 'plate', 'vin'),
    purchaseVehicle: purchase,
    approveSale: decide('APPROVED', 'SOLD'),
    rejectSale: decide('REJECTED', 'AVAILABLE'),
    cancelSale: decide('CANCELLED', 'AVAILABLE'),
  };
  const list = (nodes: readonly Fields[], first = nodes.length): Fields => ({
    totalCount: nodes.length,
    nodes: nodes.slice(0, first),
    pageInfo: { hasNextPage: false, endCursor: null },
  });
  const queries: Record<string, (variables: Fields, caller: Account) => unknown> = {
    me: (_, caller) => ({
      ...caller,
      customer: customers.find(({ userId }) => userId === caller.id) ?? null,
    }),
    customers: ({ cpf }) => list(customers.filter((customer) => customer.cpf === cpf)),
    vehicles: ({ filter }) =>
      filter
        ? list(
            vehicles.filter(
              ({ status, type }) =>
                status === 'AVAILABLE' && (filter as { type: unknown[] }).type.includes(type),
            ),
            8,
          )
        : list(vehicles),
    vehicle: ({ id }) => find(vehicles, id),
    sales: ({ vehicleId }) =>
      list(sales.filter((sale) => sale.vehicleId === vehicleId && sale.status === 'APPROVED').map(whole)),
  };

  const graph: StubGraph = {
    users,
    customers,
    vehicles,
    sales,
    requests: 0,
    request: async <Data>(document: string, variables: Fields = {}, accessToken?: string) => {
      graph.requests += 1;
      await Promise.resolve();
      const caller = users.find(({ id }) => id === accessToken) ?? (users[0] as Account);
      const [, mutated = ''] = /payload: (\w+)/.exec(document) ?? [];
      const [, queried = ''] = /^query.*?\{\s*(\w+)/s.exec(document) ?? [];
      const mutation = mutations[mutated];
      if (mutation) {
        return { payload: mutation(variables.input as Fields, caller, variables.id) } as Data;
      }
      const query = queries[queried];
      if (!query) throw new GraphRequestError([{ message: `Cannot answer ${document}` }]);
      return { [queried]: query(variables, caller) } as Data;
    },
  };
  return graph;
}

function accept(value: unknown): Fields {
  return { value, userErrors: [] };
}

function refusal(code: string, field: string): Fields {
  return { value: null, userErrors: [{ code, field: [field], message: `Not with this ${field}.` }] };
}
