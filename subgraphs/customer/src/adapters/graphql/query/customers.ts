import { isStaff, soughtCode } from '@autograph/kernel';
import { boundedFilter, pageRequest, sortOrder } from '@autograph/service/graphql';
import { cpfOf, phoneOf, stateOf } from '../../../domain/brazil.ts';
import type { CustomerCriteria } from '../../../ports/customer-repository.ts';
import type { CustomerFilter, QueryResolvers } from '../__generated__/resolvers.ts';

/** The customers that the caller may see, newest first unless sorted. */
export const customers: QueryResolvers['customers'] = (
  _parent,
  { filter, sortBy, ...page },
  { caller, ports },
) => {
  const criteria = criteriaOf(boundedFilter(filter, ['name']) ?? {});
  const seen = isStaff(caller.user) ? criteria : { ...criteria, userId: caller.user?.id ?? NO_VALUE };
  return ports.customers.list(seen, sortOrder(sortBy), pageRequest(page));
};

/** What no record has. */
const NO_VALUE = '';

function criteriaOf({ name, email, cpf, phone, city, state }: CustomerFilter): CustomerCriteria {
  return {
    name: name ?? undefined,
    email: email ?? undefined,
    cpf: soughtCode(cpf, cpfOf),
    phone: soughtCode(phone, phoneOf),
    city: city ?? undefined,
    state: state?.flatMap((code) => stateOf(code) ?? []),
  };
}
