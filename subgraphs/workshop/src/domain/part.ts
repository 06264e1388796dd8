import {
  bareCode,
  check,
  code,
  done,
  line,
  type Money,
  type Outcome,
  positiveAmount,
  refuse,
  sameMoney,
} from '@autograph/kernel';
import { z } from 'zod';
import { name, whole } from './input.ts';
import { messages } from './messages.ts';

/** Most units that a branch may have of a part, and the largest minimum. */
export const MOST_UNITS = 1_000_000;

/** Longest SKU, in characters. */
const MAX_SKU = 40;

const SKU = /^[A-Z0-9][A-Z0-9./_-]*$/;

/** What staff say of a part. */
export interface PartDetails {
  /** In capitals. Unique, whatever separates its characters. */
  readonly sku: string;
  readonly name: string;
  /** The unit that is counted. */
  readonly unit: string;
  /** Price of one unit. */
  readonly price: Money;
  /** The minimum of a branch that gets its first stock. */
  readonly minimum: number;
}

/** A part that the workshop sells and mounts. */
export interface Part extends PartDetails {
  readonly id: string;
  /** Number of changes; the guard of every write. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A SKU as it is stored: capitals, without blanks; `null` when it is none. */
export function skuOf(typed: string): string | null {
  if (typed.length > MAX_SKU) return null;
  const sku = typed.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
  return sku.length <= MAX_SKU && SKU.test(sku) ? sku : null;
}

/** What SKUs are compared by: without what separates their characters. */
export function skuKeyOf(sku: string): string {
  return bareCode(sku);
}

const fields = {
  name,
  unit: line(20),
  price: positiveAmount,
  minimum: whole(0, MOST_UNITS),
};

const newPart = z.object({ ...fields, sku: code(skuOf, messages.sku({ max: MAX_SKU })) });
const changes = z.object(fields).partial();

/** Checks the details of a new part. */
export function checkPart(input: unknown): Outcome<PartDetails, 'INVALID'> {
  return check(newPart, input);
}

/** Checks changes of a part; what is left out stays as it is. */
export function checkPartChanges(
  input: Readonly<Record<string, unknown>>,
): Outcome<Partial<Omit<PartDetails, 'sku'>>, 'INVALID'> {
  const { expectedVersion, ...given } = input;
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return check(changes, present) as Outcome<Partial<Omit<PartDetails, 'sku'>>, 'INVALID'>;
}

/** A part that is new to the graph. */
export function newPartOf(details: PartDetails, id: string, now: Date): Part {
  return { ...details, id, version: 1, createdAt: now, updatedAt: now };
}

/** The part with what is given changed; the same one when nothing differs. Refused as STALE when another version was expected. */
export function revisePart(
  part: Part,
  changes: Partial<Omit<PartDetails, 'sku'>>,
  expectedVersion: number | null | undefined,
  now: Date,
): Outcome<Part, 'STALE'> {
  if (expectedVersion != null && expectedVersion !== part.version)
    return refuse('STALE', 'expectedVersion', messages.stale({ version: part.version }));
  const { price = part.price, ...others } = changes;
  const differs =
    !sameMoney(price, part.price) ||
    Object.entries(others).some(([key, value]) => part[key as keyof typeof others] !== value);
  return done(differs ? { ...part, ...changes, version: part.version + 1, updatedAt: now } : part);
}
