import type { UserIdentity } from '@autograph/kernel';
import { memoryRefusalLedger, person } from '@autograph/kernel/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Customer } from '../src/domain/customer.ts';
import { messages } from '../src/domain/messages.ts';
import type { Ports } from '../src/ports/index.ts';
import { cnpj, cpf, customerInput, userId } from '../src/testing/builders.ts';
import { memoryCustomerRepository } from '../src/testing/memory-customer-repository.ts';
import { createCustomer } from '../src/use-cases/create-customer.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const ana = person('CUSTOMER', userId(1)).user as UserIdentity;
const seller = person('SALES', userId(8)).user as UserIdentity;
const admin = person('ADMIN', userId(9)).user as UserIdentity;

let ports: Pick<Ports, 'accounts' | 'customers' | 'refusals' | 'clock' | 'newId'>;
let now: Date;
beforeEach(() => {
  let made = 0;
  now = NOW;
  ports = {
    customers: memoryCustomerRepository(),
    refusals: memoryRefusalLedger(),
    accounts: { exists: async (id) => id !== userId(404) },
    clock: () => now,
    newId: () => {
      made += 1;
      return `customer-${made}`;
    },
  };
});

const create = (
  changes: Readonly<Record<string, unknown>>,
  by: UserIdentity,
  address: string | null = null,
) => createCustomer(customerInput(changes), by, address, ports);

