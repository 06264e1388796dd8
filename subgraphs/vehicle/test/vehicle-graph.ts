import type { Caller } from '@autograph/kernel';
import { person } from '@autograph/kernel/testing';
import { openTestService, type TestOptions, type TestService } from '@autograph/service/testing';
import service from '../src/service.ts';
import { vehicleInput } from '../src/testing/builders.ts';

type Variables = Readonly<Record<string, unknown>>;

/** What a mutation answers. */
export interface Payload {
  readonly vehicle?: Record<string, unknown> | null;
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

export const MUTATIONS = {
  createVehicle: `mutation ($input: CreateVehicleInput!) { createVehicle(input: $input) { vehicle { ${FIELDS} } ${ERRORS} } }`,
  updateVehicle: `mutation ($id: ID!, $input: UpdateVehicleInput!) { updateVehicle(id: $id, input: $input) { vehicle { ${FIELDS} } ${ERRORS} } }`,
  deleteVehicle: `mutation ($id: ID!) { deleteVehicle(id: $id) { vehicle { ${FIELDS} withdrawnAt } ${ERRORS} } }`,
  reserveVehicle: `mutation ($input: ReserveVehicleInput!) { reserveVehicle(input: $input) { vehicle { ${FIELDS} } ${ERRORS} } }`,
  releaseVehicle: 'mutation ($input: ReleaseVehicleInput!) { releaseVehicle(input: $input) { released } }',
  sellVehicle: 'mutation ($input: SellVehicleInput!) { sellVehicle(input: $input) { sold } }',
} as const;

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
