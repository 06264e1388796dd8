import {
  amountParam,
  brl,
  centavosOf,
  check,
  done,
  issueOf,
  MAX_CENTAVOS,
  type Money,
  type Outcome,
  positiveAmount,
  refuse,
  sameMoney,
} from '@autograph/kernel';
import { z } from 'zod';
import { messages } from './messages.ts';
import { revise, type Vehicle, type VehicleRefusal } from './vehicle.ts';

/** Most vehicles of one change of prices. */
export const MOST_VEHICLES = 200;

/** How prices change: by so many hundredths of a percent, or to one price. */
export type PriceRule = { readonly byHundredths: bigint } | { readonly to: Money };

/** What became of the price of a vehicle, or would become of it. */
export type PriceChangeStatus = 'CHANGED' | 'UNCHANGED' | 'REFUSED';

/** Hundredths of a percent in a whole. */
const WHOLE = 10_000n;

/** The bounds of a change in percent, both included, in hundredths. */
const [LEAST, MOST] = [-9_000n, 10_000n];

const byPercent = z.string().transform((text, context): bigint => {
  // Two decimal places of a percent are its hundredths, as those of reais are centavos.
  const hundredths = centavosOf(text, MOST);
  if (hundredths !== null && hundredths !== 0n && hundredths >= LEAST) return hundredths;
  context.addIssue({ code: 'custom', message: issueOf(messages.percent) });
  return z.NEVER;
});

/** A request to change prices, not checked yet. */
export interface PriceChangeInput {
  readonly ids: readonly string[];
  readonly byPercent?: string | null | undefined;
  readonly to?: unknown;
  readonly expectedVersions?: readonly number[] | null | undefined;
}

/**
 * The rule of a request. Refused as INVALID when there are no vehicles, more than 200 or one twice, not one version for each,
 * not exactly one of `byPercent` and `to`, or the given one is out of its bounds.
 */
export function checkPriceChange(input: PriceChangeInput): Outcome<PriceRule, 'INVALID'> {
  const { ids, expectedVersions } = input;
  if (ids.length === 0 || ids.length > MOST_VEHICLES) {
    return refuse('INVALID', 'ids', messages.idCount({ max: MOST_VEHICLES }));
  }
  if (new Set(ids).size < ids.length) return refuse('INVALID', 'ids', messages.repeatedId);
  if (expectedVersions && expectedVersions.length !== ids.length) {
    return refuse('INVALID', 'expectedVersions', messages.versionCount);
  }
  const isByPercent = input.byPercent != null;
  if (isByPercent === (input.to != null)) return refuse('INVALID', null, messages.percentOrPrice);
  if (!isByPercent) return check(z.object({ to: positiveAmount }), { to: input.to });
  const checked = check(z.object({ byPercent }), { byPercent: input.byPercent });
  return checked.ok ? done({ byHundredths: checked.value.byPercent }) : checked;
}

/**
 * The vehicle with the price that the rule gives it; the vehicle itself when it has that price already. Refused as `revise`
 * refuses it, and as INVALID when the new price is not above zero or is larger than any price.
 */
export function reprice(
  vehicle: Vehicle,
  rule: PriceRule,
  expectedVersion: number | null,
  now: Date,
): Outcome<Vehicle, VehicleRefusal | 'INVALID'> {
  const next = priceBy(rule, vehicle.price);
  const revised = revise(vehicle, { price: next }, expectedVersion, now);
  if (!revised.ok) return revised;
  if (next.centavos <= 0n || next.centavos > MAX_CENTAVOS) {
    const max = amountParam(brl(MAX_CENTAVOS));
    return refuse('INVALID', 'price', messages.impossibleNewPrice({ max }));
  }
  return sameMoney(next, vehicle.price) ? done(vehicle) : revised;
}

/** The price by a rule, exact, half a centavo rounded up. */
export function priceBy(rule: PriceRule, { centavos, currency }: Money): Money {
  if ('to' in rule) return rule.to;
  return { centavos: (centavos * (WHOLE + rule.byHundredths) + WHOLE / 2n) / WHOLE, currency };
}
