import {
  type InProcessGraph,
  readInProcessSettings,
  startInProcessGraph,
} from '@autograph/topologies/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReleaseData, readReleaseData, writeDataDir } from '../../src/release-data.ts';
import { temporaryDir } from '../../src/topology.ts';

/** The demo data as commit b4bafa8 stored it, a week before release 0.1.0. `src/record-release.ts` says how it was recorded. */
const DATA = new URL('./data/b4bafa8.jsonl', import.meta.url);

let data: ReleaseData;
let graph: InProcessGraph;
let remove: () => Promise<void>;
let token: string;

beforeAll(async () => {
  data = readReleaseData(DATA);
  const dir = await temporaryDir();
  remove = dir.remove;
  await writeDataDir(dir.path, data);
  const settings = await readInProcessSettings({ AUTOGRAPH_DATA_DIR: dir.path });
  graph = await startInProcessGraph({ ...settings, host: '127.0.0.1', port: 0 });
  token = await logIn('vendas', 'vendas123');
});
afterAll(async () => {
  await graph?.close();
  await remove?.();
});

const ask = <Data>(query: string, variables: object = {}, by = token): Promise<Data> =>
  graph.client.request<Data>(query, { ...variables }, by);

async function logIn(username: string, password: string): Promise<string> {
  const query = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }';
  const { login } = await graph.client.request<{ login: { accessToken: string } }>(query, {
    input: { username, password },
  });
  return login.accessToken;
}

const stored = (collection: string) =>
  data.records.filter((record) => record.collection === collection).map(({ document }) => document);

async function listed(list: string, filter = ''): Promise<string[]> {
  const query = `{ list: ${list}(first: 100${filter && `, filter: { ${filter} }`}) { nodes { id } } }`;
  const { list: page } = await ask<{ list: { nodes: { id: string }[] } }>(query);
  return page.nodes.map(({ id }) => id).toSorted();
}

// The start has migrated it before it answers: nothing is waited for here.
describe('data of commit b4bafa8', () => {
  it('is in every list', async () => {
    for (const list of ['vehicles', 'customers', 'sales'])
      expect(await listed(list)).toEqual(
        stored(list)
          .map(({ _id }) => _id)
          .toSorted(),
      );
  });

  it('is found by searches', async () => {
    const [ana] = stored('customers').filter(({ name }) => name === 'Ana Amostra');
    for (const filter of ['name: "amostra ana"', 'search: "ana.amostra@"', 'search: "99999900100"'])
      expect(await listed('customers', filter)).toEqual([ana?._id]);
    const [mobi] = stored('vehicles').filter(({ plate }) => plate === 'QNK5C46');
    for (const search of ['mobi like', 'banchisa mobi', '5C46'])
      expect(await listed('vehicles', `search: "${search}"`)).toContain(mobi?._id);
  });

  it('has the times of decisions, and the default branch', async () => {
    const decided = stored('sales').filter(({ status }) => status !== 'PENDING');
    expect(await listed('sales', 'decidedAt: { from: "2020-01-01" }')).toHaveLength(decided.length);
    const { sales } = await ask<{ sales: { nodes: { branch: { name: string } }[] } }>(
      '{ sales(first: 100) { nodes { branch { name } } } }',
    );
    expect(new Set(sales.nodes.map(({ branch }) => branch.name)).size).toBe(1);
  });

  it('has customers who buy and change', async () => {
    const vehicle = stored('vehicles').find(({ status }) => status === 'AVAILABLE');
    const buyer = stored('customers').find(({ name }) => name === 'Ana Amostra');
    const bought = await ask(
      'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { status } userErrors { message } } }',
      { input: { vehicleId: vehicle?._id, customerId: buyer?._id, paymentMethod: 'PIX' } },
    );
    expect(bought).toEqual({ purchaseVehicle: { sale: { status: 'PENDING' }, userErrors: [] } });
    const changed = await ask(
      'mutation ($id: ID!, $input: UpdateCustomerInput!) { updateCustomer(id: $id, input: $input) { customer { city } userErrors { message } } }',
      { id: buyer?._id, input: { city: 'Campinas' } },
    );
    expect(changed).toEqual({ updateCustomer: { customer: { city: 'Campinas' }, userErrors: [] } });
  });
});
