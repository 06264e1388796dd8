import {
  type Caller,
  DEFAULT_BRANCH_ID,
  decimalOf,
  type MoneyInput,
  moneyOf,
  type UserIdentity,
} from '@autograph/kernel';
import { person } from '@autograph/kernel/testing';
import type { ServiceClient } from '@autograph/service/calls';
import { unavailable } from '@autograph/service/graphql';
import { openTestService, type TestOptions, type TestService } from '@autograph/service/testing';
import type { Ports } from '../ports/index.ts';
import service from '../service.ts';
import { ANA, BOB, CAR, EVE } from './builders.ts';
import { contractService } from './contract-service.ts';
import { type FakeInventory, fakeInventory } from './fake-inventory.ts';

export const admin: Caller = person('ADMIN', 'user-admin');
export const sales: Caller = person('SALES', 'user-sales');
/** Someone of the staff who works in these branches. */
export function staffOf(role: 'SALES' | 'WORKSHOP', ...branchIds: readonly string[]): Caller {
  const { user, ...caller } = person(role, `user-${role.toLowerCase()}-${branchIds.length}`);
  const memberships = branchIds.map((branchId) => ({ branchId, manages: true }));
  return { ...caller, user: user && { ...user, memberships } };
}

export const ana: Caller = person('CUSTOMER', ANA.userId);
export const bob: Caller = person('CUSTOMER', BOB.userId);
export const eve: Caller = person('CUSTOMER', EVE);

type Data = Readonly<Record<string, unknown>>;

/** What an operation came to: its data, and the codes of its top-level errors. */
export interface Answer {
  readonly data: Data | null;
  readonly codes: readonly unknown[];
  readonly messages: readonly string[];
}

/** The sale service on a real store, between a vehicle and a customer service that keep their contracts. */
export interface Graph {
  readonly opened: TestService<Ports>;
  readonly vehicles: FakeInventory;
  /** How often the customer service was asked, and whether it answers; the users that came along. */
  readonly customers: { calls: number; down: boolean };
  readonly users: (UserIdentity | null)[];
  ask(query: string, caller: Caller, variables?: Data): Promise<Answer>;
  /** Buys a car that is new in the stock; returns the id of the sale. */
  buy(caller: Caller, input?: Data, branchId?: string): Promise<string>;
  close(): Promise<void>;
}

/** The services around this one, as their contracts say they are. */
export async function neighbours() {
  const vehicles = fakeInventory();
  const customers = { calls: 0, down: false };
  const users: (UserIdentity | null)[] = [];
  return {
    vehicles,
    customers,
    users,
    clients: {
      vehicle: recording(await vehicleService(vehicles), users),
      customer: recording(await customerService(customers), users),
    },
  };
}

/** Starts the sale service for tests, without its recovery loop. Its buyers have no limit of three sales by default. */
export async function startGraph(options: TestOptions = {}): Promise<Graph> {
  const { clients, ...around } = await neighbours();
  const opened = await openTestService(service, {
    ...options,
    clients,
    settings: { ...MANY_SALES, ...options.settings },
  });
  return { ...saleGraph(opened, around.vehicles), ...around };
}

/** Lets one buyer have as many PENDING sales as a test makes. */
export const MANY_SALES = { PENDING_SALES_LIMIT: 100 };

/** What tests do with a sale service all the time. */
export function saleGraph<Opened extends TestService>(opened: Opened, vehicles: FakeInventory) {
  let cars = 0;
  const ask: Graph['ask'] = async (query, caller, variables) => {
    const { data = null, errors = [] } = await opened.ask(caller, query, variables);
    return {
      data,
      codes: errors.map(({ extensions }) => extensions?.code),
      messages: errors.map(({ message }) => message),
    };
  };
  return {
    opened,
    ask,
    buy: async (caller: Caller, input: Data = {}, branchId = DEFAULT_BRANCH_ID) => {
      cars += 1;
      const vehicleId = `${CAR}-${cars}`;
      vehicles.stock(vehicleId).branchId = branchId;
      const { data } = await ask(PURCHASE, caller, { input: { vehicleId, paymentMethod: 'PIX', ...input } });
      return (data as { purchaseVehicle: { sale: { id: string } } }).purchaseVehicle.sale.id;
    },
    close: () => opened.close(),
  };
}

export const PURCHASE = `mutation ($input: PurchaseVehicleInput!) {
  purchaseVehicle(input: $input) {
    sale {
      id status vehicle { id } customer { id } openedBy { id } totalAmount { amount currency } paymentMethod
      downPayment { amount } financingMonths notes rejectionReason nextStatuses version createdAt updatedAt
    }
    userErrors { field message code }
  }
}`;

function recording(client: ServiceClient, users: (UserIdentity | null)[]): ServiceClient {
  return {
    execute: (request, user) => {
      users.push(user);
      return client.execute(request, user);
    },
  };
}

interface Args {
  readonly input: {
    readonly vehicleId: string;
    readonly saleId: string;
    readonly returnId: string;
    readonly expectedPrice?: MoneyInput | null;
  };
}

const orUnavailable = async <T>(service: string, answer: Promise<T>): Promise<T> =>
  answer.catch(() => {
    throw unavailable(service);
  });

function vehicleService(stock: FakeInventory): Promise<ServiceClient> {
  return contractService('vehicle', {
    Money: { amount: ({ centavos }: { centavos: bigint }) => decimalOf(centavos) },
    Query: {
      vehicle: (_parent: unknown, { id }: { id: string }) => stock.vehicles.get(id) ?? null,
    },
    Mutation: {
      reserveVehicle: async (_parent: unknown, { input }: Args, { caller }: { caller: Caller }) => {
        const expectedPrice = input.expectedPrice ? moneyOf(input.expectedPrice) : null;
        const outcome = await orUnavailable(
          'vehicle',
          stock.reserve({ ...input, expectedPrice }, caller.user),
        );
        return outcome.ok
          ? { vehicle: { id: input.vehicleId, ...outcome.value }, userErrors: [] }
          : { vehicle: null, userErrors: outcome.refusals };
      },
      releaseVehicle: async (_parent: unknown, { input }: Args) => ({
        released: await orUnavailable('vehicle', stock.release(input, null)),
      }),
      sellVehicle: async (_parent: unknown, { input }: Args) => ({
        sold: await orUnavailable('vehicle', stock.sell(input, null)),
      }),
      takeBackVehicle: async (_parent: unknown, { input }: Args) => {
        const outcome = await orUnavailable('vehicle', stock.takeBack(input, null));
        return outcome.ok
          ? { vehicle: { id: input.vehicleId }, userErrors: [] }
          : { vehicle: null, userErrors: outcome.refusals };
      },
    },
  });
}

function customerService(state: { calls: number; down: boolean }): Promise<ServiceClient> {
  return contractService('customer', {
    Query: {
      buyer: (_parent: unknown, { customerId, userId }: { customerId?: string; userId?: string }) => {
        state.calls += 1;
        if (state.down) throw unavailable('customer');
        const known = [ANA, BOB].find((one) =>
          customerId !== undefined ? one.customerId === customerId : one.userId === userId,
        );
        return known ? { ...known, mayBuy: true } : null;
      },
    },
  });
}
