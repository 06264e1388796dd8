import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { messages } from '../../messages.ts';
import { type GraphSale, SALE_SELECTION, sale, saleOf } from '../../resources/sale.ts';
import { queryDay, queryText, word } from '../../values/fields.ts';
import { type Connection, pageOf, pageParameters, pageSchema, rowsOf } from '../../values/page.ts';
import { SALE_STATUS } from '../../values/words.ts';

const LIST = `query restListSales($filter: SaleFilter, $first: Int, $offset: Int) {
  sales(filter: $filter, first: $first, offset: $offset) { totalCount nodes { ${SALE_SELECTION} } }
}`;

const query = z
  .strictObject({
    status: word(SALE_STATUS).optional(),
    vehicle_id: queryText(),
    customer_id: queryText(),
    date_from: queryDay({
      description: 'First day on which the sale was opened, in America/Sao_Paulo.',
    }).optional(),
    date_to: queryDay({
      description: 'Last day on which the sale was opened, in America/Sao_Paulo. It is included.',
    }).optional(),
    ...pageParameters,
  })
  .refine(({ date_from, date_to }) => !date_from || !date_to || date_from <= date_to, {
    path: ['date_to'],
    params: { said: messages.daysReversed },
  });

/** Lists sales, newest first, with filters. */
export const listSales = endpoint({
  service: 'sales',
  method: 'GET',
  path: '/sales',
  name: 'listSales',
  summary: 'List sales',
  access: 'ADMIN. SALES of their branches. CUSTOMER their own.',
  request: { query },
  answers: { 200: pageSchema('sales', sale).meta({ id: 'SalePage' }) },
  handle: async ({ query, graph }) => {
    const filter = {
      ...(query.status && { status: [query.status] }),
      vehicleId: query.vehicle_id,
      customerId: query.customer_id,
      createdAt: { from: query.date_from, to: query.date_to },
    };
    const list = await graph.read<Connection<GraphSale>>(LIST, { filter, ...rowsOf(query) });
    return { body: pageOf('sales', list ?? { totalCount: 0, nodes: [] }, saleOf, query) };
  },
});
