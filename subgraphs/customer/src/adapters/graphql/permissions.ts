import {
  anyRole,
  anyRoleOrService,
  anyService,
  forbidden,
  onlyService,
  ownDataRule,
  type PermissionTable,
  permission,
  roles,
  staff,
  staffOr,
  stockReader,
  unauthenticated,
} from '@autograph/service/graphql';
import { type Customer, isOwn, seesContacts } from '../../domain/customer.ts';
import { type Lead, maySeeLead } from '../../domain/lead.ts';
import type { Context } from './context.ts';

/** Staff, other services on nobody's behalf, and the customer. */
const staffOrOwner = staffOr<Customer, Context>(({ caller }, { userId }) => isOwn(caller, userId));

/** Those, and the people of the workshop. */
const contact = staffOr<Customer, Context>(
  ({ caller }, { userId }) => isOwn(caller, userId) || seesContacts(caller),
);

/** ADMIN, and SALES of the branch of the lead. */
const staffOfLead = permission<Lead, Context>(({ caller }, lead) => {
  if (maySeeLead(caller, lead)) return true;
  return caller.user ? forbidden() : unauthenticated();
});

/** Everyone but WORKSHOP, who change no customer. */
const staffOrCustomer = roles('ADMIN', 'SALES', 'CUSTOMER');

/** Who may do what with customers. The resolvers show a caller only what is theirs; the record's own rule repeats it. */
export const permissions: PermissionTable = {
  rules: {
    Query: {
      customer: anyRole,
      customers: anyRole,
      retainedBuyer: roles('ADMIN'),
      leads: staff,
      leadConsent: stockReader,
      buyer: anyService,
    },
    Mutation: {
      createCustomer: staffOrCustomer,
      updateCustomer: staffOrCustomer,
      deleteCustomer: roles('ADMIN'),
      createLead: stockReader,
      handleLead: staff,
      forgetUser: onlyService('user'),
    },
    Customer: { id: contact, name: contact, phone: contact, '*': staffOrOwner },
    RetainedBuyer: roles('ADMIN'),
    RetainedBuyerReading: roles('ADMIN'),
    User: anyRoleOrService,
    Buyer: anyService,
    Lead: staffOfLead,
    LeadConsent: stockReader,
    Vehicle: staff,
    Branch: staff,
    MyData: ownDataRule,
  },
  open: ['PageInfo'],
};
