import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { aesGcmSeal } from '../src/adapters/seal/aes-gcm-seal.ts';
import type { Customer } from '../src/domain/customer.ts';
import { type KeptSale, readIdentity, writeIdentity } from '../src/domain/retention.ts';
import type { Forgotten } from '../src/ports/lead-repository.ts';
import { aCustomer, cnpj, told, userId } from '../src/testing/builders.ts';
import {
  type MemoryCustomerRepository,
  memoryCustomerRepository,
} from '../src/testing/memory-customer-repository.ts';
import { noLeads } from '../src/testing/no-leads.ts';
import { type ErasingPorts, eraseCustomer } from '../src/use-cases/erase-customer.ts';
import { readRetainedBuyer } from '../src/use-cases/read-retained-buyer.ts';
import { recoverErasures } from '../src/use-cases/recover-erasures.ts';

const DAY = 24 * 60 * 60 * 1_000;
const START = new Date('2026-03-01T12:00:00Z').getTime();
const APPROVED = { id: 'sale-1', approvedAt: new Date(START - DAY) };
const CANCELLED = { id: 'sale-2', approvedAt: null };

let customers: MemoryCustomerRepository;
let subject: Customer;
let now: number;
/** What the sale service answers: sales, `undecided`, or nothing at all. */
let answer: readonly KeptSale[] | 'undecided' | Error;
/** Whose leads were dropped. */
let forgotten: Forgotten[];
/** Whether another service has an open order, and whom it forgot. */
let isOpen: boolean;
let forgottenElsewhere: string[];
let whileAsked: () => Promise<unknown>;
let ports: ErasingPorts & { readonly customers: MemoryCustomerRepository };

beforeEach(async () => {
  customers = memoryCustomerRepository();
  subject = aCustomer({ userId: userId(1) });
  await customers.insert(subject, told(subject));
  now = START;
  answer = [];
  forgotten = [];
  isOpen = false;
  forgottenElsewhere = [];
  whileAsked = async () => undefined;
  let made = 0;
  ports = {
    customers,
    sales: {
      forget: async () => {
        await whileAsked();
        if (answer instanceof Error) throw answer;
        return answer === 'undecided' ? { undecided: true } : { undecided: false, sales: answer };
      },
    },
    keepers: {
      haveOpen: async () => isOpen,
      forget: async (id) => {
        if (!isOpen) forgottenElsewhere.push(id);
        return !isOpen;
      },
    },
    leads: { ...noLeads, forget: async (person) => void forgotten.push(person) },
    seal: aesGcmSeal(randomBytes(32)),
    retentionDays: 10,
    clock: () => new Date(now),
    newId: () => {
      made += 1;
      return `event-${made}`;
    },
  };
});

const erase = () => eraseCustomer(subject.id, ports);
const stored = async () => (await customers.findByIds([subject.id]))[0] ?? null;
const recover = async () => {
  const outcomes: string[] = [];
  await recoverErasures(
    ports,
    30_000,
    async () => true,
    (_id, outcome) => outcomes.push(outcome),
  );
  return outcomes;
};
const raised = () => customers.events.map(({ type, data }) => [type, data]).slice(1);

