import type { DomainEvent } from '@autograph/events';
import { folded, nameKey, searchTerms, searchWords } from '@autograph/kernel';
import { memoryPages } from '@autograph/kernel/testing';
import type { Customer } from '../domain/customer.ts';
import type { Reading, RetainedBuyer } from '../domain/retention.ts';
import type {
  CustomerCriteria,
  CustomerRepository,
  CustomerSortField,
  Duplicate,
} from '../ports/customer-repository.ts';
import { isFoundBy, isFoundByContact } from './plain-search.ts';

const SORT_KEYS: Record<CustomerSortField, (customer: Customer) => string> = {
  NAME: ({ name }) => folded(name ?? ''),
  CITY: ({ city }) => folded(city ?? ''),
  CREATED_AT: ({ id }) => id,
};

/** The customers in memory, for tests of use cases; it keeps the same contract as the real one. */
export interface MemoryCustomerRepository extends CustomerRepository {
  /** What was raised, in order. */
  readonly events: readonly DomainEvent[];
}

/** An empty repository. */
export function memoryCustomerRepository(): MemoryCustomerRepository {
  const kept = new Map<string, Customer>();
  const events: DomainEvent[] = [];
  const locked = new Map<string, { retained: RetainedBuyer; readings: readonly Reading[] }>();
  const pageOf = memoryPages<Customer>();
  const clash = (customer: Customer): Duplicate | null => {
    const others = [...kept.values()].filter(({ id }) => id !== customer.id);
    for (const field of ['cpf', 'cnpj', 'userId'] as const) {
      if (customer[field] !== null && others.some((other) => other[field] === customer[field]))
        return { duplicate: field };
    }
    return null;
  };
  return {
    events,
    findByIds: async (ids) => [...kept.values()].filter(({ id }) => ids.includes(id)),
    findByUserIds: async (ids) =>
      [...kept.values()].filter(({ userId }) => userId !== null && ids.includes(userId)),
    list: async (criteria, { field, direction }, request) =>
      pageOf(
        {
          list: JSON.stringify([criteria, field, direction]),
          rows: [...kept.values()].filter((customer) => matches(customer, criteria)),
          key: SORT_KEYS[field],
          direction,
        },
        request,
      ),
    insert: async (customer, event) => {
      const duplicate = clash(customer);
      if (duplicate) return duplicate;
      kept.set(customer.id, customer);
      events.push(event);
      return 'inserted';
    },
    update: async (customer, expectedVersion, event) => {
      if (kept.get(customer.id)?.version !== expectedVersion) return 'stale';
      const duplicate = clash(customer);
      if (duplicate) return duplicate;
      kept.set(customer.id, customer);
      if (event) events.push(event);
      return 'updated';
    },
    erase: async (customer, expectedVersion, event, { recordKept, retained }) => {
      if (kept.get(customer.id)?.version !== expectedVersion) return 'stale';
      if (recordKept) kept.set(customer.id, customer);
      else kept.delete(customer.id);
      if (retained) locked.set(customer.id, { retained, readings: [] });
      events.push(event);
      return 'erased';
    },
    findErasing: async (began, most) =>
      [...kept.values()]
        .filter(({ erasingSince }) => erasingSince !== null && erasingSince <= began)
        .sort((a, b) => Number(a.erasingSince) - Number(b.erasingSince))
        .slice(0, most)
        .map(({ id }) => id),
    readRetained: async (reading) => {
      for (const [customerId, { retained, readings }] of locked) {
        const { saleId, at } = reading;
        if (!retained.sales.some((sale) => sale.saleId === saleId && sale.until > at)) continue;
        const read = { retained, readings: [...readings, reading] };
        locked.set(customerId, read);
        return { customerId, ...read };
      }
      return null;
    },
    dropRetained: async (now) => {
      for (const [id, { retained }] of locked) if (retained.until <= now) locked.delete(id);
    },
    renewTerms: async () => 0,
  };
}

/** Whether a list by these criteria has this record, told plainly. */
export function matches(customer: Customer, criteria: CustomerCriteria): boolean {
  const { userId, name, email, cpf, cnpj, phone, city, state, search, contactSearch } = criteria;
  const is = (wanted: string | undefined, value: string | null): boolean =>
    wanted === undefined || wanted === value;
  const [words, terms] = [searchWords(name ?? ''), searchTerms([customer.name ?? ''])];
  return (
    customer.anonymizedAt === null &&
    is(userId, customer.userId) &&
    words.every((word) => terms.some((term) => term.startsWith(word))) &&
    isFoundBy(customer, search ?? '') &&
    isFoundByContact(customer, contactSearch ?? '') &&
    is(email && nameKey(email), (customer.email ?? '').toLowerCase()) &&
    is(cpf, customer.cpf) &&
    is(cnpj, customer.cnpj) &&
    is(phone, customer.phone) &&
    (city?.map(folded).includes(folded(customer.city ?? '')) ?? true) &&
    (state?.some((code) => code === customer.state) ?? true)
  );
}
