import { z } from 'zod';
import { text } from '../values/fields.ts';
import { field, recordForm, times } from '../values/record.ts';

const value = (example: string, description?: string) =>
  z
    .string()
    .nullable()
    .meta({ examples: [example], ...(description && { description }) });

/** A customer in an answer. */
export const customer = recordForm(
  { name: 'Customer', description: 'A person or company that buys.', versioned: true },
  {
    id: field('id', z.string().meta({ examples: ['0199d0a1-7c3e-7000-8000-000000000003'] })),
    name: field('name', value('Ana Exemplo', 'Full name. Null when the person was erased.')),
    email: field(
      'email',
      value('ana.exemplo@example.com', 'E-mail address. Null when the person was erased.'),
    ),
    phone: field('phone', value('(11) 98765-4321')),
    cpf: field(
      'cpf',
      value('529.982.247-25', 'CPF of a person. Null for a company, and when the person was erased.'),
    ),
    cnpj: field(
      'cnpj',
      value('11.222.333/0001-81', 'CNPJ of a company. Null for a person, and when the company was erased.'),
    ),
    address: field('address', value('Rua das Flores, 123')),
    city: field('city', value('São Paulo')),
    state: field('state', value('SP')),
    zip_code: field('zipCode', value('01310-100')),
    ...times,
  },
);

/** The fields of a customer in a body. `null` stands for none. */
export const customerFields = {
  name: text('Ana Exemplo', { description: 'Full name.' }),
  email: text('ana.exemplo@example.com', { description: 'E-mail address.' }),
  phone: text('(11) 98765-4321', { description: 'Brazilian phone number.' }).nullable(),
  cpf: text('529.982.247-25', {
    description: 'CPF of a person, with or without punctuation. Unique. Give either `cpf` or `cnpj`.',
  }).nullable(),
  cnpj: text('11.222.333/0001-81', {
    description: 'CNPJ of a company, with or without punctuation. Unique. Give either `cpf` or `cnpj`.',
  }).nullable(),
  address: text('Rua das Flores, 123', { description: 'Street, number and complement.' }).nullable(),
  city: text('São Paulo').nullable(),
  state: text('SP', { description: 'State (UF), two letters.' }).nullable(),
  zip_code: text('01310-100', { description: 'Postal code (CEP), with or without punctuation.' }).nullable(),
};

/** What the graph calls the fields of a body. */
export const CUSTOMER_INPUT = {
  name: 'name',
  email: 'email',
  phone: 'phone',
  cpf: 'cpf',
  cnpj: 'cnpj',
  address: 'address',
  city: 'city',
  state: 'state',
  zip_code: 'zipCode',
};
