import { z } from 'zod';
import type { FieldNames } from '../graph-operations.ts';
import { answeredWord } from '../values/fields.ts';
import { field, idField, moneyField, recordForm, times, type Values, wordField } from '../values/record.ts';
import { PAYMENT_METHOD, SALE_STATUS } from '../values/words.ts';

/** What the documents call the fields of a sale that they do not have in snake case. */
export const SALE_NAMES: FieldNames = { idempotencyKey: 'Idempotency-Key' };

/** A sale as the graph has it, as far as a decision reads it. */
export interface GraphSale extends Values {
  readonly id: string;
  readonly status: string;
  readonly version: number;
}

/** The payload of a mutation of a sale. */
export interface ChangedSale {
  readonly sale: GraphSale;
}

const id = z.string().meta({ examples: ['0199d0a1-7c3e-7000-8000-000000000002'] });

/** The status of a sale in an answer. */
export const saleStatus = answeredWord(SALE_STATUS, { examples: ['PENDENTE'] });

/** A sale in an answer. */
export const sale = recordForm(
  { name: 'Sale', description: 'The sale of one vehicle to one customer.', versioned: true },
  {
    id: field('id', id),
    vehicle_id: { ...idField('vehicle'), schema: id.nullable() },
    customer_id: { ...idField('customer'), schema: id.nullable() },
    total_amount: moneyField('totalAmount', 'Price of the vehicle when it was reserved, in BRL.'),
    status: { ...wordField('status', SALE_STATUS), schema: saleStatus },
    payment_method: {
      ...wordField('paymentMethod', PAYMENT_METHOD),
      schema: answeredWord(PAYMENT_METHOD, { examples: ['FINANCIAMENTO'] }),
    },
    ...times,
  },
);

/** The answer to a decision. */
export const decision = z
  .object({ id, status: saleStatus, message: z.string().meta({ examples: ['The sale was approved.'] }) })
  .meta({ id: 'SaleDecision', description: 'A sale that was decided.' });
