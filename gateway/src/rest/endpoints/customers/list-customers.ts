import { listEndpoint } from '../../record-endpoints.ts';
import { customer } from '../../resources/customer.ts';
import { queryText } from '../../values/fields.ts';
import { inputOf } from '../../values/record.ts';

const LIST = `query restListCustomers($filter: CustomerFilter, $first: Int, $offset: Int) {
  customers(filter: $filter, first: $first, offset: $offset) { totalCount nodes { ${customer.selection} } }
}`;

const parameters = {
  name: queryText({
    description: 'Each of these words must begin a word of the name, ignoring case and accents.',
  }),
  email: queryText({ max: 254, description: 'This e-mail address, ignoring case.' }),
  cpf: queryText({ description: 'This CPF, with or without punctuation.' }),
  cnpj: queryText({ description: 'This CNPJ, with or without punctuation.' }),
  phone: queryText({ description: 'This phone number, with or without punctuation.' }),
  city: queryText({ description: 'This city, ignoring case and accents.' }),
  state: queryText({ description: 'This state (UF), two letters.' }),
};

/** Lists customers, with filters. */
export const listCustomers = listEndpoint(
  {
    service: 'customers',
    path: '/customers',
    name: 'listCustomers',
    summary: 'List customers',
    access: 'ADMIN, SALES; CUSTOMER their own.',
  },
  {
    rows: 'customers',
    record: customer,
    source: LIST,
    parameters,
    filterOf: ({ city, state, ...others }) => ({
      ...inputOf({ name: 'name', email: 'email', cpf: 'cpf', cnpj: 'cnpj', phone: 'phone' }, others),
      ...(city !== undefined && { city: [city] }),
      ...(state !== undefined && { state: [state] }),
    }),
  },
);
