import type { UserIdentity } from '@autograph/kernel';
import { person } from '@autograph/kernel/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Customer } from '../src/domain/customer.ts';
import { messages } from '../src/domain/messages.ts';
import { aCustomer, cnpj, cpf, told, userId } from '../src/testing/builders.ts';
import {
  type MemoryCustomerRepository,
  memoryCustomerRepository,
} from '../src/testing/memory-customer-repository.ts';
import { updateCustomer } from '../src/use-cases/update-customer.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const ana = person('CUSTOMER', userId(1)).user as UserIdentity;
const seller = person('SALES', userId(8)).user as UserIdentity;

let customers: MemoryCustomerRepository;
let own: Customer;
let walkIn: Customer;
beforeEach(async () => {
  customers = memoryCustomerRepository();
  own = aCustomer({ userId: ana.id });
  walkIn = aCustomer();
  for (const one of [own, walkIn]) await customers.insert(one, told(one));
});

const update = (id: string, input: Readonly<Record<string, unknown>>, by = seller) =>
  updateCustomer(id, input, by, {
    customers,
    accounts: { exists: async (id) => id !== userId(404) },
    clock: () => NOW,
    newId: () => 'event',
  });
const stored = async (id: string) => (await customers.findByIds([id]))[0];

async function refused(id: string, input: Readonly<Record<string, unknown>>, by = seller): Promise<string[]> {
  const before = [await stored(own.id), await stored(walkIn.id)];
  const outcome = await update(id, input, by);
  if (outcome.ok) return [];
  expect([await stored(own.id), await stored(walkIn.id)]).toEqual(before);
  return outcome.refusals.map(({ code, field }) => `${code} ${field?.join('.') ?? '-'}`);
}

