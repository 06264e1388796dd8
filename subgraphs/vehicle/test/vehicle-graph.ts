import { isDeepStrictEqual } from 'node:util';
import { startTestMongo } from '@autograph/embedded-mongo/testing';
import type { EventPublisher } from '@autograph/events';
import type { Caller } from '@autograph/kernel';
import { person } from '@autograph/kernel/testing';
import type { ServiceResult } from '@autograph/service/calls';
import type { Subgraph } from '@autograph/service/graphql';
import { createLog, storeCommands } from '@autograph/service/process';
import { createVehicleService } from '../src/app.ts';
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
export interface VehicleGraph {
  readonly mongoUri: string;
  readonly subgraph: Subgraph;
  ask(caller: Caller, query: string, variables?: Variables): Promise<ServiceResult>;
  /** Calls a mutation that is to succeed as such, its refusals included, and answers its payload. */
  mutate(caller: Caller, name: keyof typeof MUTATIONS, variables: Variables): Promise<Payload>;
  /** Adds a vehicle to the stock and answers its id. */
  make(changes?: Variables): Promise<string>;
  /** How many searches the service has sent to its store. */
  searches(): Promise<number>;
  close(): Promise<void>;
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
export async function startVehicleGraph(publisher: EventPublisher | null = null): Promise<VehicleGraph> {
  const mongo = await startTestMongo();
  const service = await createVehicleService({
    mongoUri: mongo.uri,
    log: createLog('vehicle', 'silent'),
    publisher,
  });
  const ask: VehicleGraph['ask'] = (caller, query, variables) =>
    service.subgraph.execute({ query, variables }, caller);
  const mutate: VehicleGraph['mutate'] = async (caller, name, variables) => {
    const { data, errors } = await ask(caller, MUTATIONS[name], variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data?.[name] as Payload;
  };
  return {
    mongoUri: mongo.uri,
    subgraph: service.subgraph,
    ask,
    mutate,
    make: async (changes) => {
      const { vehicle, userErrors } = await mutate(person('ADMIN'), 'createVehicle', {
        input: vehicleInput(changes),
      });
      if (!vehicle) throw new Error(JSON.stringify(userErrors));
      return vehicle.id as string;
    },
    searches: async () => {
      const { values } = await storeCommands.get();
      const ours = values.filter(({ labels }) =>
        isDeepStrictEqual(labels, { service: 'vehicle', command: 'find' }),
      );
      return ours.reduce((sum, { value }) => sum + value, 0);
    },
    close: async () => {
      await service.close();
      await mongo.close();
    },
  };
}

/** The codes of the top-level errors. */
export function codes({ errors }: ServiceResult): unknown[] {
  return (errors ?? []).map((error) => error.extensions?.code);
}
