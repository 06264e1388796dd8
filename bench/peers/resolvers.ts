import { generateKeyPairSync, randomUUIDv7 } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { SignJWT } from 'jose';
import { type BenchSale, type BenchVehicle, SELLER } from '../data.ts';
import type { Records } from './records.ts';

type Fields = Record<string, (parent: never, args: never, records: Records) => unknown>;
type Resolvers = Record<string, Fields>;

const money = (centavos: number) => ({ amount: (centavos / 100).toFixed(2), currency: 'BRL' });

const byReference = (find: (records: Records, id: string) => unknown) => ({
  // The library hands a reference over as parent, and the context where resolvers have their arguments.
  __resolveReference: ({ id }: { id: string }, records: Records) => find(records, id),
});

/** The resolvers of a stock subgraph, of what the scenarios ask. */
export async function resolversOf(name: string, vehicleUrl: string): Promise<Resolvers> {
  if (name === 'vehicle') return VEHICLE;
  if (name === 'customer') return CUSTOMER;
  if (name === 'sale') return saleResolvers(vehicleUrl);
  return userResolvers();
}

const VEHICLE = {
  Query: {
    vehicle: (_parent: never, { id }: { id: string }, records: Records) => records.vehicle(id),
    vehicles: async (_parent: never, { filter, first }: VehicleList, records: Records) => {
      const search = { fromYear: filter.year.min, upTo: Number(filter.price.max) * 100 };
      const found = await records.vehicles(search, first + 1);
      return page(found, first);
    },
  },
  Mutation: {
    reserveVehicle: async (
      _parent: never,
      { input }: { input: { vehicleId: string; saleId: string } },
      records: Records,
    ) => {
      const vehicle = await records.reserve(input.vehicleId, input.saleId);
      const gone = { message: 'It is gone.', code: 'VEHICLE_NOT_AVAILABLE' };
      return { vehicle, userErrors: vehicle ? [] : [gone] };
    },
  },
  Vehicle: {
    ...byReference((records, id) => records.vehicle(id)),
    price: ({ centavos }: BenchVehicle) => money(centavos),
    type: () => 'CAR',
    version: () => 1,
    createdAt: ({ at }: BenchVehicle) => at,
    updatedAt: ({ at }: BenchVehicle) => at,
  },
} as unknown as Resolvers;

interface VehicleList {
  readonly filter: { readonly year: { readonly min: number }; readonly price: { readonly max: string } };
  readonly first: number;
}

const CUSTOMER = {
  Query: {
    customer: (_parent: never, { id }: { id: string }, records: Records) => records.customer(id),
  },
  Customer: byReference((records, id) => records.customer(id)),
} as unknown as Resolvers;

function page<T>(found: readonly T[], first: number) {
  const pageInfo = { hasNextPage: found.length > first, hasPreviousPage: false };
  return { nodes: found.slice(0, first), pageInfo };
}

const RESERVE = `mutation ($input: ReserveVehicleInput!) {
  reserveVehicle(input: $input) { vehicle { price { amount } } userErrors { message code } }
}`;

function saleResolvers(vehicleUrl: string): Resolvers {
  return {
    Query: {
      sales: async (_parent, { filter, first }: SaleList, records) => {
        const found = await records.sales(new Date(filter.createdAt.from), first + 1);
        return page(found, first);
      },
    },
    Mutation: {
      purchaseVehicle: async (
        _parent,
        { input }: { input: { vehicleId: string; customerId: string } },
        records,
      ) => {
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
        await records.addSale(sale);
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

interface SaleList {
  readonly filter: { readonly createdAt: { readonly from: string } };
  readonly first: number;
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
        const matches = await verify(kept, input.password);
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
