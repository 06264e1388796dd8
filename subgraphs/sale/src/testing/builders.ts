import type { DomainEvent } from '@autograph/events';
import { brl, DEFAULT_BRANCH_ID, type Role, type UserIdentity } from '@autograph/kernel';
import type { SalePolicy } from '../domain/policy.ts';
import type { PurchaseAttempt } from '../domain/purchase.ts';
import { open, type ReservedVehicle, type Sale } from '../domain/sale.ts';
import { eventOfSale, eventOfUpdate } from '../domain/sale-event.ts';
import type { Actor } from '../ports/actor.ts';
import type { SaleRepository } from '../ports/sale-repository.ts';

let count = 0;

/** A new id; each one is another, and later ones sort later. */
export function anId(): string {
  count += 1;
  return `01990000-0000-7000-8000-${count.toString().padStart(12, '0')}`;
}

export const CAR = 'c0000000-0000-7000-8000-000000000001';
export const ANA = { userId: 'user-ana', customerId: 'customer-ana' } as const;
export const BOB = { userId: 'user-bob', customerId: 'customer-bob' } as const;
/** A user without a customer record. */
export const EVE = 'user-eve';

/** A user of this role. */
export function aUser(role: Role, id = `user-${role.toLowerCase()}`): UserIdentity {
  return { id, role, sessionId: `session-of-${id}` };
}

/** Ana, who buys for herself. */
export const ana: Actor = { user: aUser('CUSTOMER', ANA.userId), ownCustomerId: async () => ANA.customerId };

/** Bob, who buys for himself. */
export const bob: Actor = { user: aUser('CUSTOMER', BOB.userId), ownCustomerId: async () => BOB.customerId };

/** Someone of the staff. */
export const seller: Actor = { user: aUser('SALES'), ownCustomerId: async () => null };

/** Someone who runs the shop. */
export const admin: Actor = { user: aUser('ADMIN'), ownCustomerId: async () => null };

/** The policy of a house that has decided nothing by itself. */
export const USUAL_POLICY: SalePolicy = {
  attemptLimit: 20_000,
  reservationTtl: 172_800_000,
  pendingSalesLimit: 3,
  returnPeriodDays: 7,
  monthlyRate: { numerator: 169n, denominator: 10_000n, decimal: '0.0169' },
};

/** A valid `PurchaseVehicleInput` of a CUSTOMER; `changes` replace what a test is about. */
export function purchaseInput(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { vehicleId: CAR, paymentMethod: 'PIX', ...changes };
}

/** An attempt under way; `changes` replace what a test is about. Each one has another id. */
export function anAttempt(changes: Partial<PurchaseAttempt> = {}): PurchaseAttempt {
  return {
    id: anId(),
    vehicleId: CAR,
    customerId: ANA.customerId,
    openedBy: ANA.userId,
    soldBy: null,
    idempotencyKey: null,
    fingerprint: 'fingerprint',
    attemptedAt: new Date('2026-03-01T12:00:00Z'),
    paymentMethod: 'PIX',
    downPayment: null,
    financingMonths: null,
    notes: null,
    ...changes,
  };
}

/** A branch beside the default one. */
export const BRANCH = 'b0000000-0000-7000-8000-000000000002';

/** A vehicle as it was reserved, at so many centavos. */
export function reservedAt(centavos: bigint, make = 'Fiat', branchId = DEFAULT_BRANCH_ID): ReservedVehicle {
  return { price: brl(centavos), make, branchId };
}

/** A PENDING sale of 74990.00. */
export function aSale(
  changes: Partial<PurchaseAttempt> = {},
  price = 7_499_000n,
  make = 'Fiat',
  branchId = DEFAULT_BRANCH_ID,
): Sale {
  const attempt = anAttempt(changes);
  const opened = open(attempt, reservedAt(price, make, branchId), attempt.attemptedAt);
  if (!opened.ok) throw new Error('not a sale');
  return opened.value;
}

/** Keeps a PENDING sale as a purchase does: by an attempt that is then opened. */
export async function keepSale(
  sales: SaleRepository,
  changes: Partial<PurchaseAttempt> = {},
  price = 7_499_000n,
  branchId = DEFAULT_BRANCH_ID,
): Promise<Sale> {
  const attempt = anAttempt(changes);
  const sale = aSale(attempt, price, 'Fiat', branchId);
  await sales.begin(attempt);
  await sales.open(sale, told(sale), null);
  return sale;
}

/** The event that a change to this sale raises. */
export function told(sale: Sale): DomainEvent {
  return eventOfSale(sale, anId());
}

/** The event that a change of the remarks of this sale raises. */
export function noted(sale: Sale): DomainEvent {
  return eventOfUpdate(sale, anId());
}
