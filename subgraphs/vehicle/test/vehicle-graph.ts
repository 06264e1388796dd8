import type { Caller } from '@autograph/kernel';
import { person } from '@autograph/kernel/testing';
import type { ServiceRequest } from '@autograph/service/calls';
import { openTestService, type TestOptions, type TestService } from '@autograph/service/testing';
import service from '../src/service.ts';
import { vehicleInput } from '../src/testing/builders.ts';

type Variables = Readonly<Record<string, unknown>>;

/** What a mutation answers of one of many vehicles. */
export interface Result {
  readonly status: string;
  readonly vehicle: Record<string, unknown> | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string[] | null }[];
}

/** What a mutation answers. */
export interface Payload {
  readonly vehicle?: Record<string, unknown> | null;
  readonly results?: readonly Result[];
  readonly released?: boolean;
  readonly sold?: boolean;
  readonly userErrors?: readonly {
    readonly code: string;
    readonly field: string[] | null;
    readonly message: string;
  }[];
}

/** The vehicle service as it runs, on a store of its own. */
export interface VehicleGraph extends TestService {
  /** Calls a mutation that is to succeed as such, its refusals included, and returns its payload. */
  mutate(caller: Caller, name: keyof typeof MUTATIONS, variables: Variables): Promise<Payload>;
  /** Adds a vehicle to the stock and answers its id. */
  make(changes?: Variables): Promise<string>;
}

export const FIELDS =
  'id make model year price { amount currency } color fuelType mileage type vin plate status version createdAt updatedAt';

const ERRORS = 'userErrors { code field message }';

/** Without `transfer`: someone of the other branch may not see the vehicle's any more. */
const TRANSFERRED = 'id status version branch { id }';

export const MUTATIONS = {
  createVehicle: `mutation ($input: CreateVehicleInput!) { createVehicle(input: $input) { vehicle { ${FIELDS} } ${ERRORS} } }`,
  updateVehicle: `mutation ($id: ID!, $input: UpdateVehicleInput!) { updateVehicle(id: $id, input: $input) { vehicle { ${FIELDS} } ${ERRORS} } }`,
  importVehicles: `mutation ($input: ImportVehiclesInput!) { importVehicles(input: $input) { results { row status vehicle { ${FIELDS} } ${ERRORS} } created alreadyThere rejected ${ERRORS} } }`,
  changePrices: `mutation ($input: ChangePricesInput!) { changePrices(input: $input) { preview results { id status from { amount } to { amount } vehicle { ${FIELDS} } ${ERRORS} } changed unchanged refused ${ERRORS} } }`,
  deleteVehicle: `mutation ($id: ID!) { deleteVehicle(id: $id) { vehicle { ${FIELDS} withdrawnAt } ${ERRORS} } }`,
  reserveVehicle: `mutation ($input: ReserveVehicleInput!) { reserveVehicle(input: $input) { vehicle { ${FIELDS} } ${ERRORS} } }`,
  releaseVehicle: 'mutation ($input: ReleaseVehicleInput!) { releaseVehicle(input: $input) { released } }',
  sellVehicle: 'mutation ($input: SellVehicleInput!) { sellVehicle(input: $input) { sold } }',
  requestTransfer: `mutation ($id: ID!, $input: RequestTransferInput!) { requestTransfer(id: $id, input: $input) { vehicle { ${TRANSFERRED} } ${ERRORS} } }`,
  sendTransfer: `mutation ($id: ID!, $expectedVersion: Int) { sendTransfer(id: $id, expectedVersion: $expectedVersion) { vehicle { ${TRANSFERRED} } ${ERRORS} } }`,
  receiveTransfer: `mutation ($id: ID!, $expectedVersion: Int) { receiveTransfer(id: $id, expectedVersion: $expectedVersion) { vehicle { ${TRANSFERRED} } ${ERRORS} } }`,
  cancelTransfer: `mutation ($id: ID!, $input: CancelTransferInput!) { cancelTransfer(id: $id, input: $input) { vehicle { ${TRANSFERRED} } ${ERRORS} } }`,
  takeBackVehicle: `mutation ($input: TakeBackVehicleInput!) { takeBackVehicle(input: $input) { vehicle { ${FIELDS} } ${ERRORS} } }`,
} as const;

/** A user service that has these branches, and no others. `calls` counts what it is asked. */
export function branchesOnly(...branches: readonly { readonly id: string; readonly active: boolean }[]) {
  const client = {
    calls: 0,
    execute: async ({ variables }: ServiceRequest) => {
      client.calls += 1;
      return { data: { branch: branches.find(({ id }) => id === variables?.id) ?? null } };
    },
  };
  return client;
}

/** Starts the vehicle service on an empty store. */
export async function startVehicleGraph(options: TestOptions = {}): Promise<VehicleGraph> {
  return vehicleGraph(await openTestService(service, options));
}

/** What tests do with a vehicle service all the time. */
export function vehicleGraph(opened: TestService): VehicleGraph {
  const mutate: VehicleGraph['mutate'] = async (caller, name, variables) => {
    const { data, errors } = await opened.ask(caller, MUTATIONS[name], variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data?.[name] as Payload;
  };
  return {
    ...opened,
    mutate,
    make: async (changes) => {
      const { vehicle, userErrors } = await mutate(person('ADMIN'), 'createVehicle', {
        input: vehicleInput(changes),
      });
      if (!vehicle) throw new Error(JSON.stringify(userErrors));
      return vehicle.id as string;
    },
  };
}
