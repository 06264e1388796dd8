import type { Caller } from '@autograph/kernel';
import type { ServiceClient } from '@autograph/service/calls';
import { openTestService, type TestOptions, type TestService } from '@autograph/service/testing';
import service from '../src/service.ts';
import { customerInput } from '../src/testing/builders.ts';

type Variables = Readonly<Record<string, unknown>>;

/** The customer service as it runs, on a store of its own. */
export interface CustomerGraph extends TestService {
  /** Makes a customer and answers its id. */
  make(caller: Caller, changes?: Variables): Promise<string>;
}

const CREATE = `mutation ($input: CreateCustomerInput!) {
  createCustomer(input: $input) { customer { id } userErrors { code field message } }
}`;

/** A sale service that has sold nothing to anyone. */
export const withoutSales: ServiceClient = {
  execute: async () => ({ data: { forgetCustomer: { undecided: false, sales: [] } } }),
};

/** A user service that has every user but those whose id ends in `ffff`. */
export const withUsers: ServiceClient = {
  execute: async ({ variables }) => ({
    data: {
      _entities: ((variables?.users ?? []) as { id: string }[]).map(({ id }) =>
        id.endsWith('ffff') ? null : { id },
      ),
    },
  }),
};

/** The branch of every vehicle of `withVehicles`. */
export const BRANCH = '01990000-0000-7000-8000-0000000000b1';

/** A vehicle service that has every vehicle but those whose id ends in `ffff`, in one branch. */
export const withVehicles: ServiceClient = {
  execute: async ({ variables }) => {
    const id = String(variables?.id);
    return {
      data: { vehicle: id.endsWith('ffff') ? null : { id, withdrawnAt: null, branch: { id: BRANCH } } },
    };
  },
};

/** Starts the customer service on an empty store. */
/** The services that this one calls; those that it finds by their contracts keep nothing of anybody. */
export const clients: Readonly<Record<string, ServiceClient>> = {
  ...Object.fromEntries(
    service.calls.map((name) => [name, { execute: async () => ({ data: { it: { undecided: false } } }) }]),
  ),
  sale: withoutSales,
  user: withUsers,
  vehicle: withVehicles,
};

export async function startCustomerGraph(options: TestOptions = {}): Promise<CustomerGraph> {
  return customerGraph(
    await openTestService(service, {
      clients,
      ...options,
    }),
  );
}

/** What tests do with a customer service all the time. */
export function customerGraph(opened: TestService): CustomerGraph {
  return {
    ...opened,
    make: async (caller, changes) => {
      const result = await opened.ask(caller, CREATE, { input: customerInput(changes) });
      const made = result.data?.createCustomer as { customer: { id: string } | null } | null | undefined;
      if (!made?.customer) throw new Error(`no customer was made: ${JSON.stringify(result)}`);
      return made.customer.id;
    },
  };
}
