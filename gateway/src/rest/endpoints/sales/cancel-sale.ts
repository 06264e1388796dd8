import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { decision } from '../../resources/sale.ts';
import { idParams, optionalBody, text } from '../../values/fields.ts';
import { answerDecision } from './decisions.ts';

const body = z
  .strictObject({
    reason: text('O cliente desistiu.', { description: 'The reason. The customer can read it.' }).nullish(),
  })
  .meta({ id: 'SaleCancellation', examples: [{ reason: 'O cliente desistiu.' }] });

/** Cancels a sale that is PENDENTE. */
export const cancelSale = endpoint({
  service: 'sales',
  method: 'POST',
  path: '/sales/:id/cancel',
  name: 'cancelSale',
  summary: 'Cancel a sale',
  access: 'ADMIN. SALES of its branch. CUSTOMER their own.',
  guarded: true,
  request: { params: idParams, body: optionalBody(body) },
  answers: { 200: decision },
  refusals: [404, 409, 412, 422],
  handle: ({ params: { id }, body, ifMatch, graph, say }) =>
    answerDecision(graph, { id, to: 'CANCELLED', input: body, ifMatch }, say),
});
