import {
  connectionResolvers,
  DateTime,
  Json,
  ownDataReference,
  referenceId,
} from '@autograph/service/graphql';
import { formatCep } from '@brazilian-utils/brazilian-utils/format-cep';
import { formatCnpj } from '@brazilian-utils/brazilian-utils/format-cnpj';
import { formatCpf } from '@brazilian-utils/brazilian-utils/format-cpf';
import { formatPhone } from '@brazilian-utils/brazilian-utils/format-phone';
import { maySee, maySeeAll } from '../../domain/customer.ts';
import type { Resolvers } from './__generated__/resolvers.ts';
import { createCustomer } from './mutation/createCustomer.ts';
import { createLead } from './mutation/createLead.ts';
import { deleteCustomer } from './mutation/deleteCustomer.ts';
import { forgetUser } from './mutation/forgetUser.ts';
import { handleLead } from './mutation/handleLead.ts';
import { updateCustomer } from './mutation/updateCustomer.ts';
import { buyer } from './query/buyer.ts';
import { customer } from './query/customer.ts';
import { customers } from './query/customers.ts';
import { leadConsent } from './query/leadConsent.ts';
import { leads } from './query/leads.ts';
import { retainedBuyer } from './query/retainedBuyer.ts';

const ALPHANUMERIC = { version: 2 } as const;

/** The resolvers of the customer service. */
export const resolvers: Resolvers = {
  DateTime,
  Query: { customer, customers, retainedBuyer, leads, leadConsent, buyer },
  Mutation: { createCustomer, updateCustomer, deleteCustomer, createLead, handleLead, forgetUser },
  Customer: {
    __resolveReference: async (reference, { caller, customerById }) => {
      const id = referenceId(reference);
      const found = id === null ? null : await customerById.load(id);
      return found && maySee(caller, found.userId) ? found : null;
    },
    cpf: ({ cpf }) => cpf && formatCpf(cpf),
    cnpj: ({ cnpj }) => cnpj && formatCnpj(cnpj, ALPHANUMERIC),
    phone: ({ phone }) => phone && formatPhone(phone, { mask: 'nanp' }),
    zipCode: ({ zipCode }) => zipCode && formatCep(zipCode),
    user: ({ userId }, _args, { caller }) =>
      userId !== null && maySeeAll(caller, userId) ? { id: userId } : null,
  },
  JSON: Json,
  MyData: {
    __resolveReference: ownDataReference,
    customer: ({ id }, _args, { customerByUserId }) => customerByUserId.load(id),
    leads: ({ id }, _args, { ports }) => ports.leads.findOf(id),
  },
  User: {
    __resolveReference: async (reference) => {
      const id = referenceId(reference);
      return id === null ? null : { id };
    },
    customer: ({ id }, _args, { caller, customerByUserId }) =>
      maySeeAll(caller, id) ? customerByUserId.load(id) : null,
  },
  RetainedBuyer: {
    // Not nullable since before companies could buy.
    cpf: ({ cpf }) => (cpf === null ? '' : formatCpf(cpf)),
    cnpj: ({ cnpj }) => cnpj && formatCnpj(cnpj, ALPHANUMERIC),
    customer: ({ customerId }, _args, { customerById }) => customerById.load(customerId),
  },
  RetainedBuyerReading: { by: ({ by }) => ({ id: by }) },
  CustomerConnection: connectionResolvers,
  Lead: {
    phone: ({ phone }) => phone && formatPhone(phone, { mask: 'nanp' }),
    vehicle: ({ vehicleId }) => ({ id: vehicleId }),
    branch: ({ branchId }) => ({ id: branchId }),
    user: ({ userId }) => (userId === null ? null : { id: userId }),
    handledBy: ({ handledBy }) => (handledBy === null ? null : { id: handledBy }),
    consentedAt: ({ createdAt }) => createdAt,
  },
  LeadConnection: connectionResolvers,
};