async function created(changes: Readonly<Record<string, unknown>>, by = seller): Promise<Customer> {
  const outcome = await create(changes, by);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

async function refused(changes: Readonly<Record<string, unknown>>, by = seller): Promise<string[]> {
  const outcome = await create(changes, by);
  return outcome.ok ? [] : outcome.refusals.map(({ code, field }) => `${code} ${field?.join('.') ?? '-'}`);
}

describe('a new customer', () => {
  it('is kept as it is compared: normalised names, bare digits, capitals', async () => {
    const customer = await created({
      name: '  Jose\u0301   da\tSilva ',
      email: ' Jose@Example.COM ',
      cpf: '529.982.247-25',
      phone: '+55 (11) 98765-4321',
      address: ' Rua A, 1 ',
      city: ' Santos ',
      state: 'sp',
      zipCode: '11010-000',
    });
    expect(customer).toEqual({
      id: 'customer-1',
      name: 'José da Silva',
      email: 'Jose@Example.COM',
      cpf: '52998224725',
      cnpj: null,
      phone: '11987654321',
      address: 'Rua A, 1',
      city: 'Santos',
      state: 'SP',
      zipCode: '11010000',
      userId: null,
      erasingSince: null,
      anonymizedAt: null,
      version: 1,
      createdAt: NOW,
      updatedAt: NOW,
    });
    expect(await ports.customers.findByIds(['customer-1'])).toEqual([customer]);
  });

  it('may leave out all but name, e-mail and CPF', async () => {
    expect(await created({})).toMatchObject({ phone: null, address: null, city: null, state: null });
    expect(await created({ phone: null, zipCode: null, userId: null })).toMatchObject({ zipCode: null });
  });

  it('gets all problems at once', async () => {
    const wrong = {
      name: 'A',
      email: 'ana@',
      cpf: '529.982.247-26',
      phone: '123',
      address: 'x'.repeat(201),
      city: ' ',
      state: 'XX',
      zipCode: '123',
      userId: userId(2),
    };
    const fields = Object.keys(wrong).map((field) => `INVALID ${field}`);
    expect(await refused(wrong, ana)).toEqual(fields);
    expect(await refused({ ...wrong, userId: 'nobody' }, seller)).toEqual(fields);
    expect((await ports.customers.findByUserIds([userId(1), userId(2)])).length).toBe(0);
  });

  it.each([
    ['name', 'Li'],
    ['name', 'n'.repeat(120)],
    ['address', 'x'.repeat(200)],
    ['city', 'São João d’Aliança'],
    ['email', 'a.b+c@sub.example.com.br'],
  ])('may have the %s %j', async (field, value) => expect(await refused({ [field]: value })).toEqual([]));

  it.each([
    ['name', 'n'.repeat(121)],
    ['name', ' \u200b\u0301 '],
    ['name', '😀😀'],
    ['name', 42],
    ['name', { $ne: null }],
    ['email', 'ana@localhost'],
    ['email', `${'a'.repeat(250)}@example.com`],
    ['email', 'Ana <ana@example.com>'],
    ['email', 'ana@example.com\u0000@evil.example'],
    ['cpf', '000.000.000-00'],
    ['cpf', ''],
    ['city', 'c'.repeat(81)],
    ['phone', ''],
    ['userId', ''],
  ])('may not have the %s %j', async (field, value) =>
    expect(await refused({ [field]: value })).toEqual([`INVALID ${field}`]),
  );
});

describe('a company', () => {
  it('has a CNPJ and no CPF', async () => {
    const company = await created({ name: 'Exemplo Ltda.', cpf: null, cnpj: '12.abc.345/01de-35' });
    expect(company).toMatchObject({ cpf: null, cnpj: '12ABC34501DE35' });
    const { cpf: _cpf, ...input } = customerInput({ cnpj: '11.222.333/0001-81' });
    expect(await createCustomer(input, seller, null, ports)).toMatchObject({
      value: { cpf: null, cnpj: '11222333000181' },
    });
  });

  it.each([
    [{ cpf: null }],
    [{ cpf: null, cnpj: null }],
    [{ cpf: cpf(3), cnpj: cnpj('112223330001') }],
    [{ cpf: 'x', cnpj: 'x' }],
  ])('or person with %j is refused: one number is needed', async (numbers) => {
    const outcome = await create(numbers, seller);
    expect(outcome).toEqual({
      ok: false,
      refusals: ['cpf', 'cnpj'].map((field) => ({
        code: 'INVALID',
        field: [field],
        message: messages.cpfOrCnpj,
      })),
    });
    expect(await refused({ ...numbers, name: '' })).toEqual(['INVALID name', 'INVALID cpf', 'INVALID cnpj']);
  });

  it.each(['11.222.333/0001-82', '', '529.982.247-25', { $ne: null }])(
    'may not have the CNPJ %j',
    async (number) => expect(await refused({ cpf: null, cnpj: number })).toEqual(['INVALID cnpj']),
  );

  it('may not have the CNPJ of another; staff receive its field, a CUSTOMER does not', async () => {
    const number = cnpj('EXEMPLO00001');
    await created({ cpf: null, cnpj: number });
    expect(await create({ cpf: null, cnpj: number }, seller)).toEqual({
      ok: false,
      refusals: [{ code: 'CONFLICT', field: ['cnpj'], message: messages.cnpjTaken }],
    });
    expect(await create({ cpf: null, cnpj: number }, ana)).toEqual({
      ok: false,
      refusals: [{ code: 'CONFLICT', field: null, message: messages.notSaved }],
    });
  });
});

describe('a CUSTOMER', () => {
  it('makes a record of their own, whether they say so or not', async () => {
    expect((await created({}, ana)).userId).toBe(ana.id);
    const other = person('CUSTOMER', userId(2)).user as UserIdentity;
    expect((await created({ userId: other.id }, other)).userId).toBe(other.id);
  });

  it('may not make one for another user', async () => {
    expect(await refused({ userId: userId(2) }, ana)).toEqual(['INVALID userId']);
  });

  it('is refused a second record, before the CPF is checked', async () => {
    const { cpf: own } = await created({}, ana);
    const again = await create({ cpf: own }, ana);
    expect(again).toEqual({
      ok: false,
      refusals: [{ code: 'CONFLICT', field: null, message: messages.ownRecordExists }],
    });
  });

  it('may not take the CPF of another customer, and is not told that there is one', async () => {
    await created({ cpf: cpf(7) });
    expect(await create({ cpf: cpf(7) }, ana)).toEqual({
      ok: false,
      refusals: [{ code: 'CONFLICT', field: null, message: messages.notSaved }],
    });
  });

  it('is linked by staff to a user that exists, only', async () => {
    expect(await refused({ userId: userId(404) })).toEqual(['INVALID userId']);
    expect(await refused({ userId: userId(405) })).toEqual([]);
  });

  it('who sends two at once gets one record and one clear refusal', async () => {
    const outcomes = await Promise.all([create({}, ana), create({}, ana)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusals: [{ code: 'CONFLICT', field: null }] });
  });
});

describe.each([
  ['ADMIN', admin],
  ['SALES', seller],
])('%s', (_role, by) => {
  it('makes records of walk-in customers, as many as come', async () => {
    expect((await created({}, by)).userId).toBeNull();
    expect((await created({}, by)).userId).toBeNull();
  });

  it('links a record to a user who has none', async () => {
    expect((await created({ userId: userId(3) }, by)).userId).toBe(userId(3));
    expect(await refused({ userId: userId(3) }, by)).toEqual(['CONFLICT userId']);
  });
});

it('a CPF registered fifty times at once is one customer', async () => {
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => refused({ cpf: cpf(77) })));
  expect(outcomes.filter((refusals) => refusals.length === 0)).toHaveLength(1);
  expect(outcomes.flat()).toEqual(Array.from({ length: 49 }, () => 'CONFLICT cpf'));
});

