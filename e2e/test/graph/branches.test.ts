import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, logIn, type UserErrors } from '../../src/client.ts';
import { aBuyer, aCustomer, aPlate, aVehicle } from '../../src/fixtures.ts';

const graph = inject('graph');

interface Payload extends UserErrors {
  readonly branch?: { readonly id: string } | null;
  readonly user?: { readonly id: string } | null;
  readonly vehicle?: { readonly id: string; readonly status: string } | null;
  readonly sale?: { readonly id: string; readonly status: string } | null;
}

/** A branch with a vehicle, and a sale of another vehicle of it; both are known to its seller. */
interface Place {
  readonly branchId: string;
  readonly vehicleId: string;
  readonly soldId: string;
  readonly saleId: string;
  readonly customerId: string;
}

describe(`branches (${graph.topology})`, () => {
  let admin: string;
  let north: Place;
  let south: Place;
  let seller: string;
  let sellerId: string;

  const mutate = async (
    field: string,
    variables: Record<string, unknown>,
    token: string,
  ): Promise<Payload> => {
    const declared = field.replace(/^\w+/, (name) => `mutation ${PARAMETERS[name] ?? ''} { it: ${name}`);
    const { data, errors } = await ask<{ it: Payload }>(graph.url, `${declared} }`, { variables, token });
    if (!data?.it) throw new Error(JSON.stringify(errors));
    return data.it;
  };
  const PARAMETERS: { readonly [name: string]: string } = {
    createBranch: '($input: CreateBranchInput!)',
    createUser: '($input: CreateUserInput!)',
    setMemberships: '($id: ID!, $input: SetMembershipsInput!)',
    purchaseVehicle: '($input: PurchaseVehicleInput!)',
    requestTransfer: '($id: ID!, $input: RequestTransferInput!)',
  };
  const branch = async (name: string): Promise<string> => {
    const made = await mutate(
      'createBranch(input: $input) { branch { id } userErrors { code } }',
      { input: { name: `${name} ${randomUUID().slice(0, 8)}` } },
      admin,
    );
    return made.branch?.id ?? '';
  };
  const buy = (vehicleId: string, customerId: string | null, token: string) =>
    mutate(
      'purchaseVehicle(input: $input) { sale { id status } userErrors { code field } }',
      { input: { vehicleId, customerId, paymentMethod: 'PIX' } },
      token,
    );
  const place = async (branchId: string): Promise<Place> => {
    const vehicleId = await aVehicle(graph.url, admin, { branchId, plate: aPlate() });
    const soldId = await aVehicle(graph.url, admin, { branchId, plate: aPlate() });
    const { customerId } = await aCustomer(graph.url, admin);
    const { sale } = await buy(soldId, customerId, admin);
    return { branchId, vehicleId, soldId, saleId: sale?.id ?? '', customerId };
  };
  const work = (memberships: readonly object[]) =>
    mutate(
      'setMemberships(id: $id, input: $input) { user { id } userErrors { code } }',
      { id: sellerId, input: { memberships } },
      admin,
    );

  beforeAll(async () => {
    admin = await logIn(graph.url, 'admin', 'admin123');
    [north, south] = [await place(await branch('Norte')), await place(await branch('Sul'))];
    const username = `u${randomUUID().slice(0, 18)}`;
    const password = randomUUID();
    const account = {
      username,
      email: `${username}@example.com`,
      password,
      firstName: 'Pessoa',
      lastName: 'Fictícia',
    };
    const made = await mutate(
      'createUser(input: $input) { user { id } userErrors { code } }',
      { input: { ...account, role: 'SALES' } },
      admin,
    );
    sellerId = made.user?.id ?? '';
    await work([{ branchId: north.branchId }]);
    seller = await logIn(graph.url, username, password);
  });

  /** Reads by every path that leads to the records of a place. */
  const paths: readonly (readonly [path: string, (place: Place) => string, expected: unknown])[] = [
    ['a sale by its id', ({ saleId }) => `{ it: sale(id: "${saleId}") { id } }`, null],
    [
      'the list of sales',
      ({ customerId }) =>
        `{ it: sales(filter: { customerId: "${customerId}" }) { totalCount nodes { id } } }`,
      { totalCount: 0, nodes: [] },
    ],
    [
      'the list by vehicle',
      ({ soldId }) => `{ it: sales(filter: { vehicleId: "${soldId}" }) { totalCount nodes { id } } }`,
      { totalCount: 0, nodes: [] },
    ],
    [
      'the list by branch',
      ({ branchId }) => `{ it: sales(filter: { branchId: ["${branchId}"] }) { totalCount nodes { id } } }`,
      { totalCount: 0, nodes: [] },
    ],
    [
      'the sales of a customer',
      ({ customerId }) => `{ it: customer(id: "${customerId}") { sales { totalCount nodes { id } } } }`,
      { sales: { totalCount: 0, nodes: [] } },
    ],
    [
      'the summary',
      ({ branchId }) => `{ it: salesSummary(branchId: ["${branchId}"]) { count } }`,
      { count: 0 },
    ],
  ];

  it.each(paths)('%s shows a seller those of their own branch alone', async (_path, query, nothing) => {
    const read = async (where: Place) =>
      (await ask<{ it: unknown }>(graph.url, query(where), { token: seller })).data.it;
    expect(await read(south)).toEqual(nothing);
    await expect.poll(() => read(north), { timeout: 10_000 }).not.toEqual(nothing);
  });

  it.each(['history { to }', 'priceHistory { at }', 'previously { id }', 'sales { totalCount }'])(
    'a vehicle of another branch is there, but not its %s',
    async (field) => {
      const query = (id: string) =>
        `{ vehicle(id: "${id}") { make branch { id } } staff: vehicle(id: "${id}") { ${field} } }`;
      const read = async (id: string) =>
        ask<{ vehicle: { branch: { id: string } }; staff: Record<string, unknown> }>(graph.url, query(id), {
          token: seller,
        });
      const name = field.split(' ')[0] ?? '';
      const foreign = await read(south.soldId);
      expect(foreign.data.vehicle.branch.id).toBe(south.branchId);
      const seen = foreign.data.staff[name] as { totalCount?: number } | null;
      expect(seen === null || seen.totalCount === 0).toBe(true);
      const own = await read(north.soldId);
      expect(own.errors).toEqual([]);
      if (name !== 'previously') expect(own.data.staff[name]).not.toBeNull();
    },
  );

  const writes: readonly (readonly [name: string, (place: Place) => string, code: string])[] = [
    [
      'updateVehicle',
      ({ vehicleId }) => `updateVehicle(id: "${vehicleId}", input: { mileage: 77 })`,
      'OTHER_BRANCH',
    ],
    ['updateSale', ({ saleId }) => `updateSale(id: "${saleId}", input: { notes: "x" })`, 'NOT_FOUND'],
    ['approveSale', ({ saleId }) => `approveSale(id: "${saleId}")`, 'NOT_FOUND'],
    ['rejectSale', ({ saleId }) => `rejectSale(id: "${saleId}", input: { reason: "x" })`, 'NOT_FOUND'],
    ['cancelSale', ({ saleId }) => `cancelSale(id: "${saleId}")`, 'NOT_FOUND'],
    ['sendTransfer', ({ vehicleId }) => `sendTransfer(id: "${vehicleId}")`, 'OTHER_BRANCH'],
  ];

  it.each(writes)('%s does nothing in another branch', async (_name, write, code) => {
    const before = await ask(
      graph.url,
      `{ sale(id: "${south.saleId}") { status version notes } vehicle(id: "${south.vehicleId}") { version } }`,
      { token: admin },
    );
    const payload = await mutate(`${write(south)} { userErrors { code } }`, {}, seller);
    expect(payload.userErrors.map((error) => error.code)).toEqual([code]);
    const after = await ask(
      graph.url,
      `{ sale(id: "${south.saleId}") { status version notes } vehicle(id: "${south.vehicleId}") { version } }`,
      { token: admin },
    );
    expect(after).toEqual(before);
  });

  it('a seller sells, imports and creates in their own branch alone', async () => {
    const refused = await buy(south.vehicleId, south.customerId, seller);
    expect(refused.userErrors).toMatchObject([{ code: 'OTHER_BRANCH', field: ['vehicleId'] }]);
    const create = (branchId: string | null) =>
      ask<{ createVehicle: Payload }>(
        graph.url,
        `mutation { createVehicle(input: { make: "A", model: "B", year: 2020, price: { amount: "1" } ${branchId ? `branchId: "${branchId}"` : ''} }) { vehicle { id status } userErrors { code field } } }`,
        { token: seller },
      );
    expect((await create(south.branchId)).data.createVehicle.userErrors).toMatchObject([
      { field: ['branchId'] },
    ]);
    const own = (await create(null)).data.createVehicle.vehicle;
    const { data } = await ask<{ vehicle: { branch: { id: string } } }>(
      graph.url,
      `{ vehicle(id: "${own?.id}") { branch { id } } }`,
      { token: seller },
    );
    expect(data.vehicle.branch.id).toBe(north.branchId);
  });

  it('an export holds the sales of the seller’s branch alone', async () => {
    const origin = new URL(graph.url).origin;
    const begun = await fetch(`${origin}/export`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${seller}` },
      body: JSON.stringify({ list: 'sales', format: 'jsonl' }),
    });
    const { url } = (await begun.json()) as { url: string };
    const text = await (await fetch(new URL(url, origin))).text();
    expect(text).toContain(north.saleId);
    expect(text).not.toContain(south.saleId);
  });

  it('a customer buys in any branch', async () => {
    const { token } = await aBuyer(graph.url);
    const vehicleId = await aVehicle(graph.url, admin, { branchId: south.branchId });
    expect(await buy(vehicleId, null, token)).toMatchObject({ sale: { status: 'PENDING' } });
  });

  it('a seller who moves acts in the new branch, and no longer in the old one, within five seconds', async () => {
    await work([{ branchId: south.branchId }]);
    const sees = async ({ saleId }: Place) =>
      (await ask<{ sale: object | null }>(graph.url, `{ sale(id: "${saleId}") { id } }`, { token: seller }))
        .data.sale !== null;
    await expect
      .poll(async () => [await sees(north), await sees(south)], { timeout: 5_000 })
      .toEqual([false, true]);
    await work([{ branchId: north.branchId }]);
    await expect
      .poll(async () => [await sees(north), await sees(south)], { timeout: 5_000 })
      .toEqual([true, false]);
  });
});
