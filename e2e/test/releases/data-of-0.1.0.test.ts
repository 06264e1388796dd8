import { type GraphClient, GraphRequestError } from '@autograph/topologies/graph-client';
import {
  type InProcessGraph,
  readInProcessSettings,
  startInProcessGraph,
} from '@autograph/topologies/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReleaseData, readReleaseData, writeDataDir } from '../../src/release-data.ts';
import { temporaryDir } from '../../src/topology.ts';

/**
 * What release 0.1.0 stored: its demo data without most of the vehicles that nobody bought, sales in each state, refused and
 * unfinished attempts, an erased buyer, a blocked user, a withdrawn vehicle, and events that no broker had taken.
 */
const DATA = new URL('./data/0.1.0.jsonl', import.meta.url);

type Row = Readonly<Record<string, unknown>>;

let data: ReleaseData;
let graph: InProcessGraph;
let remove: () => Promise<void>;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  data = readReleaseData(DATA);
  const dir = await temporaryDir();
  remove = dir.remove;
  await writeDataDir(dir.path, data);
  const settings = await readInProcessSettings({ AUTOGRAPH_DATA_DIR: dir.path, RECOVERY_INTERVAL: '200' });
  graph = await startInProcessGraph({ ...settings, host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await graph?.close();
  await remove?.();
});

/** The documents of a collection that have these fields. */
const stored = (store: string, collection: string, where: Row = {}): Row[] =>
  data.records
    .filter((record) => record.store === store && record.collection === collection)
    .map(({ document }) => document)
    .filter((document) => Object.entries(where).every(([field, value]) => document[field] === value));
const vehicle = (plate: string): string => String(stored('vehicle', 'vehicles', { plate })[0]?._id);
const sale = (key: string): string =>
  String(stored('sale', 'sales', { idempotencyKey: `0.1.0-${key}` })[0]?._id);

const ask = <Data = Record<string, never>>(query: string, by?: string, variables: Row = {}): Promise<Data> =>
  (graph.client as GraphClient).request<Data>(query, variables, by === undefined ? undefined : tokens[by]);

interface Payload {
  readonly sale?: Row | null;
  readonly userErrors: readonly Row[];
  readonly [field: string]: unknown;
}

