import { z } from 'zod';
import { field, identity, optional, recordForm } from '../values/record.ts';
import { customerFields } from './customer.ts';

const optionalText = (example: string, description: string) =>
  optional(z.string(), { description, examples: [example] });

const when = (description: string) =>
  z
    .string()
    .nullable()
    .meta({ format: 'date-time', examples: ['2026-01-31T12:00:00.000Z'], description });

/** What the people of the workshop may read of a customer. */
export const CONTACT_SELECTION = 'id name phone';

/** A customer in an answer of the workshop. */
export const workshopCustomer = recordForm(
  { name: 'Cliente', description: 'A customer of the workshop.', versioned: true },
  {
    ...identity,
    nome: field('name', optionalText('Ana Exemplo', 'Full name. Null when the person was erased.')),
    cpf: field(
      'cpf',
      optionalText('529.982.247-25', 'CPF. Null for a company, and for callers of the role WORKSHOP.'),
    ),
    cnpj: field(
      'cnpj',
      optionalText('11.222.333/0001-81', 'CNPJ. Null for a person, and for callers of the role WORKSHOP.'),
    ),
    telefone: field('phone', optionalText('(11) 98765-4321', 'Phone number.')),
    email: field(
      'email',
      optionalText('ana.exemplo@example.com', 'E-mail address. Null for callers of the role WORKSHOP.'),
    ),
    created_at: field('createdAt', when('Null for callers of the role WORKSHOP.')),
    updated_at: field('updatedAt', when('Null for callers of the role WORKSHOP.')),
  },
);

const { name, cpf, cnpj, phone, email } = customerFields;

/** The fields of a customer in a body of the workshop, and what the graph calls them. */
export const workshopCustomerFields = { nome: name, cpf, cnpj, telefone: phone, email };
export const WORKSHOP_CUSTOMER_NAMES = {
  nome: 'name',
  cpf: 'cpf',
  cnpj: 'cnpj',
  telefone: 'phone',
  email: 'email',
};
