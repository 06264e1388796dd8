import { done, type Outcome } from '@autograph/kernel';
import {
  boughtBack,
  giveUpReturn,
  sharedCode,
  takeBack,
  type Vehicle,
  type VehicleRefusal,
  type VehicleReturn,
} from '../domain/vehicle.ts';
import type { Ports } from '../ports/index.ts';
import { changeVehicle } from './change-vehicle.ts';

/**
 * Puts a vehicle back on the market as its sale is returned. Refused as CONFLICT when it was bought back meanwhile: a
 * later record has its plate or VIN. May be repeated: the vehicle's record keeps either outcome, so that every
 * call for one attempt to return a sale answers the same.
 */
export async function takeBackVehicle(
  {
    vehicleId,
    saleId,
    returnId,
  }: { readonly vehicleId: string; readonly saleId: string; readonly returnId: string },
  ports: Ports,
): Promise<Outcome<Vehicle, VehicleRefusal | 'NOT_FOUND' | 'CONFLICT'>> {
  const returned = { saleId, id: returnId } satisfies VehicleReturn;
  const change = (decide: Parameters<typeof changeVehicle<VehicleRefusal | 'CONFLICT'>>[2]) =>
    changeVehicle(vehicleId, 'vehicleId', decide, ports);
  const later = await laterRecord(vehicleId, ports);
  const taken = await change((vehicle) => {
    const decided = takeBack(vehicle, returned, ports.clock());
    // One that is back already stays, whatever came later.
    return decided.ok && decided.value !== vehicle && later ? boughtBack(later) : decided;
  });
  const conflict = taken.ok ? undefined : taken.refusals.find(({ code }) => code === 'CONFLICT');
  if (!conflict) return taken;
  const given = await change((vehicle) => done(giveUpReturn(vehicle, returned)));
  // Between the two, a call at the same time may have taken it back after all.
  if (!given.ok || !given.value.givenUpBy.includes(returnId)) return given;
  return boughtBack(conflict.field?.[0] === 'vin' ? 'vin' : 'plate');
}

/**
 * By which code a later record is of the same car; `null` when there is none. The unique index knows those in stock alone, and
 * decides when one enters the stock at this moment; one that was sold again already is found here.
 */
async function laterRecord(
  vehicleId: string,
  { vehicles }: Pick<Ports, 'vehicles'>,
): Promise<'plate' | 'vin' | null> {
  const vehicle = await vehicles.findById(vehicleId);
  if (!vehicle) return null;
  const plates = vehicle.plate === null ? [] : [vehicle.plate];
  const vins = vehicle.vin === null ? [] : [vehicle.vin];
  const alike = await vehicles.findByCodes({ plates, vins });
  const later = alike.find((other) => other.id > vehicleId && sharedCode(other, vehicle) !== null);
  return later ? sharedCode(later, vehicle) : null;
}
