import { ask, logIn } from './client.ts';

/** A car that a test has put into the stock for itself. */
export interface OwnCar {
  readonly id: string;
  readonly plate: string;
  readonly model: string;
  readonly version: number;
}

const CREATE = `mutation ($input: CreateVehicleInput!) {
  createVehicle(input: $input) { vehicle { id plate model version } userErrors { field message } } }`;

/** A plate that nothing else has. */
export function freshPlate(): string {
  const letter = (): string => String.fromCharCode(65 + Math.floor(Math.random() * 26));
  const digit = (): number => Math.floor(Math.random() * 10);
  return `${letter()}${letter()}${letter()}${digit()}${letter()}${digit()}${digit()}`;
}

/** The branches of the demo data, by name. */
export async function branchIds(graph: string): Promise<ReadonlyMap<string, string>> {
  const { data } = await ask<{ branches: { id: string; name: string }[] }>(graph, '{ branches { id name } }');
  return new Map(data.branches.map(({ id, name }) => [name, id]));
}

/** Puts cars into the stock, which no other test counts on. */
export async function addCars(
  graph: string,
  cars: readonly Readonly<Record<string, unknown>>[],
): Promise<readonly OwnCar[]> {
  const token = await logIn(graph, 'admin', 'admin123');
  const added: OwnCar[] = [];
  for (const car of cars) {
    const input = {
      make: 'Testauto',
      year: 2022,
      price: { amount: '80000.00' },
      plate: freshPlate(),
      mileage: 30_000,
      ...car,
    };
    const { data, errors } = await ask<{
      createVehicle: { vehicle: OwnCar | null; userErrors: readonly unknown[] };
    }>(graph, CREATE, { token, variables: { input } });
    const { vehicle, userErrors } = data.createVehicle;
    if (!vehicle) throw new Error(`no car: ${JSON.stringify({ userErrors, errors })}`);
    added.push(vehicle);
  }
  return added;
}

/** The fields of a vehicle, as an administrator reads them. */
export async function readCar<Data>(graph: string, id: string, fields: string): Promise<Data> {
  const token = await logIn(graph, 'admin', 'admin123');
  const { data } = await ask<{ vehicle: Data }>(
    graph,
    `query ($id: ID!) { vehicle(id: $id) { ${fields} } }`,
    {
      token,
      variables: { id },
    },
  );
  return data.vehicle;
}
