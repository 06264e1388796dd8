import type { Language, Role } from '@autograph/kernel';
import { parse } from 'graphql';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Gateway } from '../src/app.ts';
import { sharedAnswers, sharedFor, type Viewer } from '../src/fast-path/shared-answers.ts';
import { supergraphSchema, supergraphSdl } from '../src/supergraph.ts';
import { gatewayOver } from './gateway-over.ts';

const schema = supergraphSchema(supergraphSdl());
const viewer = (id: string, role: Role = 'CUSTOMER', language: Language = 'en'): Viewer => ({
  user: { id, role, sessionId: `session-of-${id}` },
  language,
});

function cache() {
  const state = { now: 1_000_000, asked: 0 };
  const shared = sharedAnswers(() => state.now);
  const read = (who: ReturnType<typeof viewer>, query = 'q', variables = {}) =>
    shared.answer(who, { id: query, age: 1_000 }, variables, async () => {
      state.asked += 1;
      return { read: state.asked };
    });
  return { state, shared, read };
}

describe('an answer that several callers share', () => {
  it('is asked for once by all who ask at once or within a second, and no longer', async () => {
    const { state, read } = cache();
    await Promise.all([read(viewer('ana')), read(viewer('bia'))]);
    state.now += 999;
    expect(await read(viewer('caio'))).toEqual({ read: 1 });
    state.now += 1;
    expect(await read(viewer('caio'))).toEqual({ read: 2 });
  });

  it('is of one role, one query and one set of variables', async () => {
    const { state, read } = cache();
    await read(viewer('ana'));
    await read(viewer('ana', 'SALES'));
    await read(viewer('ana'), 'another');
    await read(viewer('ana'), 'q', { id: '1' });
    expect(state.asked).toBe(4);
  });

  it('is one of all people who are not logged in, and no role’s', async () => {
    const { state, shared, read } = cache();
    const nobody: Viewer = { user: null, language: 'en' };
    expect(await read(nobody)).toEqual({ read: 1 });
    expect(await read(nobody)).toEqual({ read: 1 });
    expect(await read(viewer('ana'))).toEqual({ read: 2 });
    shared.wrote('ana', true);
    expect(await read(nobody)).toEqual({ read: 1 });
    expect(await read({ user: null, language: 'pt-BR' })).toEqual({ read: 3 });
    expect(state.asked).toBe(3);
  });

  it('is never an answer from before the write for its writer; the writer’s answer may be shared with others', async () => {
    const { state, shared, read } = cache();
    await read(viewer('ana'));
    state.now += 10;
    shared.wrote('ana', true);
    expect(await read(viewer('bia'))).toEqual({ read: 1 });
    // In the same millisecond, nobody can tell which came first.
    expect(await read(viewer('ana'))).toEqual({ read: 2 });
    expect(await read(viewer('ana'))).toEqual({ read: 3 });
    state.now += 1;
    expect(await read(viewer('ana'))).toEqual({ read: 4 });
    expect(await read(viewer('ana'))).toEqual({ read: 4 });
    expect(await read(viewer('bia'))).toEqual({ read: 4 });
  });

  it('is not given to a user for two seconds after a change without a known outcome', async () => {
    const { state, shared, read } = cache();
    shared.wrote('ana', false);
    shared.wrote('ana', true);
    for (const [later, expected] of [
      [1_000, 1],
      [500, 2],
      [500, 3],
      [1, 4],
      [500, 4],
    ] as const) {
      state.now += later;
      expect(await read(viewer('ana'))).toEqual({ read: expected });
    }
  });

  it('is no older than its second where the clock of the system is set back', async () => {
    const shared = sharedAnswers();
    const read = (answer: string) =>
      shared.answer(viewer('ana'), { id: 'q', age: 1_000 }, {}, async () => ({ answer }));
    await read('before');
    const clock = vi.spyOn(Date, 'now').mockReturnValue(0);
    shared.wrote('ana', true);
    await new Promise((resolve) => setTimeout(resolve, 2));
    expect(await read('after')).toEqual({ answer: 'after' });
    clock.mockRestore();
  });

  it('is asked for again when there was none, or it failed', async () => {
    const { shared } = cache();
    const answers = [async () => null, () => Promise.reject(new Error('down')), async () => ({ read: 3 })];
    const read = () =>
      shared.answer(viewer('ana'), { id: 'q', age: 1_000 }, {}, answers.shift() ?? (async () => null));
    expect(await read()).toBeNull();
    await expect(read()).rejects.toThrow('down');
    expect(await read()).toEqual({ read: 3 });
  });

  it('is not kept under a key that a client made large', async () => {
    const { state, read } = cache();
    for (let n = 0; n < 2; n += 1) await read(viewer('ana'), 'q', { id: 'x'.repeat(2_000) });
    expect(state.asked).toBe(2);
  });
});

