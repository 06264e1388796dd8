import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { type GraphClient, GraphRequestError } from '@autograph/topologies/graph-client';
import { stubWorkshop } from './stub-workshop.ts';

type Fields = Readonly<Record<string, unknown>>;
type Stored = Fields & { readonly id: string };

interface Account extends Stored {
  readonly username: string;
  readonly password: string;
  readonly role: string;
  readonly memberships?: readonly { readonly branchId: string; readonly manages: boolean }[];
}

export interface StubGraph extends GraphClient {
  readonly users: Account[];
  readonly branches: Stored[];
  readonly customers: Stored[];
  readonly vehicles: Stored[];
  readonly sales: Stored[];
  /** Parts, services and work orders. */
  readonly workshop: Pick<ReturnType<typeof stubWorkshop>, 'parts' | 'services' | 'orders'>;
  /** How many requests it was sent. */
  requests: number;
}

type Answer = Fields | null;

/** The demo's part of the public graph, in memory and without its rules but those that the demo leans on. */
export function stubGraph(): StubGraph {
  const users: Account[] = [{ id: 'u0', username: 'admin', password: 'admin123', role: 'ADMIN' }];
  const branches: Stored[] = [{ id: DEFAULT_BRANCH_ID, name: 'Matriz', cnpj: null, version: 1 }];
  const [customers, vehicles, sales]: [Stored[], Stored[], Stored[]] = [[], [], []];

  const store = <Row extends Stored>(rows: Row[], row: Omit<Row, 'id'>, ...unique: string[]): Answer => {
    const taken = unique.find((key) => row[key] && rows.some((other) => other[key] === row[key]));
    if (taken) return refusal('CONFLICT', taken);
    const stored = { ...row, id: `${unique[0] ?? 'row'}-${rows.length + 1}` } as unknown as Row;
    rows.push(stored);
    return accept(stored);
  };
  const change = <Row extends Stored>(rows: Row[], id: unknown, changes: Fields): Row => {
    const at = rows.findIndex((row) => row.id === id);
    const changed = { ...rows[at], ...changes } as Row;
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
  const placesOf = ({ memberships = [] }: Account) =>
    memberships.map(({ branchId }) => ({ branch: find(branches, branchId) }));
  const sees = (caller: Account, sale: Stored): boolean => {
    const branchId = find(vehicles, sale.vehicleId)?.branchId ?? DEFAULT_BRANCH_ID;
    const { role, memberships = [] } = caller;
    return role !== 'SALES' || memberships.some((membership) => membership.branchId === branchId);
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
    if (!sale || !sees(caller, sale)) return refusal('NOT_FOUND', 'id');
    if (sale.status !== 'PENDING') return refusal('INVALID_STATE', 'id');
    const step = { from: 'PENDING', to: status, at: '2026-01-31T12:00:05.000Z', by: caller };
    change(vehicles, sale.vehicleId, { status: vehicleStatus });
    return accept(whole(change(sales, id, { status, history: [...(sale.history as Fields[]), step] })));
  };

  const workshop = stubWorkshop({ store, accept });
  const mutations: Record<string, (input: Fields, caller: Account, id: unknown) => Answer> = {
    login: ({ username, password }) => {
      const known = users.find((user) => user.username === username && user.password === password);
      return known ? accept(known.id) : refusal('INVALID_CREDENTIALS', 'password');
    },
    register: (input) => store(users, { ...(input as Account), role: 'CUSTOMER' }, 'username', 'email'),
    createUser: (input) => store(users, input as Account, 'username', 'email'),
    createBranch: (input) => store(branches, { ...input, version: 1 }, 'cnpj'),
    updateBranch: ({ expectedVersion, ...input }, _, id) =>
      find(branches, id)?.version === expectedVersion
        ? accept(change(branches, id, { ...input, version: Number(expectedVersion) + 1 }))
        : refusal('STALE', 'expectedVersion'),
    setMemberships: ({ memberships }, _, id) =>
      accept(change<Stored>(users as Stored[], id, { memberships })),
    createCustomer: (input, { id, role }) =>
      store(customers, role === 'CUSTOMER' ? { ...input, userId: id } : input, 'cpf', 'cnpj', 'userId'),
    createVehicle: (input) => store(vehicles, { ...input, status: 'AVAILABLE' }, 'plate', 'vin'),
    attachVehiclePhotos: (_, __, id) =>
      accept(change(vehicles, id, { coverPhoto: { id: `photo-of-${id}` } })),
    purchaseVehicle: purchase,
    approveSale: decide('APPROVED', 'SOLD'),
    rejectSale: decide('REJECTED', 'AVAILABLE'),
    cancelSale: decide('CANCELLED', 'AVAILABLE'),
    ...workshop.mutations,
  };
  const list = (nodes: readonly Fields[], first = nodes.length): Fields => ({
    totalCount: nodes.length,
    nodes: nodes.slice(0, first),
    pageInfo: { hasNextPage: false, endCursor: null },
  });
  const queries: Record<string, (variables: Fields, caller: Account) => unknown> = {
    me: (_, caller) => ({
      ...caller,
      memberships: placesOf(caller),
      customer: customers.find(({ userId }) => userId === caller.id) ?? null,
    }),
    customers: ({ filter }) => {
      const [[field, number] = []] = Object.entries(filter as Fields);
      return list(customers.filter((customer) => field && customer[field] === number));
    },
    vehicles: ({ filter }) =>
      filter
        ? list(
            vehicles.filter(
              ({ status, type, branchId = DEFAULT_BRANCH_ID }) =>
                status === 'AVAILABLE' &&
                (filter as { type: unknown[] }).type.includes(type) &&
                (filter as Fields).branchId === branchId,
            ),
            8,
          )
        : list(vehicles),
    sale: ({ id }, caller) => {
      const sale = find(sales, id);
      return sale && sees(caller, sale) ? sale : null;
    },
    vehicle: ({ id }) => find(vehicles, id),
    ...workshop.queries,
    branches: () => branches,
    users: ({ filter }) => {
      const { search, role } = filter as { search: string; role: readonly string[] };
      return list(users.filter((user) => user.username.startsWith(search) && role.includes(user.role)));
    },
    sales: ({ vehicleId }) =>
      list(sales.filter((sale) => sale.vehicleId === vehicleId && sale.status === 'APPROVED').map(whole)),
  };

  const graph: StubGraph = {
    users,
    branches,
    customers,
    vehicles,
    sales,
    workshop,
    requests: 0,
    request: async <Data>(document: string, variables: Fields = {}, accessToken?: string) => {
      graph.requests += 1;
      await Promise.resolve();
      const caller = users.find(({ id }) => id === accessToken) ?? (users[0] as Account);
      const [, mutated = ''] = /payload: (\w+)/.exec(document) ?? [];
      const [, queried = ''] = /^query.*?\{\s*(\w+)/s.exec(document) ?? [];
      const mutation = mutations[mutated];
      if (mutation) {
        return { payload: mutation((variables.input ?? {}) as Fields, caller, variables.id) } as Data;
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
