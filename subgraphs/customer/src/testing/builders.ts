import type { DomainEvent } from '@autograph/events';
import { type Customer, register } from '../domain/customer.ts';
import { eventOfCustomer } from '../domain/customer-event.ts';

let count = 0;

/** The event of a change to this customer. */
export function told(customer: Customer): DomainEvent {
  count += 1;
  return eventOfCustomer(customer, customer, `01990000-0000-7000-8002-${count.toString().padStart(12, '0')}`);
}

/** The nth CPF, its two check digits (sums of the digits weighted 10 to 2 and 11 to 2, modulo 11) computed. */
export function cpf(n: number): string {
  const digits = [...n.toString().padStart(9, '0')].map(Number);
  for (const _ of ['first', 'second']) {
    const sum = digits.reduce((total, digit, at) => total + digit * (digits.length + 1 - at), 0);
    digits.push(((sum * 10) % 11) % 10);
  }
  return digits.join('');
}

/** The CNPJ of these 12 digits and capitals: weights 2 to 9 from the right, modulo 11, of the ASCII codes less 48. */
export function cnpj(base: string): string {
  const digit = (text: string): string => {
    const sum = [...text]
      .reverse()
      .reduce((all, one, at) => all + (one.charCodeAt(0) - 48) * (2 + (at % 8)), 0);
    return `${sum % 11 < 2 ? 0 : 11 - (sum % 11)}`;
  };
  const first = base + digit(base);
  return first + digit(first);
}

/** A valid `CreateCustomerInput`, each with a CPF of its own; `changes` replace what a test is about. */
export function customerInput(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  count += 1;
  return { name: 'Ana Souza', email: 'ana@example.com', cpf: cpf(500_000 + count), ...changes };
}

/** The nth user's id. */
export function userId(n: number): string {
  return `01990000-0000-7000-8001-${n.toString().padStart(12, '0')}`;
}

/** A customer; `changes` replace what a test is about. Each one has another id and CPF. */
export function aCustomer(changes: Partial<Customer> = {}): Customer {
  count += 1;
  const details = {
    name: 'Ana Souza',
    email: 'ana@example.com',
    cpf: cpf(count),
    cnpj: null,
    phone: '11987654321',
    address: 'Avenida Paulista, 1000',
    city: 'São Paulo',
    state: 'SP',
    zipCode: '01310100',
    userId: null,
  };
  const id = `01990000-0000-7000-8000-${count.toString().padStart(12, '0')}`;
  return { ...register(details, id, new Date('2026-01-15T12:00:00Z')), ...changes };
}
