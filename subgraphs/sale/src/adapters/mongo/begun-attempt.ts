import { isDeclared, type Refusal } from '@autograph/kernel';
import { purchaseRefused } from '../../domain/messages.ts';
import type { PurchaseRefusal } from '../../domain/purchase.ts';
import type { BegunAttempt, Progress } from '../../ports/sale-repository.ts';
import { isAttempt, type SaleDocument, type StoredRefusal, toSale } from './sale-model.ts';

/** A stored attempt and how far it came. */
export function toBegunAttempt(document: SaleDocument): BegunAttempt {
  const { _id, vehicleId, fingerprint, attemptedAt } = document;
  return { id: _id, vehicleId, fingerprint, attemptedAt, ...progressOf(document) };
}

function progressOf(document: SaleDocument): Progress {
  const { status, refusals } = document;
  if (!isAttempt(status)) return { state: 'OPENED', sale: toSale(document) };
  return status === 'REFUSED'
    ? { state: 'REFUSED', refusals: (refusals ?? []).map(toRefusal) }
    : { state: status };
}

/** A stored refusal. One without a message of this version gets what is said of its code. */
function toRefusal({ code, field, message }: StoredRefusal): Refusal<PurchaseRefusal> {
  const isOwn = typeof message !== 'string' && isDeclared(message);
  return { code, field, message: isOwn ? message : purchaseRefused(code, field) };
}
