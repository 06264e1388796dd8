import { z } from 'zod';
import { type Answered, endpoint } from '../../endpoint.ts';
import type { FieldNames } from '../../graph-operations.ts';
import { messages } from '../../messages.ts';
import { answerOf } from '../../record-endpoints.ts';
import { type Details, Refusal } from '../../refusals.ts';
import { type ChangedSale, type GraphSale, SALE_NAMES, sale } from '../../resources/sale.ts';
import { retryOnce } from '../../retry-once.ts';
import { idParams, readOnly, text, word } from '../../values/fields.ts';
import { versionOf } from '../../values/version.ts';
import { SALE_STATUS } from '../../values/words.ts';
import { type Decided, decideSale, isDecided } from './decisions.ts';

const READ = `query restSaleBeforeUpdate($id: ID!) { sale(id: $id) { ${sale.selection} } }`;
const UPDATE = `mutation restUpdateSale($id: ID!, $input: UpdateSaleInput!) {
  updateSale(id: $id, input: $input) { sale { ${sale.selection} } userErrors { field message code } }
}`;

/** What the body calls the reason of a decision. */
const REASON_NAMES: FieldNames = { reason: 'notes' };

const body = z
  .strictObject({
    notes: text('Entrega na sexta-feira.', {
      description:
        'Remarks. With APROVADA, the remarks of the decision. With REJEITADA or CANCELADA, its reason, which changes nothing once it is decided.',
    }).nullish(),
    status: word(SALE_STATUS, {
      description:
        'APROVADA, REJEITADA or CANCELADA decides a sale that is PENDENTE. REJEITADA requires `notes`. The status that the sale has is accepted and stays.',
    }).optional(),
    id: readOnly,
    vehicle_id: readOnly,
    customer_id: readOnly,
    total_amount: readOnly,
    payment_method: readOnly,
    created_at: readOnly,
    updated_at: readOnly,
  })
  .meta({ id: 'SaleChanges', examples: [{ notes: 'Entrega na sexta-feira.' }] });

/** Changes the remarks of a sale, or decides it. */
export const updateSale = endpoint({
  service: 'sales',
  method: 'PUT',
  path: '/sales/:id',
  name: 'updateSale',
  summary: 'Update or decide a sale',
  access: 'ADMIN, SALES of its branch. CUSTOMER can cancel their own.',
  guarded: true,
  request: { params: idParams, body },
  answers: { 200: sale.schema },
  refusals: [404, 409, 412, 422],
  handle: async ({ params: { id }, body: { status, notes }, ifMatch, graph }) => {
    const given = versionOf(ifMatch);
    return status === undefined ? update(given, notes) : retryOnce(() => updateWith(status));

    async function updateWith(to: string) {
      const found = await graph.read<GraphSale>(READ, { id }, { fresh: true });
      if (to === found?.status) {
        // The notes of a decision against a sale are its reason. A client that repeats the decision does not send remarks.
        if (to === 'REJECTED' || to === 'CANCELLED') return unchanged(found, given);
        return update(given ?? found.version, notes);
      }
      if (isDecided(to))
        return answerOf(sale, await decideSale(graph, { id, to, input: inputOf(to), ifMatch }, REASON_NAMES));
      // The status is not one to give: this changes nothing, and refuses callers who may not change the sale.
      await update(given);
      throw new Refusal(409, messages.saleStatus, statusDetails(to));
    }
    async function update(expectedVersion: number | undefined, remarks?: string | null) {
      const input = { notes: remarks, expectedVersion };
      return answerOf(sale, (await graph.change<ChangedSale>(UPDATE, { id, input }, SALE_NAMES)).sale);
    }
    function inputOf(to: Decided) {
      if (to === 'APPROVED') return { notes };
      return { reason: to === 'REJECTED' ? (notes ?? '') : notes };
    }
  },
});

function unchanged(found: GraphSale, given: number | undefined): Answered {
  if (given !== undefined && given !== found.version) throw new Refusal(412, messages.versionTag);
  return answerOf(sale, found);
}

function statusDetails(status: string): Details {
  return { field: 'status', value: SALE_STATUS.wordOf(status) };
}
