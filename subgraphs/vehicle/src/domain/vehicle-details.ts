import {
  bareCode,
  check,
  code,
  issueOf,
  line,
  type Money,
  type Outcome,
  positiveAmount,
  refuse,
} from '@autograph/kernel';
import { plateOf } from '@autograph/kernel/brazil';
import { isValidVin } from '@brazilian-utils/brazilian-utils/is-valid-vin';
import { z } from 'zod';
import { messages } from './messages.ts';
import {
  equipmentChecks,
  UNKNOWN_EQUIPMENT,
  type VehicleEquipment,
  withoutNullFeatures,
  yearsAgree,
} from './vehicle-equipment.ts';

export const FUEL_TYPES = ['FLEX', 'GASOLINE', 'ETHANOL', 'DIESEL', 'ELECTRIC', 'HYBRID', 'CNG'] as const;
export const VEHICLE_TYPES = ['CAR', 'MOTORCYCLE', 'TRUCK', 'VAN', 'BUS'] as const;

export type FuelType = (typeof FUEL_TYPES)[number];
export type VehicleType = (typeof VEHICLE_TYPES)[number];

/** What staff say of a vehicle. */
export interface VehicleDetails extends VehicleEquipment {
  readonly make: string;
  readonly model: string;
  readonly year: number;
  readonly price: Money;
  readonly color: string | null;
  readonly fuelType: FuelType;
  readonly mileage: number;
  readonly type: VehicleType;
  readonly vin: string | null;
  readonly plate: string | null;
}

/** The year of Benz's patent motor car, the first that there is. */
const FIRST_YEAR = 1886;

/** ISO 3779: 17 characters, never I, O or Q. */
const VIN = /^[A-HJ-NPR-Z0-9]{17}$/;

/** Regions whose standards demand the check digit: North America (49 CFR 565.15) and China (GB 16735). */
const VIN_WITH_CHECK_DIGIT = /^[1-5L]/;

const MOST_KILOMETRES = 9_999_999;
const MILEAGE = issueOf(messages.mileage({ max: MOST_KILOMETRES }));

/** A vehicle identification number as it is stored and compared: capitals and digits; `null` when it is none. */
export function vinOf(text: string): string | null {
  const vin = bareCode(text);
  return VIN.test(vin) && (!VIN_WITH_CHECK_DIGIT.test(vin) || isValidVin(vin)) ? vin : null;
}

const vin = code(vinOf, messages.vin);
const plate = code(plateOf, messages.plate);

/** The checks of a vehicle whose model year is at most this one. Making them takes a millisecond. */
function detailsUntil(lastYear: number) {
  const yearRange = issueOf(messages.year({ first: FIRST_YEAR, last: lastYear }));
  const all = z.object({
    make: line(60),
    model: line(80),
    year: z.int(yearRange).min(FIRST_YEAR, yearRange).max(lastYear, yearRange),
    price: positiveAmount,
    color: line(40).nullable(),
    fuelType: z.enum(FUEL_TYPES),
    mileage: z.int(MILEAGE).min(0, MILEAGE).max(MOST_KILOMETRES, MILEAGE),
    type: z.enum(VEHICLE_TYPES),
    vin: vin.nullable(),
    plate: plate.nullable(),
    ...equipmentChecks(FIRST_YEAR, lastYear),
  });
  return { lastYear, all, some: all.partial() };
}

let made: ReturnType<typeof detailsUntil> | undefined;

/** The checks of all details, and of those that a change names, in a year. They are made once a year. */
function detailsIn(now: Date) {
  const lastYear = now.getUTCFullYear() + 1;
  if (made?.lastYear !== lastYear) made = detailsUntil(lastYear);
  return made;
}

/** Checks the details of a new vehicle; what may be left out is `null`. Every violation is reported, on its field. */
export function checkDetails(
  input: Readonly<Record<string, unknown>>,
  now: Date,
): Outcome<VehicleDetails, 'INVALID'> {
  const optional = {
    color: null,
    vin: null,
    plate: null,
    ...UNKNOWN_EQUIPMENT,
  };
  const checked = check(detailsIn(now).all, { ...optional, ...given(withoutNullFeatures(input)) });
  const years = YEARS.safeParse(input).data;
  if (!years || yearsAgree(years)) return checked;
  const apart = refuse('INVALID', 'manufactureYear', messages.yearsApart);
  const others = checked.ok ? [] : checked.refusals;
  // A year that is out of its range is reported as that alone.
  const isReported = others.some(({ field }) => YEARS.keyof().safeParse(field?.[0]).success);
  return isReported ? checked : { ok: false, refusals: [...others, ...apart.refusals] };
}

const YEARS = z.object({ year: z.int(), manufactureYear: z.int() });

/** Checks changes of details: what is left out stays as it is; `null` takes away what a vehicle may lack. */
export function checkChanges(
  input: Readonly<Record<string, unknown>>,
  now: Date,
): Outcome<Partial<VehicleDetails>, 'INVALID'> {
  const changes = given(withoutNullFeatures(input));
  return check(detailsIn(now).some, changes) as Outcome<Partial<VehicleDetails>, 'INVALID'>;
}

function given(input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