describe('an erasure', () => {
  it('is refused while another service has something open, and nobody has forgotten anything', async () => {
    isOpen = true;
    answer = new Error('the sale service must not be asked');
    expect(await erase()).toMatchObject({
      refusals: [{ code: 'INVALID_STATE', message: { key: 'customer.recordOpen' } }],
    });
    expect(await stored()).toMatchObject({ name: subject.name, erasingSince: null });
    expect(forgottenElsewhere).toEqual([]);
    isOpen = false;
    answer = [];
    expect(await erase()).toMatchObject({ ok: true });
    expect(forgottenElsewhere).toEqual([subject.id]);
  });

  it('of a customer without sales removes the record and publishes an event', async () => {
    expect(await erase()).toMatchObject({ ok: true, value: { id: subject.id, name: null } });
    expect(await stored()).toBeNull();
    expect(raised()).toEqual([['CustomerErased', { recordKept: false }]]);
    expect(await erase()).toMatchObject({ refusals: [{ code: 'NOT_FOUND' }] });
  });

  it('of a customer with sales keeps an anonymised record and publishes an event', async () => {
    answer = [CANCELLED];
    const left = {
      id: subject.id,
      createdAt: subject.createdAt,
      updatedAt: new Date(START),
      anonymizedAt: new Date(START),
      version: 3,
    };
    expect(await erase()).toMatchObject({ ok: true, value: left });
    const personal = Object.entries((await stored()) ?? {}).filter(([name]) => !(name in left));
    expect(personal.map(([, value]) => value)).toEqual(personal.map(() => null));
    expect(raised()).toEqual([['CustomerErased', { recordKept: true }]]);
    expect(await customers.findByUserIds([userId(1)])).toEqual([]);
  });

  it('drops what the account asked to be contacted about, by no detail that the record declares, and nothing while it is refused', async () => {
    answer = 'undecided';
    await erase();
    expect(forgotten).toEqual([]);
    answer = [];
    await erase();
    expect(forgotten).toEqual([{ userId: userId(1), email: null, phone: null }]);
  });

  it('of a record that staff keep drops requests with its address and its number', async () => {
    const kept = aCustomer({ userId: null });
    await customers.insert(kept, told(kept));
    await eraseCustomer(kept.id, ports);
    expect(forgotten).toEqual([{ userId: null, email: kept.email, phone: kept.phone }]);
  });

  it('repeated changes nothing', async () => {
    answer = [CANCELLED];
    const first = await erase();
    expect(await erase()).toEqual(first);
    expect(raised()).toHaveLength(1);
  });

  it('is refused while a purchase is undecided, and leaves the customer as they were', async () => {
    answer = 'undecided';
    expect(await erase()).toMatchObject({ refusals: [{ code: 'INVALID_STATE', field: ['id'] }] });
    expect(await stored()).toEqual({ ...subject, version: 3, updatedAt: new Date(START) });
    expect(raised()).toEqual([]);
  });

  it('marks the record before it asks the sale service', async () => {
    whileAsked = async () => expect((await stored())?.erasingSince).toEqual(new Date(START));
    await erase();
    expect.assertions(1);
  });

  it('succeeds once when it is requested five times concurrently', async () => {
    answer = [CANCELLED];
    const outcomes = await Promise.all(Array.from({ length: 5 }, erase));
    expect(outcomes.some(({ ok }) => ok)).toBe(true);
    expect(await stored()).toMatchObject({ name: null, version: 3 });
    expect(raised()).toHaveLength(1);
  });

  it('is refused when a concurrent erasure was refused after the sale service answered', async () => {
    // The first request learns that all is decided. Before it goes on, a second one learns the opposite, and cancels.
    let asked = 0;
    whileAsked = async () => {
      asked += 1;
      if (asked > 1) return;
      answer = 'undecided';
      await erase();
      answer = [];
    };
    expect(await erase()).toMatchObject({ refusals: [{ code: 'INVALID_STATE' }] });
    expect(await stored()).toMatchObject({ name: subject.name, erasingSince: null, anonymizedAt: null });
  });
});

describe('an erasure that was left behind', () => {
  it('is finished once nobody works on it any more', async () => {
    answer = new Error('no answer');
    await expect(erase()).rejects.toThrow('no answer');
    expect(await stored()).toMatchObject({ erasingSince: new Date(START), name: subject.name });
    answer = [CANCELLED];
    now += 29_000;
    expect(await recover()).toEqual([]);
    now += 2_000;
    expect(await recover()).toEqual(['erased']);
    expect(await stored()).toMatchObject({ erasingSince: null, name: null, anonymizedAt: new Date(now) });
    expect(await recover()).toEqual([]);
  });

  it('that fails again does not delay the others', async () => {
    const other = aCustomer({ userId: userId(2) });
    await customers.insert(other, told(other));
    answer = new Error('no answer');
    await expect(erase()).rejects.toThrow();
    now += 1_000;
    await expect(eraseCustomer(other.id, ports)).rejects.toThrow();
    now += 31_000;
    let asked = 0;
    whileAsked = async () => {
      asked += 1;
      answer = asked === 1 ? new Error('no answer') : [];
    };
    await expect(recover()).rejects.toThrow('could not be finished');
    expect(await stored()).toMatchObject({ name: subject.name });
    expect(await customers.findByIds([other.id])).toEqual([]);
    expect(await recover()).toEqual(['erased']);
  });

  it('is called off when a purchase is undecided', async () => {
    answer = new Error('no answer');
    await expect(erase()).rejects.toThrow();
    answer = 'undecided';
    now += 31_000;
    expect(await recover()).toEqual(['called off']);
    expect(await stored()).toMatchObject({ erasingSince: null, name: subject.name });
  });
});

