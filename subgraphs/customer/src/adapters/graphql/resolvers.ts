import {
  connectionResolvers,
  DateTime,
  Json,
  ownDataReference,
  referenceId,
} from '@autograph/service/graphql';
import { formatCep } from '@brazilian-utils/brazilian-utils/format-cep';
import { formatCpf } from '@brazilian-utils/brazilian-utils/format-cpf';
import { formatPhone } from '@brazilian-utils/brazilian-utils/format-phone';
import { maySee } from '../../domain/customer.ts';
import type { Resolvers } from './__generated__/resolvers.ts';
import { createCustomer } from './mutation/createCustomer.ts';
import { deleteCustomer } from './mutation/deleteCustomer.ts';
import { forgetUser } from './mutation/forgetUser.ts';
import { updateCustomer } from './mutation/updateCustomer.ts';
import { buyer } from './query/buyer.ts';
import { customer } from './query/customer.ts';
import { customers } from './query/customers.ts';
import { retainedBuyer } from './query/retainedBuyer.ts';

/** The resolvers of the customer service. */
export const resolvers: Resolvers = {
  DateTime,
  Query: { customer, customers, retainedBuyer, buyer },
  Mutation: { createCustomer, updateCustomer, deleteCustomer, forgetUser },
  Customer: {
    __resolveReference: async (reference, { caller, customerById }) => {
      const id = referenceId(reference);
      const found = id === null ? null : await customerById.load(id);
      return found && maySee(caller, found.userId) ? found : null;
    },
    cpf: ({ cpf }) => cpf && formatCpf(cpf),
    phone: ({ phone }) => phone && formatPhone(phone, { mask: 'nanp' }),
    zipCode: ({ zipCode }) => zipCode && formatCep(zipCode),
    user: ({ userId }, _args, { caller }) =>
      userId !== null && maySee(caller, userId) ? { id: userId } : null,
  },
  JSON: Json,
  MyData: {
    __resolveReference: ownDataReference,
    customer: ({ id }, _args, { customerByUserId }) => customerByUserId.load(id),
  },
  User: {
    __resolveReference: async (reference) => {
      const id = referenceId(reference);
      return id === null ? null : { id };
    },
    customer: ({ id }, _args, { caller, customerByUserId }) =>
      maySee(caller, id) ? customerByUserId.load(id) : null,
  },
  RetainedBuyer: {
    cpf: ({ cpf }) => formatCpf(cpf),
    customer: ({ customerId }, _args, { customerById }) => customerById.load(customerId),
  },
  RetainedBuyerReading: { by: ({ by }) => ({ id: by }) },
  CustomerConnection: connectionResolvers,
};
