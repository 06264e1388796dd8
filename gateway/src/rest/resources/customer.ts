import { z } from 'zod';
import { instant, text } from '../values/fields.ts';

/** The fields of a customer that its documented form is made of. */
export const CUSTOMER_SELECTION =
  'id name email phone cpf cnpj address city state zipCode version createdAt updatedAt';

/** A customer as the graph has it. */
export interface GraphCustomer {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly cpf: string | null;
  readonly cnpj: string | null;
  readonly address: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly zipCode: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

const value = (example: string, description?: string) =>
  z
    .string()
    .nullable()
    .meta({ examples: [example], ...(description && { description }) });

/** A customer in an answer. */
export const customer = z
  .object({
    id: z.string().meta({ examples: ['0199d0a1-7c3e-7000-8000-000000000003'] }),
    name: value('Ana Exemplo', 'Full name. Null when the person was erased.'),
    email: value('ana.exemplo@example.com', 'E-mail address. Null when the person was erased.'),
    phone: value('(11) 98765-4321'),
    cpf: value('529.982.247-25', 'CPF of a person. Null for a company, and when the person was erased.'),
    cnpj: value(
      '11.222.333/0001-81',
      'CNPJ of a company. Null for a person, and when the company was erased.',
    ),
    address: value('Rua das Flores, 123'),
    city: value('São Paulo'),
    state: value('SP'),
    zip_code: value('01310-100'),
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: 'Customer', description: 'A person or company that buys.' });

/** The documented form of a customer. */
export function customerOf(of: GraphCustomer): object {
  return {
    id: of.id,
    name: of.name,
    email: of.email,
    phone: of.phone,
    cpf: of.cpf,
    cnpj: of.cnpj,
    address: of.address,
    city: of.city,
    state: of.state,
    zip_code: of.zipCode,
    created_at: of.createdAt,
    updated_at: of.updatedAt,
  };
}

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

interface CustomerBody {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | null | undefined;
  readonly cpf?: string | null | undefined;
  readonly cnpj?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly city?: string | null | undefined;
  readonly state?: string | null | undefined;
  readonly zip_code?: string | null | undefined;
}

/** The input of the graph for a body. What the body leaves out, the input leaves out. */
export function customerInput(body: CustomerBody): Readonly<Record<string, unknown>> {
  return {
    name: body.name,
    email: body.email,
    phone: body.phone,
    cpf: body.cpf,
    cnpj: body.cnpj,
    address: body.address,
    city: body.city,
    state: body.state,
    zipCode: body.zip_code,
  };
}
