import { z } from 'zod';
import { messages } from '../../messages.ts';
import { changeEndpoint, createEndpoint, listEndpoint, readEndpoint } from '../../record-endpoints.ts';
import {
  CONTACT_SELECTION,
  WORKSHOP_CUSTOMER_NAMES,
  workshopCustomer,
  workshopCustomerFields,
} from '../../resources/workshop-customer.ts';
import { queryText, readOnly } from '../../values/fields.ts';

const LIST = `query restListWorkshopCustomers($filter: CustomerFilter, $first: Int, $offset: Int) {
  customers(filter: $filter, first: $first, offset: $offset) { totalCount nodes { ${workshopCustomer.selection} } }
}`;
const READ = `query restReadWorkshopCustomer($id: ID!) { customer(id: $id) { ${workshopCustomer.selection} } }`;
const LIST_CONTACTS = `query restListContacts($filter: CustomerFilter, $first: Int, $offset: Int) {
  customers(filter: $filter, first: $first, offset: $offset) { totalCount nodes { ${CONTACT_SELECTION} } }
}`;
const READ_CONTACT = `query restReadContact($id: ID!) { customer(id: $id) { ${CONTACT_SELECTION} } }`;
const CREATE = `mutation restCreateWorkshopCustomer($input: CreateCustomerInput!) {
  createCustomer(input: $input) { customer { ${workshopCustomer.selection} } userErrors { field message code } }
}`;
const UPDATE = `mutation restUpdateWorkshopCustomer($id: ID!, $input: UpdateCustomerInput!) {
  updateCustomer(id: $id, input: $input) { customer { ${workshopCustomer.selection} } userErrors { field message code } }
}`;

const partialFields = z.object(workshopCustomerFields).partial().shape;
const created = z
  .strictObject({
    ...partialFields,
    nome: workshopCustomerFields.nome,
    email: workshopCustomerFields.email,
  })
  .refine(({ cpf, cnpj }) => cpf != null || cnpj != null, {
    path: ['cpf'],
    params: { said: messages.required },
  })
  .meta({
    id: 'NovoCliente',
    examples: [
      {
        nome: 'Ana Exemplo',
        cpf: '529.982.247-25',
        telefone: '(11) 98765-4321',
        email: 'ana.exemplo@example.com',
      },
    ],
  });
const changes = z
  .strictObject({ ...partialFields, id: readOnly, created_at: readOnly, updated_at: readOnly })
  .meta({ id: 'MudancasDoCliente', examples: [{ telefone: '(11) 98765-4321' }] });

const at = {
  service: 'workshop',
  path: '/oficina/clientes',
  access: 'ADMIN, SALES, WORKSHOP; CUSTOMER their own. WORKSHOP gets names and phone numbers alone.',
} as const;
const one = { ...at, path: '/oficina/clientes/:id' } as const;
const payload = { record: workshopCustomer, payload: 'customer', names: WORKSHOP_CUSTOMER_NAMES } as const;

/** The customers, as the workshop knows them. */
export const customers = [
  listEndpoint(
    { ...at, name: 'listWorkshopCustomers', summary: 'List customers' },
    {
      rows: 'clientes',
      record: workshopCustomer,
      source: LIST,
      parameters: {
        nome: queryText({
          description: 'Each of these words must begin a word of the name, ignoring case and accents.',
        }),
        cpf: queryText({ description: 'This CPF, with or without punctuation. Not for WORKSHOP.' }),
        telefone: queryText({ description: 'This phone number, with or without punctuation.' }),
        email: queryText({
          max: 254,
          description: 'This e-mail address, ignoring case. Not for WORKSHOP.',
        }),
      },
      filterOf: ({ nome, cpf, telefone, email }) => ({ name: nome, cpf, phone: telefone, email }),
      lesser: LIST_CONTACTS,
    },
  ),
  createEndpoint(
    {
      ...at,
      access: 'ADMIN, SALES; CUSTOMER their own, once.',
      name: 'createWorkshopCustomer',
      summary: 'Create a customer',
    },
    { ...payload, source: CREATE, body: created },
  ),
  readEndpoint(
    { ...one, name: 'readWorkshopCustomer', summary: 'Read a customer' },
    { record: workshopCustomer, source: READ, lesser: READ_CONTACT },
  ),
  changeEndpoint(
    {
      ...one,
      access: 'ADMIN, SALES; CUSTOMER their own, but not the CPF or CNPJ.',
      method: 'PUT',
      name: 'updateWorkshopCustomer',
      summary: 'Update a customer',
      guarded: true,
    },
    { ...payload, source: UPDATE, body: changes },
  ),
];
