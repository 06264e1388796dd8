import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { decision } from '../../resources/sale.ts';
import { idParams, text } from '../../values/fields.ts';
import { answerDecision } from './decisions.ts';

const body = z
  .strictObject({
    reason: text('Crédito recusado.', { description: 'The reason. The customer can read it.' }),
    notes: text('Documentos incompletos.', {
      description: 'Remarks. They replace those of the sale.',
    }).nullish(),
  })
  .meta({ id: 'SaleRejection', examples: [{ reason: 'Crédito recusado.' }] });

/** Rejects a sale that is PENDENTE, for a reason. */
export const rejectSale = endpoint({
  service: 'sales',
  method: 'POST',
  path: '/sales/:id/reject',
  name: 'rejectSale',
  summary: 'Reject a sale',
  access: 'ADMIN, SALES of its branch, but not for their own purchase.',
  guarded: true,
  request: { params: idParams, body },
  answers: { 200: decision },
  refusals: [404, 409, 412, 422],
  handle: ({ params: { id }, body, ifMatch, graph, say }) =>
    answerDecision(graph, { id, to: 'REJECTED', input: body, ifMatch }, say),
});
