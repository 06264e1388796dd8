import { check, line, type Money, moneyOf, normalised, type Outcome } from '@autograph/kernel';
import { isValidLicensePlate } from '@brazilian-utils/brazilian-utils/is-valid-license-plate';
import { isValidVin } from '@brazilian-utils/brazilian-utils/is-valid-vin';
import { z } from 'zod';

export const FUEL_TYPES = ['FLEX', 'GASOLINE', 'ETHANOL', 'DIESEL', 'ELECTRIC', 'HYBRID', 'CNG'] as const;
export const VEHICLE_TYPES = ['CAR', 'MOTORCYCLE', 'TRUCK', 'VAN', 'BUS'] as const;

export type FuelType = (typeof FUEL_TYPES)[number];
export type VehicleType = (typeof VEHICLE_TYPES)[number];

/** What staff say of a vehicle. */
export interface VehicleDetails {
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

const price = z
  .object({ amount: z.string(), currency: z.literal('BRL').nullish() })
  .transform((input, context): Money => {
    const money = moneyOf(input);
    if (money && money.centavos > 0n) return money;
    context.addIssue({
      code: 'custom',
      path: ['amount'],
      message: 'Must be above zero, at most ten billion, and have at most two decimal places.',
    });
    return z.NEVER;
  });

/** Longest that a VIN or a plate is typed, with its punctuation and blanks; anything longer is neither. */
const LONGEST_TYPED = 64;

/** A vehicle identification number as it is stored. */
export function storedVin(text: string): string {
  return typed(text).toUpperCase();
}

/** A plate as it is stored: capitals and digits, no hyphen. */
export function storedPlate(text: string): string {
  return typed(text).toUpperCase().replace(/[\s-]/g, '');
}

// Its length is checked before any work is done on it.
function typed(text: string): string {
  return text.length > LONGEST_TYPED ? '' : normalised(text);
}

const vin = z
  .string()
  .transform(storedVin)
  .refine(
    (value) => VIN.test(value) && (!VIN_WITH_CHECK_DIGIT.test(value) || isValidVin(value)),
    'Must be a vehicle identification number: 17 characters, with the right check digit where its region has one.',
  );

const plate = z
  .string()
  .transform(storedPlate)
  .refine((value) => isValidLicensePlate(value), 'Must be a Brazilian plate, ABC1234 or ABC1D23.');

const details = (now: Date) => {
  const lastYear = now.getUTCFullYear() + 1;
  const yearRange = `Must be a year from ${FIRST_YEAR} to ${lastYear}.`;
  return z.object({
    make: line(60),
    model: line(80),
    year: z.int().min(FIRST_YEAR, yearRange).max(lastYear, yearRange),
    price,
    color: line(40).nullable(),
    fuelType: z.enum(FUEL_TYPES),
    mileage: z.int().min(0, 'Must not be negative.').max(9_999_999, 'Must be at most 9,999,999 km.'),
    type: z.enum(VEHICLE_TYPES),
    vin: vin.nullable(),
    plate: plate.nullable(),
  });
};

/** Checks the details of a new vehicle; what may be left out is `null`. Every violation is told, on its field. */
export function checkDetails(
  input: Readonly<Record<string, unknown>>,
  now: Date,
): Outcome<VehicleDetails, 'INVALID'> {
  return check(details(now), {
    ...input,
    color: input.color ?? null,
    vin: input.vin ?? null,
    plate: input.plate ?? null,
  });
}

/** Checks changes of details: what is left out stays as it is; `null` takes away what a vehicle may lack. */
export function checkChanges(
  input: Readonly<Record<string, unknown>>,
  now: Date,
): Outcome<Partial<VehicleDetails>, 'INVALID'> {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  return check(details(now).partial(), given) as Outcome<Partial<VehicleDetails>, 'INVALID'>;
}
