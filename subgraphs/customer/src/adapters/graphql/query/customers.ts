import { isStaff, soughtCode } from '@autograph/kernel';
import { cnpjOf, cpfOf, phoneOf, stateOf } from '@autograph/kernel/brazil';
import { badUserInput, boundedFilter, PublicError, pageRequest, sortOrder } from '@autograph/service/graphql';
import { seesContacts } from '../../../domain/customer.ts';
import { MOST_SOUGHT, soughtIn } from '../../../domain/customer-search.ts';
import { messages } from '../../../domain/messages.ts';
import type { CustomerCriteria } from '../../../ports/customer-repository.ts';
import type { CustomerFilter, QueryCustomersArgs, QueryResolvers } from '../__generated__/resolvers.ts';

/** The customers that the caller may see, newest first unless sorted. */
export const customers: QueryResolvers['customers'] = (
  _parent,
  { filter, sortBy, ...page },
  { caller, ports },
) => {
  const ofContacts = seesContacts(caller);
  if (ofContacts) refuseAllButContacts({ filter, sortBy });
  const { search, ...criteria } = criteriaOf(boundedFilter(filter, ['name', 'search']) ?? {});
  const seen: CustomerCriteria = ofContacts
    ? { ...criteria, contactSearch: search }
    : { ...criteria, search, ...(!isStaff(caller.user) && { userId: caller.user?.id ?? NO_VALUE }) };
  return ports.customers.list(seen, sortOrder(sortBy), pageRequest(page));
};

/** What the people of the workshop may find and sort customers by: what they may read of them. */
const OF_CONTACTS: readonly string[] = ['name', 'phone', 'search', 'NAME', 'CREATED_AT'];

/** Throws `FORBIDDEN` where a list would tell of a value that the caller may not read, such as whose CPF it is. */
function refuseAllButContacts({ filter, sortBy }: Pick<QueryCustomersArgs, 'filter' | 'sortBy'>): void {
  const given = Object.entries(filter ?? {}).filter(([, value]) => value != null);
  const hidden = given.find(([name]) => !OF_CONTACTS.includes(name));
  if (hidden) throw new PublicError('FORBIDDEN', messages.mayNotUse({ path: `filter.${hidden[0]}` }));
  if (sortBy && !OF_CONTACTS.includes(sortBy.field))
    throw new PublicError('FORBIDDEN', messages.mayNotUse({ path: `sortBy.field: ${sortBy.field}` }));
}

/** What no record has. */
const NO_VALUE = '';

function criteriaOf({
  name,
  search,
  email,
  cpf,
  cnpj,
  phone,
  city,
  state,
}: CustomerFilter): CustomerCriteria {
  if (soughtIn(search ?? '').length > MOST_SOUGHT) {
    throw badUserInput(messages.searchTooLong({ max: MOST_SOUGHT }));
  }
  return {
    name: name ?? undefined,
    search: search ?? undefined,
    email: email ?? undefined,
    cpf: soughtCode(cpf, cpfOf),
    cnpj: soughtCode(cnpj, cnpjOf),
    phone: soughtCode(phone, phoneOf),
    city: city ?? undefined,
    state: state?.flatMap((code) => stateOf(code) ?? []),
  };
}
