import {
  anyRole,
  anyRoleOrService,
  onlyService,
  ownDataRule,
  type PermissionTable,
  roles,
  staffOr,
} from '@autograph/service/graphql';
import { type Customer, isOwn } from '../../domain/customer.ts';
import type { Context } from './context.ts';

/** Who may do what with customers. The resolvers show a caller only what is theirs; the record's own rule repeats it. */
export const permissions: PermissionTable = {
  rules: {
    Query: {
      customer: anyRole,
      customers: anyRole,
      retainedBuyer: roles('ADMIN'),
      buyer: onlyService('sale'),
    },
    Mutation: {
      createCustomer: anyRole,
      updateCustomer: anyRole,
      deleteCustomer: roles('ADMIN'),
      forgetUser: onlyService('user'),
    },
    Customer: staffOr<Customer, Context>(({ caller }, { userId }) => isOwn(caller, userId)),
    RetainedBuyer: roles('ADMIN'),
    RetainedBuyerReading: roles('ADMIN'),
    User: anyRoleOrService,
    Buyer: onlyService('sale'),
    MyData: ownDataRule,
  },
  open: ['PageInfo'],
};
