import {
  check,
  issueOf,
  type Message,
  type Money,
  type Outcome,
  positiveAmount,
  refuse,
} from '@autograph/kernel';
import { z } from 'zod';
import { messages } from './messages.ts';
import { id, months } from './terms.ts';
import { optionalText } from './text.ts';

export const PAYMENT_METHODS = [
  'CASH',
  'FINANCING',
  'CREDIT_CARD',
  'DEBIT_CARD',
  'PIX',
  'CONSORTIUM',
] as const;

export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** Why a purchase is refused. */
export type PurchaseRefusal =
  | 'INVALID'
  | 'NOT_FOUND'
  | 'VEHICLE_NOT_AVAILABLE'
  | 'PRICE_CHANGED'
  | 'IDEMPOTENCY_MISMATCH'
  | 'OTHER_BRANCH'
  | 'LIMIT_REACHED';

/** How a vehicle is paid. */
export interface PurchaseTerms {
  readonly paymentMethod: PaymentMethod;
  readonly downPayment: Money | null;
  readonly financingMonths: number | null;
  readonly notes: string | null;
}

/** What someone asks to buy, checked as far as that goes without the vehicle and the customer. */
export interface Purchase extends PurchaseTerms {
  readonly vehicleId: string;
  readonly customerId: string | null;
  readonly expectedPrice: Money | null;
  readonly idempotencyKey: string | null;
}

/** A purchase under way: written before anything else happens, so that whatever happens next has a record. */
export interface PurchaseAttempt extends PurchaseTerms {
  /** The id of the sale that it becomes, and what fences its reservation until then. */
  readonly id: string;
  readonly vehicleId: string;
  readonly customerId: string;
  /** The user who buys, or sells. */
  readonly openedBy: string;
  /** The user of the staff who sells; `null` where the buyer buys by themself. */
  readonly soldBy: string | null;
  readonly idempotencyKey: string | null;
  /** Digest of what was asked for: two equal ones ask for the same. */
  readonly fingerprint: string;
  readonly attemptedAt: Date;
}

const MAX_KEY = 255;

const key = issueOf(messages.keyLength({ max: MAX_KEY }));

const schema = z
  .object({
    vehicleId: id,
    customerId: id.nullable(),
    paymentMethod: z.enum(PAYMENT_METHODS),
    downPayment: positiveAmount.nullable(),
    financingMonths: months.nullable(),
    expectedPrice: positiveAmount.nullable(),
    idempotencyKey: z.string().min(1, key).max(MAX_KEY, key).nullable(),
    notes: optionalText,
  })
  .superRefine(({ paymentMethod, downPayment, financingMonths }, context) => {
    const issue = (path: string, message: Message) =>
      context.addIssue({ code: 'custom', path: [path], message: issueOf(message) });
    const financed = paymentMethod === 'FINANCING';
    if (financed && !downPayment) issue('downPayment', messages.downPaymentRequired);
    if (financed && financingMonths === null) issue('financingMonths', messages.monthsRequired);
    if (!financed && financingMonths !== null) issue('financingMonths', messages.monthsWithoutFinancing);
  });

/** Checks what needs neither the vehicle nor the customer. Every violation is reported, on its field. */
export function checkPurchase(input: Readonly<Record<string, unknown>>): Outcome<Purchase, 'INVALID'> {
  return check(schema, {
    ...input,
    customerId: input.customerId ?? null,
    downPayment: input.downPayment ?? null,
    financingMonths: input.financingMonths ?? null,
    expectedPrice: input.expectedPrice ?? null,
    idempotencyKey: input.idempotencyKey ?? null,
    notes: input.notes ?? null,
  });
}

/** What a purchase asks for on behalf of a customer, as text: equal for equal purchases, whatever the key. */
export function askedFor(purchase: Purchase, customerId: string): string {
  return JSON.stringify([
    purchase.vehicleId,
    customerId,
    purchase.paymentMethod,
    purchase.downPayment?.centavos.toString() ?? null,
    purchase.financingMonths,
    purchase.expectedPrice?.centavos.toString() ?? null,
    purchase.notes,
  ]);
}

/** The refusal of a vehicle that another sale holds. */
export function notAvailable(): ReturnType<typeof refuse<'VEHICLE_NOT_AVAILABLE'>> {
  return refuse('VEHICLE_NOT_AVAILABLE', 'vehicleId', messages.vehicleNotAvailable);
}

/** The refusal of one more sale to someone who has as many undecided ones as they may have. */
export function limitReached(atMost: number): ReturnType<typeof refuse<'LIMIT_REACHED'>> {
  const message =
    atMost === 1 ? messages.onePurchaseUndecided : messages.purchasesUndecided({ count: atMost });
  return refuse('LIMIT_REACHED', null, message);
}
