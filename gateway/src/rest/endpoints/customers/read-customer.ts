import { readEndpoint } from '../../record-endpoints.ts';
import { customer } from '../../resources/customer.ts';

const READ = `query restReadCustomer($id: ID!) { customer(id: $id) { ${customer.selection} } }`;

/** Reads a customer. */
export const readCustomer = readEndpoint(
  {
    service: 'customers',
    path: '/customers/:id',
    name: 'readCustomer',
    summary: 'Read a customer',
    access: 'ADMIN, SALES; CUSTOMER their own.',
  },
  { record: customer, source: READ },
);
