import { folded } from '@autograph/kernel';
import { LIST_ROWS, listContract } from '@autograph/service/testing';
import { describe } from 'vitest';
import { customerModel, toDocument } from '../src/adapters/mongo/customer-model.ts';
import { mongoCustomerRepository } from '../src/adapters/mongo/mongo-customer-repository.ts';
import { anonymise, type Customer } from '../src/domain/customer.ts';
import { aCustomer, cnpj, told, userId } from '../src/testing/builders.ts';
import { matches } from '../src/testing/memory-customer-repository.ts';

const FIRST = ['Ana', 'Ánna', 'João', 'JOAO', 'Zoé', 'Maria Clara', 'Bruno'];
const LAST = ['Souza', 'de Souza', 'Lima', 'Núñez', 'Reis e Silva', "d'Ávila", 'Conceição', 'Lim'];
const CITIES = ['São Paulo', 'SAO PAULO', 'Santos', null, 'Niterói', 'Rio de Janeiro'];
const STATES = ['SP', 'RJ', 'MG', null, 'BA'];

/** The nth of many customers, some of them erased: combinations that repeat after different numbers. */
function nth(n: number): Customer {
  const name = `${FIRST[n % FIRST.length]} ${LAST[n % LAST.length]}`;
  const customer = aCustomer({
    name,
    ...(n % 17 === 0 && { cpf: null, cnpj: cnpj(`EX${n.toString(36).toUpperCase().padStart(6, '0')}0001`) }),
    email: `${folded(name).replace(/[^a-z]/g, '')}${n % 900}@Example.com`,
    phone: n % 11 === 0 ? null : `119${80_000_000 + (n % 700)}`,
    city: CITIES[n % CITIES.length] ?? null,
    state: STATES[n % STATES.length] ?? null,
    userId: n % 3 === 0 ? userId(n) : null,
  });
  return n % 13 === 0 ? anonymise(customer, new Date('2026-02-01T12:00:00Z')) : customer;
}

const rows = Array.from({ length: LIST_ROWS }, (_, n) => nth(n));
const [some] = rows.filter(({ cpf, phone, userId: owner }) => cpf && phone && owner);

const company = rows.find(({ cnpj }) => cnpj !== null);

describe(`of ${LIST_ROWS} customers`, () =>
  listContract({
    rows,
    newcomers: Array.from({ length: 240 }, (_, n) => nth(rows.length + n)).filter(
      ({ name }) => name !== null,
    ),
    model: customerModel,
    toDocument,
    repository: (connection) => {
      const customers = mongoCustomerRepository(customerModel(connection));
      return { list: customers.list, insert: (row) => customers.insert(row, told(row)) };
    },
    matches,
    sorts: {
      NAME: ({ name }) => folded(name ?? ''),
      CITY: ({ city }) => folded(city ?? ''),
      CREATED_AT: ({ id }) => id,
    },
    filters: {
      name: [
        { name: 'sou' },
        { name: 'ANN' },
        { name: 'joão núñ' },
        { name: 'silva reis maria' },
        { name: 'nobody' },
      ],
      search: [
        { search: 'joao souza' },
        { search: some?.cpf?.slice(2, 8) ?? '' },
        { search: 'mraia conceicao' },
        { search: 'maria conceisao' },
        { search: '1198 000' },
        { search: 'reis ana example' },
        { search: '' },
      ],
      contactSearch: [
        { contactSearch: 'joao souza' },
        { contactSearch: some?.phone?.slice(2, 8) ?? '' },
        { contactSearch: some?.cpf?.slice(2, 8) ?? '' },
        { contactSearch: 'mraia conceicao' },
        { contactSearch: 'reis ana example' },
        { contactSearch: '1198 000' },
        { contactSearch: '' },
      ],
      email: [{ email: some?.email?.toUpperCase() ?? '' }, { email: 'ana' }],
      cpf: [{ cpf: some?.cpf ?? '' }, { cpf: '' }],
      cnpj: [{ cnpj: company?.cnpj ?? '' }, { cnpj: '' }],
      phone: [{ phone: some?.phone ?? '' }, { phone: '' }],
      city: [{ city: ['sao paulo', 'NITEROI'] }, { city: [''] }, { city: ['Santos'] }, { city: [] }],
      state: [{ state: ['SP', 'BA'] }, { state: ['RJ'] }, { state: ['AC'] }],
      userId: [{ userId: some?.userId ?? '' }, { userId: '' }],
    },
  }));
