import { brl, DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { PAYMENT_METHODS } from '../domain/purchase.ts';
import type { Sale, SaleStatus } from '../domain/sale.ts';
import { anId, aSale, BRANCH } from './builders.ts';
import { dice } from './busy-desk.ts';

const STATUSES: readonly SaleStatus[] = [
  'APPROVED',
  'APPROVED',
  'PENDING',
  'REJECTED',
  'CANCELLED',
  'RETURNED',
];

/** So many sales of a dealership: of a few customers and sellers, at amounts and times that repeat, in every state. */
export function aLedger(count: number, seed = 1): Sale[] {
  const roll = dice(seed);
  const one = <T>(all: readonly T[]): T => all[roll(all.length)] as T;
  return Array.from({ length: count }, () => {
    const attemptedAt = new Date(Date.UTC(2026, 0, 1 + roll(120), roll(24)));
    const sale = aSale({
      id: anId(),
      attemptedAt,
      vehicleId: `vehicle-${roll(800)}`,
      customerId: `customer-${roll(60)}`,
      openedBy: `user-${roll(12)}`,
      paymentMethod: one(PAYMENT_METHODS),
    });
    const updatedAt = new Date(attemptedAt.getTime() + roll(5) * 3_600_000);
    const status = one(STATUSES);
    return {
      ...sale,
      status,
      branchId: one([DEFAULT_BRANCH_ID, DEFAULT_BRANCH_ID, BRANCH]),
      decidedAt: status === 'PENDING' ? null : new Date(attemptedAt.getTime() + roll(9) * 43_200_000),
      totalAmount: brl(BigInt(1_000_000 + 10_000 * roll(900))),
      updatedAt,
    };
  });
}