describe('a CUSTOMER who tries numbers of others', () => {
  const HELP = { ok: false, refusals: [{ code: 'CONFLICT', field: null, message: messages.notSaved }] };
  const known = cpf(400_001);
  beforeEach(() => created({ cpf: known }));

  it('is refused all the same after five refusals in a day, whether the number is known or not', async () => {
    for (let n = 0; n < 5; n += 1) expect(await create({ cpf: known }, ana)).toEqual(HELP);
    expect(await create({ cpf: cpf(400_002) }, ana)).toEqual(HELP);
    expect(await create({ cpf: known }, ana)).toEqual(HELP);
    expect(await ports.customers.findByUserIds([ana.id])).toEqual([]);
    now = new Date(NOW.getTime() + 24 * 3_600_000);
    expect(await create({ cpf: cpf(400_002) }, ana)).toMatchObject({ ok: true, value: { userId: ana.id } });
  });

  it('is counted with others at the same address, whatever the account', async () => {
    const someone = (n: number) => person('CUSTOMER', userId(100 + n)).user as UserIdentity;
    for (let n = 0; n < 30; n += 1) {
      const address = `2001:db8:0:1::${n.toString(16)}`;
      expect(await create({ cpf: known }, someone(n), address)).toEqual(HELP);
    }
    expect(await create({}, someone(30), '2001:db8:0:1::ffff')).toEqual(HELP);
    expect(await create({}, someone(30), '2001:db8:0:2::1')).toMatchObject({ ok: true });
  });

  it('is not counted for a mistake, nor for a record that is made, nor are staff', async () => {
    for (let n = 0; n < 10; n += 1) await create({ cpf: '1' }, ana, '192.0.2.1');
    for (let n = 0; n < 40; n += 1) {
      const someone = person('CUSTOMER', userId(200 + n)).user as UserIdentity;
      expect(await create({}, someone, '192.0.2.1')).toMatchObject({ ok: true });
      expect(await refused({ cpf: known })).toEqual(['CONFLICT cpf']);
    }
    expect(await create({}, ana, '192.0.2.1')).toMatchObject({ ok: true });
  });

  it('is not counted while the store does not answer', async () => {
    const { customers } = ports;
    const away = { ...customers, insert: () => Promise.reject(new Error('no store')) };
    for (let n = 0; n < 10; n += 1)
      await expect(createCustomer(customerInput(), ana, null, { ...ports, customers: away })).rejects.toThrow(
        'no store',
      );
    expect(await create({}, ana)).toMatchObject({ ok: true });
  });
});
