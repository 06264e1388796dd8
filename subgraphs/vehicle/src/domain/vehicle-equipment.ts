import { bareCode, code, folded, issueOf, line, paragraphs } from '@autograph/kernel';
import { isValidRenavam } from '@brazilian-utils/brazilian-utils/is-valid-renavam';
import { z } from 'zod';
import { messages } from './messages.ts';

export const TRANSMISSIONS = ['MANUAL', 'AUTOMATIC', 'CVT', 'AUTOMATED'] as const;

export type Transmission = (typeof TRANSMISSIONS)[number];

/** What a vehicle is like beside what every vehicle has. Each of it may be unknown. */
export interface VehicleEquipment {
  /** The model year, or the year before: a model comes to market in the year before its own. */
  readonly manufactureYear: number | null;
  readonly trim: string | null;
  readonly doors: number | null;
  readonly transmission: Transmission | null;
  readonly description: string | null;
  readonly features: readonly string[];
  readonly fipeCode: string | null;
  readonly renavam: string | null;
}

/** The equipment of a vehicle of which nothing is known. */
export const UNKNOWN_EQUIPMENT: VehicleEquipment = {
  manufactureYear: null,
  trim: null,
  doors: null,
  transmission: null,
  description: null,
  features: [],
  fipeCode: null,
  renavam: null,
};

const LONGEST_DESCRIPTION = 5_000;
const MOST_FEATURES = 60;
const MOST_DOORS = 9;
const DOORS = issueOf(messages.doors({ max: MOST_DOORS }));
const FEATURES = issueOf(messages.featureCount({ max: MOST_FEATURES }));

/**
 * A code of the FIPE table as it is stored: 000000-0, as the table writes it; `null` when it is none. How its last digit is
 * calculated is not published, so it is not checked.
 */
export function fipeCodeOf(text: string): string | null {
  const digits = bareCode(text);
  return /^\d{7}$/.test(digits) ? `${digits.slice(0, 6)}-${digits.slice(6)}` : null;
}

/**
 * A RENAVAM as it is stored: 11 digits; `null` when it is none. Its last digit is the check digit: the others by the weights 2 to
 * 9 from the right, modulo 11. Since April 2013 it has 11 digits; older ones of 9 got two zeros in front (Denatran).
 */
export function renavamOf(text: string): string | null {
  const digits = bareCode(text);
  return /^(?:\d{9}|\d{11})$/.test(digits) && isValidRenavam(digits) ? digits.padStart(11, '0') : null;
}

/** Whether a vehicle of this model year can be of this year of manufacture. Years that are not known never contradict. */
export function yearsAgree({
  year,
  manufactureYear,
}: {
  readonly year: number;
  readonly manufactureYear: number | null;
}): boolean {
  return manufactureYear === null || manufactureYear === year || manufactureYear === year - 1;
}

const features = z
  .array(line(80))
  .max(MOST_FEATURES, FEATURES)
  .superRefine((all, context) => {
    const seen = new Set<string>();
    for (const [at, feature] of all.entries()) {
      const key = folded(feature);
      if (seen.has(key))
        context.addIssue({ code: 'custom', path: [at], message: issueOf(messages.repeatedFeature) });
      seen.add(key);
    }
  })
  .readonly();

/** The checks of these fields; a year of manufacture is from `firstYear` to `lastYear`. */
export function equipmentChecks(firstYear: number, lastYear: number) {
  const yearRange = issueOf(messages.year({ first: firstYear, last: lastYear }));
  return {
    manufactureYear: z.int(yearRange).min(firstYear, yearRange).max(lastYear, yearRange).nullable(),
    trim: line(80).nullable(),
    doors: z.int(DOORS).min(0, DOORS).max(MOST_DOORS, DOORS).nullable(),
    transmission: z.enum(TRANSMISSIONS).nullable(),
    description: paragraphs(LONGEST_DESCRIPTION).nullable(),
    features,
    fipeCode: code(fipeCodeOf, messages.fipeCode).nullable(),
    renavam: code(renavamOf, messages.renavam).nullable(),
  };
}

/** An input where null stands for what is not known: no features are an empty list. */
export function withoutNullFeatures<Input extends { readonly features?: unknown }>(input: Input): Input {
  return input.features === null ? { ...input, features: [] } : input;
}