/** Carries out a mutation of one input, and returns its payload. */
async function mutate(field: string, read: string, input: Row, by?: string, id?: string): Promise<Payload> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input!`;
  const [declared, given] = id === undefined ? ['', ''] : ['$id: ID!, ', 'id: $id, '];
  const query = `mutation (${declared}$input: ${type}) {
    payload: ${field}(${given}input: $input) { ${read} userErrors { field code message } }
  }`;
  return (await ask<{ payload: Payload }>(query, by, { input, id })).payload;
}

/** Reads a whole list in pages, and returns its ids. The total is checked. */
async function listed(list: string, filter: string, by = 'vendas'): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const query = `query ($after: String) {
      list: ${list}(first: 10, after: $after${filter && `, filter: { ${filter} }`}) {
        totalCount nodes { id } pageInfo { hasNextPage endCursor }
      }
    }`;
    const { list: page }: { list: Page } = await ask(query, by, { after });
    ids.push(...page.nodes.map(({ id }) => id));
    after = page.pageInfo.endCursor;
    if (page.pageInfo.hasNextPage) continue;
    expect(ids.length, `${list} ${filter}`).toBe(page.totalCount);
    expect(new Set(ids).size).toBe(ids.length);
    return ids;
  }
}

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const countsOfSales = async (): Promise<Row> => {
  const statuses = ['PENDING', 'APPROVED', 'REJECTED', 'CANCELLED', 'RETURNED'];
  const counts = statuses.map(async (status) => [
    status,
    (await listed('sales', `status: [${status}]`, 'admin')).length,
  ]);
  return Object.fromEntries((await Promise.all(counts)).filter(([, count]) => count !== 0));
};
const summary = async (): Promise<Row> => {
  const query = '{ salesSummary(groupBy: [STATUS]) { groups { status count } } }';
  const { salesSummary } = await ask<{ salesSummary: { groups: { status: string; count: number }[] } }>(
    query,
    'admin',
  );
  return Object.fromEntries(salesSummary.groups.map(({ status, count }) => [status, count]));
};

describe('data of release 0.1.0', () => {
  it('has users who log in with their passwords of then, and a session that goes on', async () => {
    const passwords = {
      admin: 'admin123',
      vendas: 'vendas123',
      cliente: 'cliente123',
      bruna: 'Senha-de-teste-9',
      caio: 'Senha-de-teste-9',
    };
    for (const [username, password] of Object.entries(passwords)) {
      const { accessToken, userErrors } = await mutate('login', 'accessToken', { username, password });
      expect(userErrors).toEqual([]);
      tokens[username] = String(accessToken);
    }
    const blocked = { username: 'elio', password: 'Senha-de-teste-9' };
    expect((await mutate('login', 'accessToken', blocked)).accessToken).toBeNull();
    const { refreshTokenOfBruna: refreshToken } = data;
    expect(await mutate('refreshToken', 'accessToken', { refreshToken })).toMatchObject({
      accessToken: expect.any(String),
      userErrors: [],
    });
  });

  it('is in every list, and counted', async () => {
    for (const status of ['RESERVED', 'SOLD']) {
      const expected = stored('vehicle', 'vehicles', { status }).length;
      await expect
        // The vehicle of the attempt that was left behind is given back.
        .poll(async () => (await listed('vehicles', `status: [${status}]`)).length)
        .toBe(status === 'RESERVED' ? expected - 1 : expected);
    }
    const inStock = stored('vehicle', 'vehicles', { withdrawnAt: null }).map(({ _id }) => _id);
    expect((await listed('vehicles', '')).toSorted()).toEqual(inStock.toSorted());
    const customers = stored('customer', 'customers', { listed: true }).map(({ _id }) => _id);
    expect((await listed('customers', '')).toSorted()).toEqual(customers.toSorted());
    const users = stored('user', 'users', { anonymizedAt: null }).map(({ _id }) => _id);
    expect(await listed('users', '', 'admin')).toEqual(expect.arrayContaining(users));
    const sales = stored('sale', 'sales').filter(({ createdAt }) => createdAt !== null);
    expect((await listed('sales', '')).toSorted()).toEqual(sales.map(({ _id }) => _id).toSorted());
    const { auditTrail } = await ask<{ auditTrail: Page }>('{ auditTrail { totalCount } }', 'admin');
    expect(auditTrail.totalCount).toBeGreaterThanOrEqual(stored('user', 'auditTrail').length);
  });

  it('is found by searches and filters', async () => {
    expect(await listed('vehicles', 'search: "argo opening"')).toEqual([vehicle('OLD1A06')]);
    expect(await listed('vehicles', 'search: "1A07"')).toEqual([vehicle('OLD1A07')]);
    expect(await listed('vehicles', 'plate: "old-1a02"')).toEqual([vehicle('OLD1A02')]);
    expect(await listed('customers', 'name: "balcao"')).toHaveLength(1);
    expect(await listed('sales', 'search: "OLD1A02"')).toEqual([sale('approved')]);
    const walter = await listed('customers', 'name: "balcao"');
    for (const text of ['walter', 'balcão', '15350946056', '153.509.460-56', '6056', 'walter@example.com']) {
      // The start has migrated them: nothing is waited for.
      expect(await listed('customers', `search: "${text}"`), text).toEqual(walter);
    }
    // Release 0.1.0 did not store when a sale was decided.
    const decided = stored('sale', 'sales').filter(({ status }) =>
      ['APPROVED', 'REJECTED', 'CANCELLED'].includes(String(status)),
    );
    expect(await listed('sales', 'decidedAt: { from: "2020-01-01" }')).toHaveLength(decided.length);
  });

  it('gives a summary that agrees with its sales, also of events that no broker had taken', async () => {
    const counts = await countsOfSales();
    expect(Object.values(counts).reduce((sum: number, count) => sum + Number(count), 0)).toBe(28);
    await expect.poll(summary, { timeout: 10_000 }).toEqual(counts);
  });

  it('gives a repeated purchase the answer of then, a refusal too', async () => {
    const again = (key: string, plate: string) =>
      mutate(
        'purchaseVehicle',
        'sale { id }',
        { vehicleId: vehicle(plate), paymentMethod: 'PIX', idempotencyKey: `0.1.0-${key}` },
        'caio',
      );
    expect(await again('cancelled', 'OLD1A04')).toMatchObject({
      sale: { id: sale('cancelled') },
      userErrors: [],
    });
    expect(await again('refused', 'OLD1A01')).toEqual({
      sale: null,
      userErrors: [
        {
          field: ['vehicleId'],
          code: 'VEHICLE_NOT_AVAILABLE',
          message: expect.stringContaining('no longer available'),
        },
      ],
    });
  });

  it('can be sold, decided and returned, and the vehicle sold again', async () => {
    const approve = await mutate('approveSale', 'sale { status }', {}, 'vendas', sale('pending'));
    expect(approve).toEqual({ sale: { status: 'APPROVED' }, userErrors: [] });
    const reject = await mutate(
      'rejectSale',
      'sale { status }',
      { reason: 'Sem crédito' },
      'vendas',
      sale('financed'),
    );
    expect(reject).toEqual({ sale: { status: 'REJECTED' }, userErrors: [] });
    const back = await mutate(
      'returnSale',
      'sale { status }',
      { reason: 'Arrependimento' },
      'admin',
      sale('approved'),
    );
    expect(back).toEqual({ sale: { status: 'RETURNED' }, userErrors: [] });
    for (const plate of ['OLD1A02', 'OLD1A03', 'OLD1A06', 'OLD1A10']) {
      const input = { vehicleId: vehicle(plate), paymentMethod: 'PIX' };
      const bought = await mutate(
        'purchaseVehicle',
        'sale { id status }',
        input,
        plate === 'OLD1A10' ? 'bruna' : 'caio',
      );
      expect(bought, plate).toMatchObject({ sale: { status: 'PENDING' }, userErrors: [] });
      const cancelled = await mutate(
        'cancelSale',
        'sale { status }',
        { reason: 'Teste' },
        'vendas',
        String(bought.sale?.id),
      );
      expect(cancelled).toEqual({ sale: { status: 'CANCELLED' }, userErrors: [] });
    }
    await expect.poll(summary, { timeout: 10_000 }).toEqual(await countsOfSales());
  });

  it('can be changed, and a sold vehicle bought back under its plate', async () => {
    const input = {
      make: 'Fiat',
      model: 'Argo',
      year: 2024,
      price: { amount: '70000.00' },
      plate: 'OLD1A09',
    };
    const created = await mutate('createVehicle', 'vehicle { previously { id } }', input, 'vendas');
    expect(created).toEqual({ vehicle: { previously: { id: vehicle('OLD1A09') } }, userErrors: [] });
    const changes = { mileage: 1_400, price: { amount: '78990.00' }, expectedVersion: 2 };
    const updated = await mutate(
      'updateVehicle',
      'vehicle { version }',
      changes,
      'vendas',
      vehicle('OLD1A07'),
    );
    expect(updated).toEqual({ vehicle: { version: 3 }, userErrors: [] });
    const [walter] = await listed('customers', 'name: "balcao"');
    const moved = await mutate('updateCustomer', 'customer { city }', { city: 'Campinas' }, 'vendas', walter);
    expect(moved).toEqual({ customer: { city: 'Campinas' }, userErrors: [] });
    const profile = await mutate('updateProfile', 'user { lastName }', { lastName: 'Exemplo' }, 'caio');
    expect(profile).toEqual({ user: { lastName: 'Exemplo' }, userErrors: [] });
  });

  it('can be erased, and tells the buyer of a sale that was erased before', async () => {
    const query = 'query ($id: ID!) { retainedBuyer(saleId: $id) { name cpf } }';
    expect(
      await ask(query, 'admin', { id: stored('vehicle', 'vehicles', { plate: 'OLD1A08' })[0]?.heldBy }),
    ).toEqual({
      retainedBuyer: { name: 'Dora Fictícia', cpf: '390.533.447-05' },
    });
    const erased = await mutate('eraseMe', 'erased', { password: 'Senha-de-teste-9' }, 'bruna');
    expect(erased).toEqual({ erased: true, userErrors: [] });
    expect(await ask(query, 'admin', { id: sale('pending') })).toMatchObject({
      retainedBuyer: { name: 'Bruna Fictícia' },
    });
    await expect(ask('{ me { id } }', 'bruna')).rejects.toThrow(GraphRequestError);
    expect(await listed('customers', 'name: "bruna"')).toEqual([]);
    const { sale: kept } = await ask<{ sale: Row }>(
      'query ($id: ID!) { sale(id: $id) { notes status } }',
      'admin',
      {
        id: sale('pending'),
      },
    );
    expect(kept).toEqual({ notes: null, status: 'APPROVED' });
  });
});
