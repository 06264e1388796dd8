import { generateKeyPairSync, randomUUIDv7 } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { SignJWT } from 'jose';
import { type BenchCustomer, type BenchData, type BenchSale, type BenchVehicle, SELLER } from '../data.ts';

type Fields = Record<string, (parent: never, args: never) => unknown>;
type Resolvers = Record<string, Fields>;

const byId = <T extends { readonly id: string }>(records: readonly T[]): Map<string, T> =>
  new Map(records.map((record) => [record.id, record]));

const money = (centavos: number) => ({ amount: (centavos / 100).toFixed(2), currency: 'BRL' });

/** The resolvers of a stock subgraph over records in memory, of what the scenarios ask. */
export async function resolversOf(name: string, data: BenchData, vehicleUrl: string): Promise<Resolvers> {
  if (name === 'vehicle') return vehicleResolvers(data.vehicles);
  if (name === 'customer') return customerResolvers(data.customers);
  if (name === 'sale') return saleResolvers(data.sales, vehicleUrl);
  return userResolvers();
}

function vehicleResolvers(records: readonly BenchVehicle[]): Resolvers {
  const vehicles = byId(records);
  const centavos = (id: string): number => vehicles.get(id)?.centavos ?? 0;
  // Sorted once, so that a list costs no more than to walk to the end of its page.
  const cheapestFirst = records.map(({ id }) => id).sort((a, b) => centavos(a) - centavos(b));
  const list = (
    filter: { status: string[]; year: { min: number }; price: { max: string } },
    first: number,
  ) => {
    const page: BenchVehicle[] = [];
    for (const id of cheapestFirst) {
      const vehicle = vehicles.get(id);
      if (page.length > first || !vehicle || vehicle.centavos > Number(filter.price.max) * 100) break;
      if (filter.status.includes(vehicle.status) && vehicle.year >= filter.year.min) page.push(vehicle);
    }
    return page;
  };
  return {
    Query: {
      vehicle: (_parent, { id }: { id: string }) => vehicles.get(id) ?? null,
      vehicles: (_parent, { filter, first }: { filter: never; first: number }) => {
        const found = list(filter, first);
        return {
          nodes: found.slice(0, first),
          pageInfo: { hasNextPage: found.length > first, hasPreviousPage: false },
        };
      },
    },
    Mutation: {
      reserveVehicle: (_parent, { input }: { input: { vehicleId: string; saleId: string } }) => {
        const vehicle = vehicles.get(input.vehicleId);
        if (vehicle?.status !== 'AVAILABLE') {
          return { vehicle: null, userErrors: [{ message: 'It is gone.', code: 'VEHICLE_NOT_AVAILABLE' }] };
        }
        const held = { ...vehicle, status: 'RESERVED', saleId: input.saleId } as const;
        vehicles.set(vehicle.id, held);
        return { vehicle: held, userErrors: [] };
      },
    },
    Vehicle: {
      __resolveReference: ({ id }: { id: string }) => vehicles.get(id) ?? null,
      price: ({ centavos }: BenchVehicle) => money(centavos),
      type: () => 'CAR',
      version: () => 1,
      createdAt: ({ at }: BenchVehicle) => at,
      updatedAt: ({ at }: BenchVehicle) => at,
    },
  };
}

function customerResolvers(records: readonly BenchCustomer[]): Resolvers {
  const customers = byId(records);
  return {
    Query: { customer: (_parent, { id }: { id: string }) => customers.get(id) ?? null },
    Customer: { __resolveReference: ({ id }: { id: string }) => customers.get(id) ?? null },
  };
}

const RESERVE = `mutation ($input: ReserveVehicleInput!) {
  reserveVehicle(input: $input) { vehicle { price { amount } } userErrors { message code } }
}`;

function saleResolvers(records: readonly BenchSale[], vehicleUrl: string): Resolvers {
  const sales = [...records];
  const newestFirst = (first: number) => sales.slice(0, first);
  return {
    Query: {
      sales: (_parent, { first }: { first: number }) => ({
        nodes: newestFirst(first),
        pageInfo: { hasNextPage: sales.length > first, hasPreviousPage: false },
      }),
    },
    Mutation: {
      purchaseVehicle: async (_parent, { input }: { input: { vehicleId: string; customerId: string } }) => {
        const id = randomUUIDv7();
        const variables = { input: { vehicleId: input.vehicleId, saleId: id } };
        const response = await fetch(vehicleUrl, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: RESERVE, variables }),
        });
        const { reserveVehicle } = ((await response.json()) as Reserved).data;
        const { vehicle, userErrors } = reserveVehicle;
        if (!vehicle) return { sale: null, userErrors };
        const centavos = Math.round(Number(vehicle.price.amount) * 100);
        const sale = { id, ...input, centavos, status: 'PENDING', at: new Date().toISOString() } as const;
        sales.unshift(sale);
        return { sale, userErrors: [] };
      },
    },
    Sale: {
      vehicle: ({ vehicleId }: BenchSale) => ({ id: vehicleId }),
      customer: ({ customerId }: BenchSale) => ({ id: customerId }),
      totalAmount: ({ centavos }: BenchSale) => money(centavos),
      paymentMethod: () => 'PIX',
      createdAt: ({ at }: BenchSale) => at,
    },
    Vehicle: { __resolveReference: (reference) => reference },
    Customer: { __resolveReference: (reference) => reference },
  };
}

interface Reserved {
  readonly data: {
    readonly reserveVehicle: {
      readonly vehicle: { readonly price: { readonly amount: string } } | null;
      readonly userErrors: readonly object[];
    };
  };
}

/** What no log-in can do without: the same hash of passwords, a signed token. No sessions, no trail, no guard. */
async function userResolvers(): Promise<Resolvers> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const kept = await hash(SELLER.password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  return {
    Mutation: {
      login: async (_parent, { input }: { input: { username: string; password: string } }) => {
        const matches = input.username === SELLER.username && (await verify(kept, input.password));
        if (!matches) return { userErrors: [{ message: 'No.', code: 'INVALID_CREDENTIALS' }] };
        const accessToken = await new SignJWT({ sub: input.username })
          .setProtectedHeader({ alg: 'RS256' })
          .setExpirationTime('300s')
          .sign(privateKey);
        return { accessToken, userErrors: [] };
      },
    },
  };
}
