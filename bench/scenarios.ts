import { username } from './accounts.ts';
import { type BenchData, generator, SELLER } from './data.ts';

/** One request of a client, as GraphQL over HTTP has it. */
export interface GraphRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Who asks for it: someone at the counter, or anyone who is logged in. */
  readonly by: 'seller' | 'anyone';
}

/** What is measured, in the order in which it is. */
export const SCENARIOS = [
  'vehicle by id',
  'vehicle list',
  'joined sales',
  'log-in',
  'log-in, 16 accounts',
  'purchase',
  'mix',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** A stream of requests for each scenario. */
export type Streams = Readonly<Record<Scenario, () => GraphRequest>>;

export const LOGIN: GraphRequest = {
  query:
    'mutation Login($input: LoginInput!) { login(input: $input) { accessToken userErrors { code message } } }',
  variables: { input: SELLER },
  by: 'anyone',
};

/** How many users log in side by side. */
const ACCOUNTS = 16;

const VEHICLE = `query Vehicle($id: ID!) {
  vehicle(id: $id) {
    id make model year price { amount currency } color fuelType mileage type status version updatedAt
  }
}`;

const VEHICLES = `query Vehicles($filter: VehicleFilter, $sortBy: VehicleSort, $first: Int) {
  vehicles(filter: $filter, sortBy: $sortBy, first: $first) {
    nodes { id make model year price { amount currency } color fuelType mileage status }
    pageInfo { hasNextPage endCursor }
  }
}`;

const SALES = `query Sales($filter: SaleFilter, $first: Int) {
  sales(filter: $filter, first: $first) {
    nodes {
      id status totalAmount { amount currency } paymentMethod createdAt
      vehicle { id make model year price { amount currency } }
      customer { id name email city state }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const PURCHASE = `mutation Purchase($input: PurchaseVehicleInput!) {
  purchaseVehicle(input: $input) {
    sale { id status totalAmount { amount currency } vehicle { id status } }
    userErrors { field code message }
  }
}`;

/** Lists that buyers ask for: from a year on, up to a price. */
const SEARCHES = [2012, 2014, 2016, 2018, 2020].flatMap((min) =>
  ['60000', '90000', '120000', '150000'].map((max) => ({ year: { min }, price: { max } })),
);

/** Of a hundred requests of the mix, how many are of each kind. */
const MIX = {
  'vehicle by id': 60,
  'vehicle list': 25,
  'joined sales': 10,
  'log-in': 0,
  'log-in, 16 accounts': 0,
  purchase: 5,
} as const;

/**
 * The streams for one contender, the same for each of them. Some vehicles are asked for more often than others (the n-th
 * with weight 1/n); those that are bought stand at the end of the data, and none is bought twice.
 */
export function streamsOf({ vehicles, customers }: BenchData): Streams {
  const random = generator(7);
  const any = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const popular = (): string => {
    const rank = Math.floor(vehicles.length ** random()) - 1;
    // A prime step spreads the popular ones over the stock.
    return vehicles[(rank * 7_919) % vehicles.length]?.id ?? '';
  };
  let sold = 0;
  let loggedIn = 0;
  const streams: Omit<Streams, 'mix'> = {
    'vehicle by id': () => ({ query: VEHICLE, variables: { id: popular() }, by: 'anyone' }),
    'vehicle list': () => {
      const filter = { status: ['AVAILABLE'], ...any(SEARCHES) };
      const sortBy = { field: 'PRICE', direction: 'ASC' };
      return { query: VEHICLES, variables: { filter, sortBy, first: 20 }, by: 'anyone' };
    },
    'joined sales': () => {
      // Of different months, so that no two requests in flight are the same one; all sales are younger.
      const from = `20${10 + Math.floor(random() * 15)}-0${1 + Math.floor(random() * 9)}-01`;
      return { query: SALES, variables: { filter: { createdAt: { from } }, first: 20 }, by: 'seller' };
    },
    'log-in': () => LOGIN,
    // In turn, so that as many connections ask for as many accounts at once.
    'log-in, 16 accounts': () => {
      loggedIn += 1;
      const input = { username: username('CUSTOMER', loggedIn % ACCOUNTS), password: SELLER.password };
      return { ...LOGIN, variables: { input } };
    },
    purchase: () => {
      sold += 1;
      const vehicleId = vehicles.at(-sold)?.id ?? '';
      return {
        query: PURCHASE,
        variables: { input: { vehicleId, customerId: any(customers).id, paymentMethod: 'PIX' } },
        by: 'seller',
      };
    },
  };
  const deck = Object.entries(MIX).flatMap(([name, count]) =>
    Array<Exclude<Scenario, 'mix'>>(count).fill(name as Exclude<Scenario, 'mix'>),
  );
  return { ...streams, mix: () => streams[any(deck)]() };
}
