import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { decision } from '../../resources/sale.ts';
import { idParams, optionalBody, text } from '../../values/fields.ts';
import { answerDecision } from './decisions.ts';

const body = z
  .strictObject({
    notes: text('Crédito aprovado.', { description: 'Remarks. They replace those of the sale.' }).nullish(),
  })
  .meta({ id: 'SaleApproval', examples: [{ notes: 'Crédito aprovado.' }] });

/** Approves a sale that is PENDENTE. */
export const approveSale = endpoint({
  service: 'sales',
  method: 'POST',
  path: '/sales/:id/approve',
  name: 'approveSale',
  summary: 'Approve a sale',
  access: 'ADMIN, SALES of its branch, but not for their own purchase.',
  guarded: true,
  request: { params: idParams, body: optionalBody(body) },
  answers: { 200: decision },
  refusals: [404, 409, 412, 422],
  handle: ({ params: { id }, body, ifMatch, graph, say }) =>
    answerDecision(graph, { id, to: 'APPROVED', input: body, ifMatch }, say),
});
