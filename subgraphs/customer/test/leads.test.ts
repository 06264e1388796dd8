import type { Caller } from '@autograph/kernel';
import { person, visitor } from '@autograph/kernel/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ports } from '../src/ports/index.ts';
import { customerInput, userId } from '../src/testing/builders.ts';
import { dropLeads } from '../src/use-cases/drop-leads.ts';
import { BRANCH, type CustomerGraph, startCustomerGraph } from './customer-graph.ts';

const admin = person('ADMIN', userId(9));
const sells = (branchId: string, n: number): Caller => {
  const { user, ...caller } = person('SALES', userId(n));
  return { ...caller, user: user && { ...user, memberships: [{ branchId, manages: false }] } };
};
const seller = sells(BRANCH, 7);
const stranger = sells('01990000-0000-7000-8000-0000000000b2', 8);

let graph: CustomerGraph;
let now = Date.parse('2026-03-01T12:00:00Z');
let vehicles = 0;
beforeAll(async () => {
  graph = await startCustomerGraph({ clock: () => new Date(now) });
});
afterAll(() => graph?.close());

const CREATE = `mutation ($input: CreateLeadInput!) {
  createLead(input: $input) { received userErrors { code field message } }
}`;
const HANDLE = `mutation ($id: ID!, $handled: Boolean!) {
  handleLead(id: $id, input: { handled: $handled }) {
    lead { id handledAt handledBy { id } version } userErrors { code field }
  }
}`;
const LEADS = `query ($filter: LeadFilter, $first: Int, $after: String) {
  leads(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes {
      id name phone email message consentedAt consentVersion handledAt createdAt version
      vehicle { id } branch { id } user { id }
    }
  }
}`;

/** A vehicle that no other test asks about. */
const aVehicle = (): string => {
  vehicles += 1;
  return `01990000-0000-7000-8003-${vehicles.toString().padStart(12, '0')}`;
};
/** A client of an address of its own, as the limits count by address. */
const from = (clientAddress: string, caller: Caller = visitor): Caller => ({ ...caller, clientAddress });
const consent = '2026-11-180';
const ask = async (caller: Caller, input: object) => {
  const given = { name: 'Ana Fictícia', phone: '(11) 98765-4321', consent, ...input };
  const { data, errors } = await graph.ask(caller, CREATE, { input: given });
  expect(errors).toBeUndefined();
  return data?.createLead as {
    received: boolean | null;
    userErrors: { code: string; field: string[] | null }[];
  };
};
const list = async (caller: Caller, filter: object = {}) => {
  const { data } = await graph.ask(caller, LEADS, { filter, first: 50 });
  return data?.leads as { totalCount: number; nodes: Record<string, unknown>[] };
};

