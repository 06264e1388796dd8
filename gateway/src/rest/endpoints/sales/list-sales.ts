import { z } from 'zod';
import { messages } from '../../messages.ts';
import { listEndpoint } from '../../record-endpoints.ts';
import { sale } from '../../resources/sale.ts';
import { queryDay, queryText, word } from '../../values/fields.ts';
import { pageParameters } from '../../values/page.ts';
import { SALE_STATUS } from '../../values/words.ts';

const LIST = `query restListSales($filter: SaleFilter, $first: Int, $offset: Int) {
  sales(filter: $filter, first: $first, offset: $offset) { totalCount nodes { ${sale.selection} } }
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
export const listSales = listEndpoint(
  {
    service: 'sales',
    path: '/sales',
    name: 'listSales',
    summary: 'List sales',
    access: 'ADMIN. SALES of their branches. CUSTOMER their own.',
  },
  {
    rows: 'sales',
    record: sale,
    source: LIST,
    query,
    filterOf: ({ status, vehicle_id, customer_id, date_from, date_to }) => ({
      ...(status !== undefined && { status: [status] }),
      vehicleId: vehicle_id,
      customerId: customer_id,
      createdAt: { from: date_from, to: date_to },
    }),
  },
);