describe('what is shared', () => {
  it.each([
    '{ vehicle(id: "1") { id make price { amount } } }',
    '{ a: vehicles(first: 3) { edges { cursor node { ...F } } totalCount } } fragment F on Vehicle { status __typename }',
  ])('is a query of vehicles alone: %s', (query) => {
    expect(sharedFor(schema, parse(query))).toBe(1_000);
  });

  it.each([
    '{ me { id } }',
    '{ vehicles { nodes { id sales { nodes { id } } } } }',
    '{ vehicles { nodes { id history { at } } } }',
    '{ vehicles { nodes { make: vin } } }',
    '{ vehicle(id: "1") { id } me { id } }',
    '{ vehicle(id: "1") { ...F } } fragment F on Vehicle { id: plate }',
    '{ vehicle(id: "1") { ... on Vehicle { priceHistory { at } } } }',
    '{ sales { nodes { vehicle { id make } } } }',
    '{ __schema { queryType { name } } vehicle(id: "1") { id } }',
    'mutation { purchaseVehicle(input: { vehicleId: "1", paymentMethod: PIX }) { sale { vehicle { id } } } }',
  ])('is nothing else: %s', (query) => {
    expect(sharedFor(schema, parse(query))).toBe(0);
  });
});

describe('how long an answer is shared', () => {
  const hinted = (hints: string) =>
    supergraphSchema(
      supergraphSdl().replace(
        /(\n {2}make: String! @join__field\(graph: VEHICLE\) )@cacheControl\([^)]*\)/,
        `$1${hints}`,
      ),
    );
  it.each([
    ['@cacheControl(maxAge: 60, scope: PUBLIC)', 1_000],
    ['@cacheControl(maxAge: 0, scope: PUBLIC)', 0],
    ['@cacheControl(maxAge: 1, scope: PRIVATE)', 0],
    ['', 0],
  ])('is what the strictest of its fields allows: %s', (hints, age) => {
    expect(sharedFor(hinted(hints), parse('{ vehicle(id: "1") { id make } }'))).toBe(age);
    expect(sharedFor(hinted(hints), parse('{ vehicle(id: "1") { id } }'))).toBe(1_000);
  });
});

describe('the gateway', () => {
  const open: Gateway[] = [];
  afterEach(async () => {
    for (const gateway of open.splice(0)) await gateway.close();
  });

  async function graph() {
    const stock = { status: 'AVAILABLE' };
    const { gateway, asked, post } = await gatewayOver({
      responseCache: true,
      answer: (service, { query }) => {
        if (service === 'sale') {
          stock.status = 'RESERVED';
          return { data: { purchaseVehicle: { sale: { id: 's1' }, userErrors: [] } } };
        }
        return query.includes('sales')
          ? { data: null }
          : { data: { vehicle: { id: 'v1', status: stock.status } } };
      },
    });
    open.push(gateway);
    const vehicle = async (token?: string) =>
      (
        await post('query ($id: ID!) { vehicle(id: $id) { id status } }', {
          variables: { id: 'v1' },
          ...(token && { token }),
        })
      ).body.data?.vehicle as { status: string } | null | undefined;
    const buy = (token: string) =>
      post(
        'mutation { purchaseVehicle(input: { vehicleId: "v1", paymentMethod: PIX }) { sale { id } userErrors { code } } }',
        { token },
      );
    // The first request is planned; those after it are carried out by ourselves.
    await vehicle('CUSTOMER-zoe');
    return { asked, vehicle, buy };
  }

  it('asks the vehicle service once for many callers of a role', async () => {
    const { asked, vehicle } = await graph();
    asked.length = 0;
    await Promise.all(Array.from({ length: 20 }, (_, n) => vehicle(`CUSTOMER-c${n}`)));
    expect(asked).toEqual(['vehicle']);
  });

  it('never answers the buyer that what they bought is free', async () => {
    const { vehicle, buy } = await graph();
    expect(await vehicle('CUSTOMER-ana')).toEqual({ id: 'v1', status: 'AVAILABLE' });
    await buy('CUSTOMER-ana');
    expect(await vehicle('CUSTOMER-ana')).toEqual({ id: 'v1', status: 'RESERVED' });
  });

  it('shares nothing with a caller without a token', async () => {
    const { asked, vehicle } = await graph();
    await vehicle('CUSTOMER-ana');
    asked.length = 0;
    await vehicle();
    expect(asked).toEqual(['vehicle']);
  });
});
