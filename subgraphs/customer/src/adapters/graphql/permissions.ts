import { anyRole, anyRoleOrService, onlyService, type PermissionTable, staffOr } from '@autograph/service';
import { type Customer, isOwn } from '../../domain/customer.ts';
import type { Context } from './context.ts';

/** Who may do what with customers. The resolvers show a caller only what is theirs; the record's own rule repeats it. */
export const permissions: PermissionTable = {
  rules: {
    Query: {
      customer: anyRole,
      customers: anyRole,
      buyer: onlyService('sale'),
    },
    Mutation: {
      createCustomer: anyRole,
      updateCustomer: anyRole,
    },
    Customer: staffOr<Customer, Context>(({ caller }, { userId }) => isOwn(caller, userId)),
    User: anyRoleOrService,
    Buyer: onlyService('sale'),
  },
  open: ['PageInfo'],
};
