import { serviceCredentials } from '@autograph/service/calls';
import { decodeJwt } from 'jose';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { CALLS, CASES, LEADS_NOWHERE, ROOT_IDS } from '../../src/branch-cases.ts';
import {
  BRANCHED,
  leavesOf,
  mutationsOf,
  partsOf,
  queryOf,
  selectionOf,
  staffFieldsOf,
  TARGETS,
  waysTo,
} from '../../src/branch-walk.ts';
import { type BranchWorld, branchWorld, codesOf, refusalsOf } from '../../src/branch-world.ts';
import { ask } from '../../src/client.ts';

const graph = inject('graph');
let world: BranchWorld;
beforeAll(async () => {
  world = await branchWorld(graph.url);
});

/** SALES of another branch, and WORKSHOP: of another branch, where those of the branch may see the type. */
const strangers = (type: string) =>
  [
    ['SALES of another branch', world.seller],
    ['WORKSHOP', CASES[type]?.isWorkshops ? world.northMechanic : world.mechanic],
  ] as const;
/** What tells of the undecided sale, or of the work orders, of a place. */
const tells = (type: string, text: string): readonly string[] => {
  const { saleId, orderId, stockOrderId, notes } = world.south;
  const ids = type === 'Sale' ? [saleId] : [orderId, stockOrderId];
  return [...ids, notes].filter((secret) => text.includes(secret));
};
const read = async (document: string, token: string) =>
  ask<Record<string, unknown>>(graph.url, document, { token });
/** The values of all fields of this name, however deep. */
function valuesAt(name: string, data: unknown): readonly unknown[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => (key === name ? [value] : valuesAt(name, value)));
}
const textOf = async (document: string, token: string) => JSON.stringify((await read(document, token)).data);

