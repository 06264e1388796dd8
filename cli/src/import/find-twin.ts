import { centavosOf } from '@autograph/kernel';
import type { GraphClient } from '@autograph/topologies/graph-client';

/** How far the clocks of two machines may differ, in milliseconds. */
const CLOCKS = 10 * 60_000;

const SAME = `query ($filter: VehicleFilter) {
  vehicles(filter: $filter, sortBy: { field: CREATED_AT, direction: DESC }, first: 100) {
    nodes { id make model year price { amount } color fuelType mileage type vin plate manufactureYear trim doors
      transmission description features fipeCode branch { id } createdAt }
  }
}`;

interface Found extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly createdAt: string;
  readonly price: { readonly amount: string };
  readonly branch: { readonly id: string } | null;
}

/**
 * The id of a vehicle that this input became: with all that it says, created since it was first sent, and free to be
 * claimed; `null` when there is none. For an answer that was lost. `claim` answers whether no other line has the vehicle.
 */
export async function findTwin(
  client: GraphClient,
  input: Readonly<Record<string, unknown>>,
  since: Date,
  claim: (id: string) => boolean,
): Promise<string | null> {
  const { plate, vin, year } = input as { plate?: string; vin?: string; year: number };
  const filter = plate
    ? { plate }
    : vin
      ? { vin }
      : { search: `${input.make}`.slice(0, 100), year: { min: year, max: year } };
  const { vehicles } = await client.request<{ vehicles: { nodes: readonly Found[] } }>(SAME, { filter });
  // Not everyone who imports may read a RENAVAM; it tells no two vehicles apart that the journal does not.
  const { price, branchId, renavam, ...plain } = input as {
    price: { amount: string };
    branchId?: string;
    renavam?: string;
  };
  const twin = vehicles.nodes.find(
    (vehicle) =>
      Date.parse(vehicle.createdAt) >= since.getTime() - CLOCKS &&
      centavosOf(vehicle.price.amount) === centavosOf(price.amount) &&
      (branchId === undefined || vehicle.branch?.id === branchId) &&
      Object.entries(plain).every(([field, value]) => bare(vehicle[field]) === bare(value)) &&
      claim(vehicle.id),
  );
  return twin?.id ?? null;
}

/** A value as it is compared: the graph stores texts normalised, a plate without its hyphen. */
function bare(value: unknown): string {
  return String(value)
    .normalize('NFC')
    .replaceAll(/[\s\p{C}-]/gu, '')
    .toUpperCase();
}