describe('a change of a customer', () => {
  it('is kept as it is compared, counts, and leaves the rest', async () => {
    const input = {
      name: ' Zoe\u0301 ',
      cpf: '529.982.247-25',
      phone: '+55 (11) 98765-4321',
      zipCode: '11010-000',
    };
    const outcome = await update(walkIn.id, { ...input, state: 'rj', expectedVersion: 1 });
    const changed = {
      ...walkIn,
      name: 'Zoé',
      cpf: '52998224725',
      phone: '11987654321',
      zipCode: '11010000',
      state: 'RJ',
      version: 2,
      updatedAt: NOW,
    };
    expect(outcome).toEqual({ ok: true, value: changed });
    expect(await stored(walkIn.id)).toEqual(changed);
    expect(customers.events.at(-1)).toMatchObject({ type: 'CustomerUpdated', data: { userId: null } });
  });

  it('by null takes away what a customer may lack', async () => {
    await update(walkIn.id, { phone: null, address: null, city: null, state: null, zipCode: null });
    expect(await stored(walkIn.id)).toMatchObject({
      phone: null,
      address: null,
      city: null,
      state: null,
      zipCode: null,
    });
    expect(await refused(walkIn.id, { name: null, email: null })).toEqual(['INVALID name', 'INVALID email']);
  });

  it('makes a person a company and back, by both numbers at once', async () => {
    const company = { cpf: null, cnpj: cnpj('EXEMPLO00001') };
    expect(await refused(walkIn.id, company)).toEqual([]);
    expect(await stored(walkIn.id)).toMatchObject(company);
    expect(await refused(walkIn.id, { cpf: null, city: 'Santos' })).toEqual([]);
    expect(await refused(walkIn.id, { cpf: cpf(5_000), cnpj: null })).toEqual([]);
    expect(await stored(walkIn.id)).toMatchObject({ cpf: cpf(5_000), cnpj: null });
  });

  it.each([
    [{ cpf: null }, ['INVALID cpf']],
    [{ cpf: null, cnpj: null }, ['INVALID cpf', 'INVALID cnpj']],
    [{ cnpj: cnpj('EXEMPLO00001') }, ['INVALID cnpj']],
    [{ cpf: cpf(5_001), cnpj: cnpj('EXEMPLO00001') }, ['INVALID cpf', 'INVALID cnpj']],
    [{ cpf: null, cnpj: 'x' }, ['INVALID cnpj']],
  ])('to %j is refused, for a customer has one number', async (input, refusals) =>
    expect(await refused(walkIn.id, input)).toEqual(refusals),
  );

  it('that changes nothing writes nothing', async () => {
    const raised = customers.events.length;
    expect(await update(walkIn.id, { name: walkIn.name, state: 'sp' })).toEqual({ ok: true, value: walkIn });
    expect(await update(walkIn.id, {})).toEqual({ ok: true, value: walkIn });
    expect(customers.events).toHaveLength(raised);
  });

  it('gets all problems at once', async () => {
    const wrong = {
      name: 'A',
      email: 'ana@',
      cpf: '1',
      phone: '1',
      address: '',
      city: ' ',
      state: 'X',
      zipCode: '1',
    };
    expect(await refused(walkIn.id, { ...wrong, userId: 'x' })).toEqual(
      [...Object.keys(wrong), 'userId'].map((field) => `INVALID ${field}`),
    );
  });

  it('meets what others have: each value on its field', async () => {
    expect(await refused(walkIn.id, { cpf: own.cpf })).toEqual(['CONFLICT cpf']);
    const company = aCustomer({ cpf: null, cnpj: cnpj('EXEMPLO00002') });
    await customers.insert(company, told(company));
    expect(await refused(walkIn.id, { cpf: null, cnpj: company.cnpj })).toEqual(['CONFLICT cnpj']);
    expect(await refused(walkIn.id, { userId: userId(404) })).toEqual(['INVALID userId']);
    const promoted = { ...ana, role: 'SALES' as const };
    for (const other of [null, userId(7)])
      expect(await refused(own.id, { userId: other }, promoted)).toEqual(['INVALID userId']);
    expect(await refused(walkIn.id, { userId: ana.id })).toEqual(['CONFLICT userId']);
  });

  it('of a version that was overtaken is refused, and of two editors at once one is', async () => {
    expect(await refused(walkIn.id, { expectedVersion: 7, city: 'Santos' })).toEqual([
      'STALE expectedVersion',
    ]);
    const edits = await Promise.all([
      update(walkIn.id, { expectedVersion: 1, city: 'Santos' }),
      update(walkIn.id, { expectedVersion: 1, city: 'Niterói' }),
    ]);
    expect(edits.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(edits.find(({ ok }) => !ok)).toMatchObject({ refusals: [{ code: 'STALE' }] });
    expect(await stored(walkIn.id)).toMatchObject({ version: 2 });
  });

  it('without an expected version comes on top of what others changed meanwhile', async () => {
    await Promise.all([update(walkIn.id, { city: 'Santos' }), update(walkIn.id, { phone: null })]);
    expect(await stored(walkIn.id)).toMatchObject({ city: 'Santos', phone: null, version: 3 });
  });

  it.each([
    [{ erasingSince: NOW }, messages.beingErased],
    [{ anonymizedAt: NOW }, messages.erased],
  ])('is refused with %j', async (changes, message) => {
    const gone = aCustomer(changes);
    await customers.insert(gone, told(gone));
    expect(await update(gone.id, { city: 'Santos' })).toMatchObject({
      refusals: [{ code: 'INVALID_STATE', message }],
    });
  });
});

describe('a CUSTOMER', () => {
  it('changes their own record', async () => {
    expect(await refused(own.id, { city: 'Santos', userId: ana.id }, ana)).toEqual([]);
    expect(await stored(own.id)).toMatchObject({ city: 'Santos', userId: ana.id });
  });

  it('gets the same answer for another record as for none', async () => {
    const foreign = await update(walkIn.id, { city: 'Santos' }, ana);
    expect(foreign).toEqual(await update('none', { city: 'Santos' }, ana));
    expect(foreign).toMatchObject({ refusals: [{ code: 'NOT_FOUND', field: ['id'] }] });
  });

  it.each([
    [{ cpf: cpf(5_002) }, 'cpf', messages.onlyStaffChangesCpf],
    [{ cpf: null }, 'cpf', messages.onlyStaffChangesCpf],
    [{ cnpj: cnpj('EXEMPLO00001') }, 'cnpj', messages.onlyStaffChangesCnpj],
  ])('does not change their number to %j', async (input, field, message) => {
    expect(await update(own.id, input, ana)).toMatchObject({
      refusals: [{ code: 'INVALID', field: [field], message }],
    });
    expect(await refused(own.id, { cpf: own.cpf, cnpj: null, city: 'Santos' }, ana)).toEqual([]);
  });

  it.each([userId(2), null])('does not hand their record over to %s', async (to) => {
    expect(await refused(own.id, { userId: to }, ana)).toEqual(['INVALID userId']);
  });
});

describe('staff', () => {
  it('link a record to a user, and unlink it', async () => {
    await update(walkIn.id, { userId: userId(3) });
    expect(await customers.findByUserIds([userId(3)])).toHaveLength(1);
    await update(walkIn.id, { userId: null });
    expect(await customers.findByUserIds([userId(3)])).toEqual([]);
  });

  it('get an answer for a record that does not exist', async () => {
    expect(await refused('none', { city: 'Santos' })).toEqual(['NOT_FOUND id']);
  });
});