describe('a request for contact', () => {
  it('is kept with what the person agreed to, and read by staff of the branch of the vehicle', async () => {
    const vehicleId = aVehicle();
    const shown = await graph.ask({ ...visitor, language: 'pt-BR' }, '{ leadConsent { version text } }');
    expect(shown.data?.leadConsent).toEqual({
      version: consent,
      text: expect.stringMatching(/por no máximo 180 dias/),
    });
    const message = 'Ainda está disponível?\nPosso ver no sábado?';
    expect(await ask(from('192.0.2.1'), { vehicleId, email: ' ANA@example.com ', message })).toEqual({
      received: true,
      userErrors: [],
    });
    const { nodes } = await list(seller, { vehicleId });
    expect(nodes).toEqual([
      {
        id: expect.any(String),
        name: 'Ana Fictícia',
        phone: '(11) 98765-4321',
        email: 'ANA@example.com',
        message,
        consentedAt: new Date(now).toISOString(),
        consentVersion: consent,
        handledAt: null,
        createdAt: new Date(now).toISOString(),
        version: 1,
        vehicle: { id: vehicleId },
        branch: { id: BRANCH },
        user: null,
      },
    ]);
    expect(await list(admin, { vehicleId })).toMatchObject({ totalCount: 1 });
    for (const filter of [{ vehicleId }, { branchId: [BRANCH] }, {}])
      expect(await list(stranger, filter)).toEqual({
        totalCount: 0,
        nodes: [],
        pageInfo: { hasNextPage: false, endCursor: null },
      });
  });

  it('is one where the form is sent twice, at once or again, and two where the message differs', async () => {
    const vehicleId = aVehicle();
    const send = (message: string) => ask(from('192.0.2.2'), { vehicleId, message });
    const twice = await Promise.all([send('Oi'), send('Oi'), send('Oi')]);
    expect(twice.map(({ received }) => received)).toEqual([true, true, true]);
    await send('Oi, de novo');
    expect(await list(admin, { vehicleId })).toMatchObject({ totalCount: 2 });
  });

  it.each<[string, object, string[][]]>([
    ['without a way to answer', { phone: null }, [['phone'], ['email']]],
    ['with a phone number that is none', { phone: '123' }, [['phone']]],
    ['with an e-mail address that is none', { email: 'ana' }, [['email']]],
    ['without a name', { name: ' ' }, [['name']]],
    ['without consent to the current text', { consent: '2020-01-180' }, [['consent']]],
    ['with a message that is too long', { message: 'x'.repeat(2_001) }, [['message']]],
  ])('is refused %s, on the field', async (_what, input, fields) => {
    const vehicleId = aVehicle();
    const { received, userErrors } = await ask(from('192.0.2.3'), { vehicleId, ...input });
    expect([received, userErrors.map(({ field }) => field)]).toEqual([null, fields]);
    expect(new Set(userErrors.map(({ code }) => code))).toEqual(new Set(['INVALID']));
    expect(await list(admin, { vehicleId })).toMatchObject({ totalCount: 0 });
  });

  it('is refused about a vehicle that the person cannot see', async () => {
    const vehicleId = '01990000-0000-7000-8003-00000000ffff';
    expect((await ask(from('192.0.2.4'), { vehicleId })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['vehicleId'] },
    ]);
  });

  it('is refused after twenty in a day from one address, and after ten of one user', async () => {
    const untilRefused = async (send: () => ReturnType<typeof ask>): Promise<number> => {
      for (let n = 0; n < 50; n += 1) {
        const { userErrors } = await send();
        if (userErrors.length === 0) continue;
        expect(userErrors).toMatchObject([{ code: 'LIMIT_REACHED', field: null }]);
        return n;
      }
      return 50;
    };
    expect(await untilRefused(() => ask(from('192.0.2.5'), { vehicleId: aVehicle() }))).toBe(20);
    const buyer = person('CUSTOMER', userId(20));
    let at = 0;
    const elsewhere = () => {
      at += 1;
      return ask(from(`198.51.100.${at}`, buyer), { vehicleId: aVehicle() });
    };
    expect(await untilRefused(elsewhere)).toBe(10);
    now += 25 * 3_600_000;
    expect((await ask(from('192.0.2.5'), { vehicleId: aVehicle() })).received).toBe(true);
  });

  it('is marked as handled, by whom and when, and not by staff of another branch', async () => {
    const vehicleId = aVehicle();
    await ask(from('192.0.2.6'), { vehicleId });
    const id = String((await list(admin, { vehicleId })).nodes[0]?.id);
    const handle = async (caller: Caller, handled: boolean) =>
      (await graph.ask(caller, HANDLE, { id, handled })).data?.handleLead;
    expect(await handle(stranger, true)).toEqual({
      lead: null,
      userErrors: [{ code: 'NOT_FOUND', field: ['id'] }],
    });
    const handled = { id, handledAt: new Date(now).toISOString(), handledBy: { id: userId(7) }, version: 2 };
    expect(await handle(seller, true)).toEqual({ lead: handled, userErrors: [] });
    expect(await handle(admin, true)).toEqual({ lead: handled, userErrors: [] });
    expect(await list(seller, { vehicleId, handled: false })).toMatchObject({ totalCount: 0 });
    expect(await list(seller, { vehicleId, handled: true })).toMatchObject({ totalCount: 1 });
    expect(await handle(seller, false)).toMatchObject({
      lead: { handledAt: null, handledBy: null, version: 3 },
    });
    expect(await list(seller, { vehicleId, handled: false })).toMatchObject({ totalCount: 1 });
  });

  it('is dropped when its time is up, and not before', async () => {
    const vehicleId = aVehicle();
    await ask(from('192.0.2.7'), { vehicleId });
    const ports = graph.ports as Ports;
    const before = now;
    now += 180 * 86_400_000 - 1;
    await dropLeads(ports);
    expect(await list(admin, { vehicleId })).toMatchObject({ totalCount: 1 });
    now += 1;
    expect(await dropLeads(ports)).toBeGreaterThan(0);
    expect(await list(admin, { vehicleId })).toMatchObject({ totalCount: 0 });
    now = before;
  });

  it('goes with the account of its person, who has no customer record', async () => {
    const [vehicleId, ana, rui] = [
      aVehicle(),
      person('CUSTOMER', userId(30)),
      person('CUSTOMER', userId(31)),
    ];
    await ask(from('192.0.2.8', ana), { vehicleId, message: 'de Ana' });
    await ask(from('192.0.2.8', rui), { vehicleId, message: 'de Rui', phone: '11912345678' });
    const own = `query ($data: [_Any!]!) { _entities(representations: $data) { ... on MyData { leads } } }`;
    const data = [{ __typename: 'MyData', id: userId(30) }];
    expect((await graph.ask(ana, own, { data })).data).toMatchObject({
      _entities: [{ leads: [{ message: 'de Ana', name: 'Ana Fictícia' }] }],
    });
    const forget = 'mutation ($id: ID!) { forgetUser(input: { userId: $id }) { erased } }';
    const service: Caller = { service: 'user', user: null, language: 'en' };
    expect((await graph.ask(service, forget, { id: userId(30) })).data).toEqual({
      forgetUser: { erased: true },
    });
    const { nodes } = await list(admin, { vehicleId });
    expect(nodes.map(({ message }) => message)).toEqual(['de Rui']);
  });

  it.each([
    ['with', true],
    ['without', false],
  ])(
    'without a log-in goes with the account of its e-mail address, %s a customer record',
    async (_with, has) => {
      const [vehicleId, id] = [aVehicle(), userId(has ? 40 : 41)];
      const ana = person('CUSTOMER', id);
      const email = `ana-${has}@example.com`;
      const stranger = { phone: '(11) 97777-6666', email: `rui-${has}@example.com` };
      await ask(from('192.0.2.9'), { vehicleId, message: 'de Ana', email: email.toUpperCase() });
      await ask(from('192.0.2.9'), { vehicleId, message: 'de Rui', ...stranger });
      await ask(from('192.0.2.9', person('CUSTOMER', userId(42))), { vehicleId, message: 'de Bia', email });
      if (has) {
        const create =
          'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }';
        const { data } = await graph.ask(ana, create, { input: customerInput(stranger) });
        expect(data).toEqual({ createCustomer: { customer: { id: expect.any(String) } } });
      }
      const forget = 'mutation ($input: ForgetUserInput!) { forgetUser(input: $input) { erased } }';
      const service: Caller = { service: 'user', user: null, language: 'en' };
      const messages = async () =>
        (await list(admin, { vehicleId })).nodes.map(({ message }) => message).toSorted();
      // A user service of an earlier release does not say which address it is.
      for (const [input, left] of [
        [{ userId: userId(43) }, ['de Ana', 'de Bia', 'de Rui']],
        [{ userId: id, email }, ['de Bia', 'de Rui']],
      ] as const) {
        expect((await graph.ask(service, forget, { input })).data).toEqual({ forgetUser: { erased: true } });
        expect(await messages()).toEqual(left);
      }
    },
  );
});
