import { z } from 'zod';
import type { FieldNames } from '../graph-operations.ts';
import { answeredAmount, answeredWord, instant, writtenAmount } from '../values/fields.ts';
import { PAYMENT_METHOD, SALE_STATUS } from '../values/words.ts';

/** What the documents call the fields of a sale that they do not have in snake case. */
export const SALE_NAMES: FieldNames = { idempotencyKey: 'Idempotency-Key' };

/** The fields of a sale that its documented form is made of. */
export const SALE_SELECTION =
  'id vehicle { id } customer { id } totalAmount { amount } status paymentMethod version createdAt updatedAt';

/** A sale as the graph has it. */
export interface GraphSale {
  readonly id: string;
  readonly vehicle: { readonly id: string } | null;
  readonly customer: { readonly id: string } | null;
  readonly totalAmount: { readonly amount: string };
  readonly status: string;
  readonly paymentMethod: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The payload of a mutation of a sale. */
export interface ChangedSale {
  readonly sale: GraphSale;
}

const id = z.string().meta({ examples: ['0199d0a1-7c3e-7000-8000-000000000002'] });

/** The status of a sale in an answer. */
export const saleStatus = answeredWord(SALE_STATUS, { examples: ['PENDENTE'] });

/** A sale in an answer. */
export const sale = z
  .object({
    id,
    vehicle_id: id.nullable(),
    customer_id: id.nullable(),
    total_amount: answeredAmount({ description: 'Price of the vehicle when it was reserved, in BRL.' }),
    status: saleStatus,
    payment_method: answeredWord(PAYMENT_METHOD, { examples: ['FINANCIAMENTO'] }),
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: 'Sale', description: 'The sale of one vehicle to one customer.' });

/** The documented form of a sale. */
export function saleOf(of: GraphSale): object {
  return {
    id: of.id,
    vehicle_id: of.vehicle?.id ?? null,
    customer_id: of.customer?.id ?? null,
    total_amount: writtenAmount(of.totalAmount),
    status: SALE_STATUS.wordOf(of.status),
    payment_method: PAYMENT_METHOD.wordOf(of.paymentMethod),
    created_at: of.createdAt,
    updated_at: of.updatedAt,
  };
}

/** The answer to a decision. */
export const decision = z
  .object({ id, status: saleStatus, message: z.string().meta({ examples: ['The sale was approved.'] }) })
  .meta({ id: 'SaleDecision', description: 'A sale that was decided.' });
