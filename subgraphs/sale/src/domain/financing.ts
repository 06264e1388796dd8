import { brl, check, done, type Money, type Outcome, positiveAmount } from '@autograph/kernel';
import { z } from 'zod';
import { belowPrice, id, months } from './terms.ts';

/** An interest rate a month, exact: 0.0169 is 169 of 10,000. */
export interface MonthlyRate {
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** As it was given. */
  readonly decimal: string;
}

/** What financing costs, by the Price table (French amortisation: equal instalments, paid at the end of each month). */
export interface FinancingTerms {
  readonly vehicleId: string;
  readonly price: Money;
  readonly downPayment: Money;
  /** What is lent: the price less the down payment. */
  readonly principal: Money;
  readonly months: number;
  readonly monthlyRate: MonthlyRate;
  /** Each instalment but the last. */
  readonly instalment: Money;
  /** The last one takes what rounding left over. */
  readonly lastInstalment: Money;
  /** The sum of all instalments. */
  readonly total: Money;
  /** What the monthly rate comes to in twelve months of compound interest, to six decimals: "0.222754". */
  readonly effectiveAnnualRate: string;
}

const request = z.object({ vehicleId: id, downPayment: positiveAmount, months });

/** What someone asks to be financed. */
export type FinancingRequest = Readonly<z.output<typeof request>>;

/** What is asked for where nobody says: the share of the price that is paid down, in percent, and the months. */
const USUAL_DOWN_PAYMENT_PERCENT = 20n;
const USUAL_MONTHS = 48;

const optional = z.object({ downPayment: positiveAmount.nullish(), months: months.nullish() });

/**
 * What financing a vehicle of this price costs: `financingTerms`, with 20 % of the price paid down and 48 months where the input
 * does not say. Refused as INVALID on the argument that is wrong.
 */
export function financingOf(
  vehicle: { readonly id: string; readonly price: Money },
  input: Readonly<Record<string, unknown>>,
  monthlyRate: MonthlyRate,
): Outcome<FinancingTerms, 'INVALID'> {
  const given = check(optional, input);
  if (!given.ok) return given;
  const { id: vehicleId, price } = vehicle;
  const usual = brl(roundedQuotient(price.centavos * USUAL_DOWN_PAYMENT_PERCENT, 100n));
  const { downPayment, months } = given.value;
  const asked = { vehicleId, downPayment: downPayment ?? usual, months: months ?? USUAL_MONTHS };
  return financingTerms(asked, price, monthlyRate);
}

/** Checks what needs no price. */
export function checkFinancing(
  input: Readonly<Record<string, unknown>>,
): Outcome<FinancingRequest, 'INVALID'> {
  return check(request, input);
}

/** One month of the table, in centavos. */
export interface Instalment {
  readonly interest: bigint;
  readonly amount: bigint;
  /** What is owed after it. */
  readonly balance: bigint;
}

const RATE = /^0\.\d{1,10}$|^0$/;
const RATE_DECIMALS = 6;

/** A rate from a decimal string from 0 to below 1, at most ten decimals; `null` when it is none. */
export function monthlyRateOf(decimal: string): MonthlyRate | null {
  if (!RATE.test(decimal)) return null;
  const fraction = decimal.slice(2);
  return { numerator: BigInt(fraction || '0'), denominator: 10n ** BigInt(fraction.length), decimal };
}

/**
 * What financing a price costs in so many months, exact to the centavo: the instalment is rounded half up once, the
 * interest of each month too, and the last instalment pays what is then owed. Refused when nothing is left to finance.
 */
export function financingTerms(
  asked: FinancingRequest,
  price: Money,
  monthlyRate: MonthlyRate,
): Outcome<FinancingTerms, 'INVALID'> {
  const { vehicleId, downPayment, months } = asked;
  if (downPayment.centavos >= price.centavos) return belowPrice(price);
  const principal = price.centavos - downPayment.centavos;
  const table = priceTable(principal, months, monthlyRate);
  const total = table.reduce((sum, { amount }) => sum + amount, 0n);
  return done({
    vehicleId,
    price,
    downPayment,
    principal: brl(principal),
    months,
    monthlyRate,
    instalment: brl(table[0]?.amount ?? 0n),
    lastInstalment: brl(table.at(-1)?.amount ?? 0n),
    total: brl(total),
    effectiveAnnualRate: effectiveAnnualRate(monthlyRate),
  });
}

/** The table, a row a month. An instalment is never more than what is owed. */
export function priceTable(principal: bigint, months: number, rate: MonthlyRate): readonly Instalment[] {
  const instalment = instalmentOf(principal, months, rate);
  const rows: Instalment[] = [];
  let balance = principal;
  for (let month = 1; month <= months; month += 1) {
    const interest = roundedQuotient(balance * rate.numerator, rate.denominator);
    const owed = balance + interest;
    const amount = month === months || instalment > owed ? owed : instalment;
    balance = owed - amount;
    rows.push({ interest, amount, balance });
  }
  return rows;
}

// P·i·(1+i)ⁿ / ((1+i)ⁿ − 1) with i = a/b is P·a·(a+b)ⁿ / (b·((a+b)ⁿ − bⁿ)): whole numbers all the way.
function instalmentOf(principal: bigint, months: number, { numerator, denominator }: MonthlyRate): bigint {
  if (numerator === 0n) return roundedQuotient(principal, BigInt(months));
  const grown = (numerator + denominator) ** BigInt(months);
  const unit = denominator ** BigInt(months);
  return roundedQuotient(principal * numerator * grown, denominator * (grown - unit));
}

function effectiveAnnualRate({ numerator, denominator }: MonthlyRate): string {
  const unit = denominator ** 12n;
  const scaled = roundedQuotient(
    ((numerator + denominator) ** 12n - unit) * 10n ** BigInt(RATE_DECIMALS),
    unit,
  );
  const digits = scaled.toString().padStart(RATE_DECIMALS + 1, '0');
  return `${digits.slice(0, -RATE_DECIMALS)}.${digits.slice(-RATE_DECIMALS)}`;
}

/** Half up; neither is negative. */
function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  return (2n * dividend + divisor) / (2n * divisor);
}
