import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type BranchWorld, branchWorld } from '../../src/branch-world.ts';
import { ask } from '../../src/client.ts';
import { aBuyer, aLead } from '../../src/fixtures.ts';

const graph = inject('graph');

let world: BranchWorld;
beforeAll(async () => {
  world = await branchWorld(graph.url);
});

const LEADS = `query ($filter: LeadFilter) {
  leads(filter: $filter, first: 100) { totalCount nodes { id name user { id } vehicle { id make } branch { id name } } }
}`;
interface Leads {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}
const leads = async (token: string | undefined, filter: object = {}) => {
  const { data, errors } = await ask<{ leads: Leads | null }>(graph.url, LEADS, {
    variables: { filter },
    token,
  });
  return { list: data?.leads ?? null, codes: errors.map(({ extensions }) => extensions.code) };
};

describe(`requests for contact (${graph.topology})`, () => {
  it('are read by staff of the branch of the vehicle, with vehicle and branch, and by nobody else', async () => {
    const { south, north, seller, mechanic, admin } = world;
    const vehicleId = south.vehicleId;
    expect((await leads(admin, { vehicleId })).list).toMatchObject({
      totalCount: 1,
      nodes: [{ id: south.leadId, vehicle: { id: vehicleId }, branch: { id: south.branchId } }],
    });
    for (const filter of [{}, { vehicleId }, { branchId: [south.branchId] }, { handled: false }]) {
      const { list } = await leads(seller, filter);
      expect(list?.nodes.map(({ id }) => id) ?? []).not.toContain(south.leadId);
    }
    expect((await leads(seller, { branchId: [north.branchId] })).list?.nodes).toMatchObject([
      { id: north.leadId },
    ]);
    const buyer = await aBuyer(graph.url, false);
    expect(await leads(mechanic)).toEqual({ list: null, codes: ['FORBIDDEN'] });
    expect(await leads(buyer.token)).toEqual({ list: null, codes: ['FORBIDDEN'] });
    expect(await leads(undefined)).toEqual({ list: null, codes: ['UNAUTHENTICATED'] });
  });

  it('are in the data of their person, and go with the account', async () => {
    const { admin, south } = world;
    const ana = await aBuyer(graph.url, false);
    const id = await aLead(graph.url, admin, south.soldId, { message: 'Oi' }, ana.token);
    const own = await ask<{ exportMyData: { leads: object[] } }>(graph.url, '{ exportMyData { leads } }', {
      token: ana.token,
    });
    expect(own.data.exportMyData.leads).toMatchObject([{ id, message: 'Oi' }]);
    const erase = 'mutation { eraseMe { userErrors { code } } }';
    expect((await ask(graph.url, erase, { token: ana.token })).data).toEqual({ eraseMe: { userErrors: [] } });
    expect((await leads(admin, { vehicleId: south.soldId })).list?.totalCount).toBe(0);
  });
});

describe.runIf(graph.publicStock)('a person who is not logged in, where the stock is public', () => {
  it('may ask to be contacted', async () => {
    const { admin, north } = world;
    const id = await aLead(graph.url, admin, north.soldId, { phone: '11987654321' }, '');
    const { list } = await leads(admin, { vehicleId: north.soldId });
    expect(list?.nodes).toMatchObject([{ id, user: null }]);
  });
});

describe.runIf(!graph.publicStock)('a person who is not logged in, where the stock is not public', () => {
  it('may not ask to be contacted', async () => {
    const create = 'mutation ($input: CreateLeadInput!) { createLead(input: $input) { received } }';
    const input = { vehicleId: world.north.vehicleId, name: 'Ana', phone: '11987654321', consent: 'x' };
    const { errors } = await ask(graph.url, create, { variables: { input } });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });
});
