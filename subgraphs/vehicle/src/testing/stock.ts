import { brl } from '@autograph/kernel';
import type { Vehicle, VehicleStatus } from '../domain/vehicle.ts';
import { FUEL_TYPES, VEHICLE_TYPES } from '../domain/vehicle-details.ts';
import { TRANSMISSIONS, type VehicleEquipment } from '../domain/vehicle-equipment.ts';
import { aVehicle } from './builders.ts';

const MODELS: readonly (readonly [string, string])[] = [
  ['Fiat', 'Argo Drive 1.3'],
  ['FIAT', 'Toro'],
  ['Citroën', 'C3'],
  ['CITROEN', 'C4 Cactus'],
  ['Volkswagen', 'T-Cross'],
  ['Volkswagen', 'Nivus Highline'],
  ['Škoda', 'Octávia'],
  ['Honda', 'HR-V'],
  ['honda', 'Civic Touring'],
  ['Toyota', 'Corolla Cross'],
  ['Mercedes-Benz', 'Atego 2426'],
];
const COLORS = ['Branco', 'branco', 'Prata', 'Cinza Grafite', 'Azul', 'Vermelho Coração', null] as const;
const TRIMS = ['Highline 1.0 TSI', 'highline 1.0 tsi', 'Édition Limitée', 'LTZ', null] as const;
const FEATURES = ['Ar-condicionado', 'Teto solar', 'Câmera de ré', 'Bancos de couro'] as const;
const BRANCHES = ['north', 'south', null, null, null] as const;
const STATUSES: readonly VehicleStatus[] = ['AVAILABLE', 'AVAILABLE', 'SOLD', 'AVAILABLE', 'RESERVED'];
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const DIGITS = '0123456789';

/**
 * So many vehicles of a dealership, always the same ones: of a few makes and years, at prices that repeat, some without a
 * plate, a VIN or a colour, a few withdrawn. `from` is where in an endless stock they begin.
 */
export function aStock(count: number, from = 0): Vehicle[] {
  return Array.from({ length: count }, (_, index) => {
    const at = from + index;
    const pick = chance(at);
    const [make, model] = pick(MODELS);
    const status = pick(STATUSES);
    const details = {
      make,
      model,
      year: 2005 + (pick(RANGE) % 21),
      price: brl(BigInt(2_000_000 + 50_000 * (pick(RANGE) % 400))),
      color: pick(COLORS),
      fuelType: pick(FUEL_TYPES),
      mileage: 250 * (pick(RANGE) % 800),
      type: pick(VEHICLE_TYPES),
      plate: pick(RANGE) % 10 === 0 ? null : plateOf(at),
      vin: pick(RANGE) % 10 === 0 ? null : `9BW${'ZZZ377VT'}${at.toString().padStart(6, '0')}`,
      status,
      heldBy: status === 'AVAILABLE' ? null : `sale-${at}`,
      withdrawnAt: status === 'AVAILABLE' && pick(RANGE) % 50 === 0 ? new Date('2026-02-01T12:00:00Z') : null,
      branchId: pick(BRANCHES),
    };
    return aVehicle({ ...details, ...(at % 3 > 0 && equipmentOf(details.year, pick, at)) });
  });
}

/** What a third of the vehicles lack, as they were recorded before these fields. */
function equipmentOf(year: number, pick: ReturnType<typeof chance>, at: number): VehicleEquipment {
  return {
    manufactureYear: pick([year, year - 1, null]),
    trim: pick(TRIMS),
    doors: pick([2, 4, 4, null]),
    transmission: pick([...TRANSMISSIONS, null]),
    description: pick(['Único dono.', 'Revisado.\n\nAceita troca.', null]),
    features: FEATURES.filter((_, one) => pick(RANGE) % (one + 2) === 0),
    fipeCode: pick(['005340-6', null]),
    renavam: pick([`${at}`.padStart(11, '0'), null]),
  };
}

const RANGE = Array.from({ length: 9_973 }, (_, at) => at);

/** A plate for each number below 26 million, alternately of the old and of the new form. */
function plateOf(at: number): string {
  const digit = (place: number) => DIGITS[Math.floor(at / 10 ** place) % 10];
  const letter = (place: number) =>
    LETTERS[Math.floor(at / (10_000 * LETTERS.length ** place)) % LETTERS.length];
  const fourth = at % 2 === 0 ? digit(2) : LETTERS[Number(digit(2))];
  return `${letter(2)}${letter(1)}${letter(0)}${digit(3)}${fourth}${digit(1)}${digit(0)}`;
}

/** Picks as chance would, the same for the same seed (mulberry32). */
function chance(seed: number): <T>(values: readonly T[]) => T {
  let state = (seed + 1) * 0x9e37_79b9;
  return (values) => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const unit = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    return values[Math.floor(unit * values.length)] as (typeof values)[number];
  };
}
