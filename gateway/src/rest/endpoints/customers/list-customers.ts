import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { CUSTOMER_SELECTION, customer, customerOf, type GraphCustomer } from '../../resources/customer.ts';
import { queryText } from '../../values/fields.ts';
import { type Connection, pageOf, pageParameters, pageSchema, rowsOf } from '../../values/page.ts';

const LIST = `query restListCustomers($filter: CustomerFilter, $first: Int, $offset: Int) {
  customers(filter: $filter, first: $first, offset: $offset) { totalCount nodes { ${CUSTOMER_SELECTION} } }
}`;

const query = z.strictObject({
  name: queryText({
    description: 'Each of these words must begin a word of the name, ignoring case and accents.',
  }),
  email: queryText({ max: 254, description: 'This e-mail address, ignoring case.' }),
  cpf: queryText({ description: 'This CPF, with or without punctuation.' }),
  cnpj: queryText({ description: 'This CNPJ, with or without punctuation.' }),
  phone: queryText({ description: 'This phone number, with or without punctuation.' }),
  city: queryText({ description: 'This city, ignoring case and accents.' }),
  state: queryText({ description: 'This state (UF), two letters.' }),
  ...pageParameters,
});

/** Lists customers, with filters. */
export const listCustomers = endpoint({
  service: 'customers',
  method: 'GET',
  path: '/customers',
  name: 'listCustomers',
  summary: 'List customers',
  access: 'ADMIN, SALES; CUSTOMER their own.',
  request: { query },
  answers: { 200: pageSchema('customers', customer).meta({ id: 'CustomerPage' }) },
  handle: async ({ query, graph }) => {
    const { name, email, cpf, cnpj, phone, city, state } = query;
    const filter = {
      ...{ name, email, cpf, cnpj, phone },
      ...(city !== undefined && { city: [city] }),
      ...(state !== undefined && { state: [state] }),
    };
    const list = await graph.read<Connection<GraphCustomer>>(LIST, { filter, ...rowsOf(query) });
    return { body: pageOf('customers', list ?? { totalCount: 0, nodes: [] }, customerOf, query) };
  },
});