describe('the identity of an erased buyer', () => {
  const read = (saleId: string, by = 'admin-1') => readRetainedBuyer(saleId, by, ports);

  it('is kept only for approved sales, with a record of each access', async () => {
    answer = [APPROVED, CANCELLED];
    await erase();
    const found = { name: subject.name, cpf: subject.cpf, until: new Date(START + 9 * DAY) };
    expect(await read('sale-1')).toMatchObject(found);
    now += 1_000;
    expect((await read('sale-1', 'admin-2'))?.readings).toEqual([
      { saleId: 'sale-1', by: 'admin-1', at: new Date(START) },
      { saleId: 'sale-1', by: 'admin-2', at: new Date(now) },
    ]);
    expect(await read('sale-2')).toBeNull();
    expect(await read('none')).toBeNull();
  });

  it('of a company is its name and CNPJ', async () => {
    const company = aCustomer({ name: 'Exemplo Ltda.', cpf: null, cnpj: cnpj('EXEMPLO00001') });
    await customers.insert(company, told(company));
    answer = [APPROVED];
    await eraseCustomer(company.id, ports);
    expect(await read('sale-1')).toMatchObject({ name: 'Exemplo Ltda.', cpf: null, cnpj: company.cnpj });
  });

  it('is read as release 0.1.0 sealed it, without a CNPJ', () => {
    const text = JSON.stringify({ name: 'Ana Souza', cpf: '52998224725' });
    expect(readIdentity(text)).toEqual({ name: 'Ana Souza', cpf: '52998224725', cnpj: null });
    const company = { name: 'Exemplo Ltda.', cpf: null, cnpj: cnpj('EXEMPLO00001') };
    expect(readIdentity(writeIdentity(company))).toEqual(company);
  });

  it('is deleted when the retention period of each sale is over', async () => {
    answer = [APPROVED, { id: 'sale-3', approvedAt: new Date(START - 5 * DAY) }];
    await erase();
    now = START + 5 * DAY;
    expect(await read('sale-3')).toBeNull();
    expect(await read('sale-1')).not.toBeNull();
    await recover();
    expect(await read('sale-1')).not.toBeNull();
    now = START + 9 * DAY;
    expect(await read('sale-1')).toBeNull();
    await recover();
    now = START;
    expect(await read('sale-1')).toBeNull();
  });

  it('is not kept when the retention period is already over', async () => {
    answer = [{ id: 'sale-1', approvedAt: new Date(START - 10 * DAY) }];
    await erase();
    expect(await read('sale-1')).toBeNull();
  });
});

it('a sealed text opens only with its own key and purpose, and only unaltered', () => {
  const seal = aesGcmSeal(randomBytes(32));
  const sealed = seal.close('Zoé 529.982.247-25', 'customer-1');
  expect(sealed).not.toBe(seal.close('Zoé 529.982.247-25', 'customer-1'));
  expect(seal.open(sealed, 'customer-1')).toBe('Zoé 529.982.247-25');
  const altered = `${sealed.slice(0, -2)}${sealed.endsWith('A') ? 'B' : 'A'}A`;
  expect(() => seal.open(sealed, 'customer-2')).toThrow();
  expect(() => seal.open(altered, 'customer-1')).toThrow();
  expect(() => aesGcmSeal(randomBytes(32)).open(sealed, 'customer-1')).toThrow();
});
