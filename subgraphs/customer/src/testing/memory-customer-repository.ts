import { folded, normalised } from '@autograph/kernel';
import { memoryPages } from '@autograph/kernel/testing';
import type { Customer } from '../domain/customer.ts';
import type {
  CustomerCriteria,
  CustomerRepository,
  CustomerSortField,
} from '../ports/customer-repository.ts';

const SORT_KEYS: Record<CustomerSortField, (customer: Customer) => string> = {
  NAME: ({ name }) => folded(name),
  CITY: ({ city }) => folded(city ?? ''),
  CREATED_AT: ({ id }) => id,
};

/** The customers in memory, for tests of use cases; it keeps the same contract as the real one. */
export function memoryCustomerRepository(): CustomerRepository {
  const kept: Customer[] = [];
  const pageOf = memoryPages<Customer>();
  return {
    findByIds: async (ids) => kept.filter(({ id }) => ids.includes(id)),
    findByUserIds: async (ids) => kept.filter(({ userId }) => userId !== null && ids.includes(userId)),
    list: async (criteria, { field, direction }, request) =>
      pageOf(
        {
          list: JSON.stringify([criteria, field, direction]),
          rows: kept.filter((customer) => matches(customer, criteria)),
          key: SORT_KEYS[field],
          direction,
        },
        request,
      ),
    insert: async (customer) => {
      if (kept.some(({ cpf }) => cpf === customer.cpf)) return { duplicate: 'cpf' };
      if (customer.userId !== null && kept.some(({ userId }) => userId === customer.userId))
        return { duplicate: 'userId' };
      kept.push(customer);
      return 'inserted';
    },
  };
}

function matches(customer: Customer, criteria: CustomerCriteria): boolean {
  const { userId, name, email, cpf, phone, city, state } = criteria;
  const is = (wanted: string | undefined, value: string | null): boolean =>
    wanted === undefined || wanted === value;
  return (
    is(userId, customer.userId) &&
    (name === undefined || folded(customer.name).startsWith(folded(name))) &&
    is(email && normalised(email).toLowerCase(), customer.email.toLowerCase()) &&
    is(cpf, customer.cpf) &&
    is(phone, customer.phone) &&
    is(city && folded(city), folded(customer.city ?? '')) &&
    is(state, customer.state)
  );
}
