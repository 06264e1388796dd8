import { endpoint } from '../../endpoint.ts';
import { messages } from '../../messages.ts';
import { Refusal } from '../../refusals.ts';
import { type GraphSale, SALE_SELECTION, sale, saleOf } from '../../resources/sale.ts';
import { idParams } from '../../values/fields.ts';

const READ = `query restReadSale($id: ID!) { sale(id: $id) { ${SALE_SELECTION} } }`;

/** Reads a sale. */
export const readSale = endpoint({
  service: 'sales',
  method: 'GET',
  path: '/sales/:id',
  name: 'readSale',
  summary: 'Read a sale',
  access: 'ADMIN. SALES of its branch. CUSTOMER their own.',
  request: { params: idParams },
  answers: { 200: sale },
  refusals: [404],
  handle: async ({ params, graph }) => {
    const found = await graph.read<GraphSale>(READ, params);
    if (!found) throw new Refusal(404, messages.noRecord);
    return { body: saleOf(found), version: found.version };
  },
});
