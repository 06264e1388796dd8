import { done, each, type Outcome, type Refusal, refuse } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import { isInStock, type Vehicle } from '../domain/vehicle.ts';
import {
  detailsOfRow,
  type Identity,
  type ImportRow,
  type ImportStatus,
  identityOfRow,
  isVehicleOf,
  MOST_ROWS,
  sharedField,
} from '../domain/vehicle-import.ts';
import type { Ports } from '../ports/index.ts';
import type { VehicleCriteria } from '../ports/vehicle-repository.ts';
import { createVehicle } from './create-vehicle.ts';
import { askedOnce } from './target-branch.ts';

/** What became of one row. */
export interface ImportedRow {
  /** Position of the row, from 0. */
  readonly row: number;
  readonly status: ImportStatus;
  /** The new vehicle, or the one that is there already; `null` where the row was rejected. */
  readonly vehicle: Vehicle | null;
  /** Why the row was rejected; fields are those of the row. */
  readonly refusals: readonly Refusal<'INVALID' | 'CONFLICT'>[];
}

/** Rows under way at once, so that one import leaves connections of the store to everyone else. */
const AT_ONCE = 10;

/**
 * Creates a vehicle from each row, as `createVehicle` does, and answers what became of each, in order. A row whose plate or VIN
 * a vehicle in stock has creates nothing, so that the same rows can be sent again after a lost answer. One of a vehicle that was
 * sold is rejected unless it says `buyBack`. A row that has the plate
 * or VIN of an earlier row is rejected, unless that one was. Refused as a whole when there are no rows or more than 200.
 */
export async function importVehicles(
  { rows }: { readonly rows: readonly ImportRow[] },
  ports: Ports,
): Promise<Outcome<readonly ImportedRow[], 'INVALID'>> {
  if (rows.length === 0 || rows.length > MOST_ROWS) {
    return refuse('INVALID', 'rows', messages.rowCount({ max: MOST_ROWS }));
  }
  const identities = rows.map(identityOfRow);
  const asked = { ...ports, branches: askedOnce(ports.branches) };
  const begun: Promise<ImportedRow>[] = [];
  const importRow = async (row: number): Promise<ImportedRow> => {
    const identity = identities[row] ?? NOBODY;
    // Rows begin in order, so that an earlier one is under way at least.
    for (const [at, other] of identities.slice(0, row).entries()) {
      const field = sharedField(identity, other);
      if (!field || (await begun[at])?.status === 'REJECTED') continue;
      return rejected(row, refuse('CONFLICT', field, messages.repeatedRow).refusals);
    }
    return { row, ...(await outcomeOf(rows[row] ?? {}, identity, asked)) };
  };
  await each(rows.keys(), AT_ONCE, async (row) => {
    begun[row] = importRow(row);
    await begun[row];
  });
  return done(await Promise.all(begun));
}

const NOBODY: Identity = { plate: null, vin: null };

/** The vehicles whose plate or VIN no other vehicle may have. */
const IN_STOCK = ['AVAILABLE', 'RESERVED'] as const;

async function outcomeOf(
  row: ImportRow,
  identity: Identity,
  ports: Ports,
): Promise<Omit<ImportedRow, 'row'>> {
  const sold = row.buyBack === true ? null : await soldField(identity, ports);
  if (sold)
    return {
      status: 'REJECTED',
      vehicle: null,
      refusals: refuse('CONFLICT', sold, messages.soldBefore).refusals,
    };
  const created = await createVehicle(detailsOfRow(row), ports);
  if (created.ok) return { status: 'CREATED', vehicle: created.value, refusals: [] };
  const isTaken = created.refusals.some(({ code }) => code === 'CONFLICT');
  const vehicle = isTaken ? await vehicleInStock(identity, ports) : null;
  if (vehicle) return { status: 'ALREADY_THERE', vehicle, refusals: [] };
  return { status: 'REJECTED', vehicle: null, refusals: created.refusals };
}

/**
 * The field by which a vehicle of this identity was sold, and is not in stock again; `null` when there is none. A list that is sent
 * again must not bring sold vehicles back.
 */
async function soldField(
  { plate, vin }: Identity,
  { vehicles }: Pick<Ports, 'vehicles'>,
): Promise<'plate' | 'vin' | null> {
  if (plate === null && vin === null) return null;
  const codes = { plates: plate === null ? [] : [plate], vins: vin === null ? [] : [vin] };
  const alike = (await vehicles.findByCodes(codes)).filter((vehicle) => isVehicleOf({ plate, vin }, vehicle));
  if (alike.some(isInStock)) return null;
  return alike.flatMap((vehicle) => sharedField({ plate, vin }, vehicle) ?? [])[0] ?? null;
}

/** The vehicle in stock of this identity; `null` when there is none, or plate and VIN are those of two. */
async function vehicleInStock(
  { plate, vin }: Identity,
  { vehicles }: Pick<Ports, 'vehicles'>,
): Promise<Vehicle | null> {
  const find = async (criteria: VehicleCriteria): Promise<readonly Vehicle[]> => {
    const sort = { field: 'CREATED_AT', direction: 'DESC' } as const;
    const page = { limit: 2, backward: false, cursor: null };
    const { edges } = await vehicles.list({ ...criteria, status: IN_STOCK }, sort, page);
    return edges.map(({ node }) => node);
  };
  const found = await Promise.all([plate ? find({ plate }) : [], vin ? find({ vin }) : []]);
  const [vehicle, ...others] = new Map(found.flat().map((one) => [one.id, one])).values();
  return vehicle && others.length === 0 && isVehicleOf({ plate, vin }, vehicle) ? vehicle : null;
}

function rejected(row: number, refusals: ImportedRow['refusals']): ImportedRow {
  return { row, status: 'REJECTED', vehicle: null, refusals };
}