describe(`what belongs to a branch (${graph.topology})`, () => {
  it('has a case for each of its types, and no other', () => {
    expect(Object.keys(CASES).toSorted()).toEqual([...BRANCHED].toSorted());
  });

  const scoped = Object.entries(CASES).filter(([, { reach }]) => reach === 'scoped');
  const records = Object.entries(CASES).filter(([, { idOf }]) => idOf);
  const ways = scoped.flatMap(([type]) => waysTo(type).map((way) => [type, way.join('.'), way] as const));

  it.each(ways)('%s is not shown to others by %s', async (type, name, way) => {
    const [root = ''] = way;
    const idOf = ROOT_IDS[root];
    if (!idOf) throw new Error(`There is no id to ask ${root} for.`);
    const document = queryOf(way, idOf(world.south, world), leavesOf(type));
    for (const [, token] of strangers(type)) expect(tells(type, await textOf(document, token))).toEqual([]);
    const isSeen = tells(type, await textOf(document, world.admin)).length > 0;
    expect({ name, isSeen }).toEqual({ name, isSeen: !LEADS_NOWHERE.test(name) });
  });

  it('a work order is not shown to others by the reservations of a list of parts', async () => {
    const order = `workOrder { ${leavesOf('WorkOrder')} }`;
    const document = `{ it: parts(first: 1, filter: { sku: "${world.south.sku}" }) { nodes { stock { reservations(first: 1) { reserved ${order} } } } } }`;
    for (const [, token] of strangers('WorkOrder'))
      expect(tells('WorkOrder', await textOf(document, token))).toEqual([]);
    const seen = await read(document, world.northMechanic);
    expect(seen.errors).toEqual([]);
    expect(valuesAt('reservations', seen.data)).toEqual([[{ reserved: 0, workOrder: null }]]);
    expect(tells('WorkOrder', await textOf(document, world.admin))).toContain(world.south.stockOrderId);
  });

  const filters = scoped.flatMap(([type, { list = '', filters: of = {} }]) =>
    partsOf(`${type}Filter`).map((filter) => [list, filter, of[filter], type] as const),
  );
  it.each(filters)(
    '%s filtered by %s has and counts none of another branch',
    async (list, filter, valueIn, type) => {
      const { secret, oneOf = () => '', isWorkshops } = CASES[type] ?? {};
      if (!valueIn) throw new Error(`There is no value for the filter ${filter} of ${list}.`);
      const args = `filter: { ${filter}: ${valueIn(world.south, world)} }`;
      const edges = `totalCount edges { node { id branch { id } } } nodes { id ${secret} branch { id } }`;
      const document = `{ it: ${list}(first: 100, ${args}) { ${edges} } }`;
      for (const [, token] of strangers(type)) {
        const text = await textOf(document, token);
        expect(tells(type, text)).toEqual([]);
        expect(text).not.toContain(world.south.branchId);
      }
      // Together with what finds this one sale, nothing is counted.
      const only = oneOf(world.south);
      // Of a work order, two filters name the vehicle, and no order has both.
      const asked = `${filter}: ${valueIn(world.south, world)}`;
      const isOfStock = isWorkshops && ['vehicleId', 'quoteStatus'].includes(filter);
      const isOne = only.startsWith(`${filter}:`) || isOfStock;
      const one = `{ it: ${list}(filter: { ${isOne ? asked : `${only} ${asked}`} }) { totalCount } }`;
      const total = async (token: string) =>
        ((await read(one, token)).data.it as { totalCount: number } | null)?.totalCount ?? null;
      expect(await total(world.seller)).toBe(0);
      expect(await total(isWorkshops ? world.northMechanic : world.mechanic)).toBe(isWorkshops ? 0 : null);
      expect(await total(world.admin)).toBe(filter === 'decidedAt' ? 0 : 1);
    },
  );

  const sorts = scoped.flatMap(([type, { list = '' }]) =>
    partsOf(`${type}SortField`).flatMap((field) =>
      ['ASC', 'DESC'].map((direction) => [list, field, direction, type] as const),
    ),
  );
  it.each(sorts)(
    '%s sorted by %s %s has none of another branch, from either end',
    async (list, field, direction, type) => {
      for (const page of ['first: 100', 'last: 100']) {
        const document = `{ it: ${list}(${page}, sortBy: { field: ${field}, direction: ${direction} }) { nodes { id branch { id } } } }`;
        for (const [, token] of strangers(type))
          expect(await textOf(document, token)).not.toContain(world.south.branchId);
      }
    },
  );

  const stock = Object.entries(CASES).filter(([, { reach }]) => reach === 'stock');
  const staffOnly = stock.flatMap(([type]) =>
    waysTo(type).flatMap((way) =>
      staffFieldsOf(type).map((field) => [way.join('.'), field, way, type] as const),
    ),
  );
  it.each(staffOnly)(
    'by %s, others read the vehicle and nothing of its %s',
    async (_name, field, way, type) => {
      const idOf = ROOT_IDS[way[0] ?? ''];
      if (!idOf) throw new Error(`There is no id to ask ${way[0]} for.`);
      const secretOf = `secret: ${selectionOf(type, field)}`;
      // As little as there can be: the lists of a long way make a query as large as one may be.
      const document = queryOf(way, idOf(world.south, world), `id ${secretOf}`);
      for (const [, token] of strangers(type)) {
        for (const secret of valuesAt('secret', (await read(document, token)).data))
          expect([null, [], { totalCount: 0 }]).toContainEqual(secret);
      }
      const own = await read(document, world.admin);
      expect(own.errors).toEqual([]);
      const isThere = way.length === 1 && /history|sales|renavam/i.test(field);
      if (isThere) expect(valuesAt('secret', own.data)).not.toEqual([null]);
    },
  );

  it.each(records)('%s is by reference what it is by id', async (type, { subgraph = '', idOf, reach }) => {
    const url = graph.serviceUrls?.[subgraph];
    // The services of the single topology have no port of their own.
    if (!url) return expect(graph.topology).toBe('single');
    const id = idOf?.(world.south, world) ?? '';
    const { secret, isWorkshops } = CASES[type] ?? {};
    const fields =
      reach === 'scoped'
        ? `id ${secret} branch { id }`
        : staffFieldsOf(type)
            .filter((field) => field !== 'sales')
            .map((field) => selectionOf(type, field))
            .join(' ');
    const document = `{ _entities(representations: [{ __typename: "${type}", id: "${id}" }]) { ... on ${type} { ${fields} } } }`;
    const asked = async (token: string, branchId: string) => {
      const {
        sub = '',
        sid = '',
        role,
      } = decodeJwt<{ sid: string; role: 'ADMIN' | 'SALES' | 'WORKSHOP' }>(token);
      const user = { id: sub, sessionId: sid, role, memberships: [{ branchId, manages: false }] };
      const credential = await serviceCredentials('gateway', graph.serviceSecret ?? '').sign(subgraph, user);
      const { data } = await ask<{ _entities: readonly (object | null)[] }>(url, document, {
        token: credential,
      });
      return data?._entities?.[0] ?? null;
    };
    for (const seen of [
      await asked(world.seller, world.north.branchId),
      isWorkshops
        ? await asked(world.northMechanic, world.north.branchId)
        : await asked(world.mechanic, world.south.branchId),
    ])
      expect(
        Object.values(seen ?? {}).every(
          (value) => value === null || (Array.isArray(value) && value.length === 0),
        ),
      ).toBe(true);
    const own = await asked(world.admin, world.south.branchId);
    expect(Object.values(own ?? {}).some((value) => value !== null)).toBe(true);
  });

  it.each(scoped.filter(([, { isExported }]) => isExported))(
    'an export of %s has no row of another branch, and is refused to WORKSHOP',
    async (type, { list }) => {
      const origin = new URL(graph.url).origin;
      const begin = (token: string, of: string | undefined) =>
        fetch(`${origin}/export`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ list: of, format: 'jsonl' }),
        });
      const { url } = (await (await begin(world.seller, list)).json()) as { url: string };
      const text = await (await fetch(new URL(url, origin))).text();
      expect(text).toContain(world.north.saleId);
      expect(tells(type, text)).toEqual([]);
      for (const of of [list, 'vehicles', 'customers'])
        expect((await begin(world.mechanic, of)).status).toBe(403);
    },
  );

  // An upload is for a vehicle, and a link for an order, although their addresses do not show it.
  const written = [...records.map(([type]) => type), 'UploadTarget', 'PartStock', 'QuoteLink'];
  const writes = [...new Set(written.flatMap((type) => mutationsOf(type).map(({ name }) => name)))];
  const stored = () => {
    const { south } = world;
    const order = (id: string) => `workOrder(id: "${id}") { ${leavesOf('WorkOrder')} }`;
    const vehicle = (id: string) => `vehicle(id: "${id}") { ${leavesOf('Vehicle')} }`;
    return read(
      `{ sale(id: "${south.saleId}") { ${leavesOf('Sale')} } a: ${vehicle(south.vehicleId)} b: ${vehicle(south.soldId)} c: ${order(south.orderId)} d: ${order(south.stockOrderId)}
        vehicles(filter: { branchId: ["${south.branchId}"] }) { totalCount } sales(filter: { branchId: ["${south.branchId}"] }) { totalCount }
        workOrders(filter: { branchId: ["${south.branchId}"] }) { totalCount }
        parts(filter: { sku: "${south.sku}" }) { nodes { stock { id onHand version } } } }`,
      world.admin,
    );
  };

  /** Mutations that the people of the workshop may call. */
  const ofWorkshop = new Set(
    ['WorkOrder', 'PartStock', 'QuoteLink'].flatMap((type) => mutationsOf(type).map(({ name }) => name)),
  );
  const TARGET_CALLS = [
    'createVehicle',
    'importVehicles',
    'createQuote',
    'openWorkOrder',
    'receiveParts',
    'countParts',
  ];
  it.each(writes)('%s by others is refused, and the records stay as they are', async (name) => {
    const call = CALLS[name];
    if (!call) throw new Error(`There is no call of ${name}.`);
    const before = await stored();
    expect(before.errors).toEqual([]);
    const rows = ['importVehicles', 'changePrices'].includes(name)
      ? 'results { userErrors { code field } }'
      : '';
    const document = `mutation { it: ${name}${call(world.south)} { ${rows} userErrors { code field } } }`;
    const refused = await refusalsOf(graph.url, document, world.seller);
    // What names a branch as a target is wrong in that field; a record of another branch does not exist.
    const isTarget = TARGET_CALLS.includes(name);
    const wrongField = isTarget
      ? { code: 'INVALID', field: expect.stringMatching(/^(rows\.0\.)?branchId$/) }
      : { code: 'NOT_FOUND', field: 'id' };
    if (ofWorkshop.has(name)) {
      expect(refused).toEqual([{ code: 'FORBIDDEN', field: null }]);
      expect(await refusalsOf(graph.url, document, world.northMechanic)).toEqual([wrongField]);
    } else if (isTarget) expect(refused).toEqual([wrongField]);
    else expect(['NOT_FOUND', 'FORBIDDEN', 'OTHER_BRANCH']).toContain(refused[0]?.code);
    if (!ofWorkshop.has(name))
      expect(await codesOf(graph.url, document, world.mechanic)).toEqual(['FORBIDDEN']);
    expect(await stored()).toEqual(before);
  });

  it('has a call for each input that names a branch as a target', () => {
    // Memberships are set by ADMIN alone. `requestTransfer` is for either branch; see the suite of managers.
    expect([...TARGETS].toSorted()).toEqual(
      [
        'CountPartsInput.branchId',
        'CreateQuoteInput.branchId',
        'CreateVehicleInput.branchId',
        'ImportVehicleRow.branchId',
        'MembershipInput.branchId',
        'OpenWorkOrderInput.branchId',
        'ReceivePartsInput.branchId',
        'RequestTransferInput.toBranchId',
      ].toSorted(),
    );
  });

  it.each(['BRANCH', 'MONTH', 'SELLER'])('sums grouped by %s count none of another branch', async (group) => {
    const document = `{ it: salesSummary(branchId: ["${world.south.branchId}"], groupBy: [${group}]) { count groups { count branch { id } } } }`;
    expect((await read(document, world.seller)).data.it).toEqual({ count: 0, groups: [] });
    expect((await read(document, world.mechanic)).data.it).toBeNull();
    await expect
      .poll(async () => (await read(document, world.admin)).data.it, { timeout: 20_000 })
      .toMatchObject({ count: 1 });
  });
});
