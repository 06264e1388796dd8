import type { Caller } from '@autograph/kernel';
import { anonymous, person, service } from '@autograph/kernel/testing';
import { codesOf } from '@autograph/service/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { worker } from '../src/testing/people.ts';
import { branchesOnly, startVehicleGraph, type VehicleGraph } from './vehicle-graph.ts';

const [NORTH, SOUTH, WEST, CLOSED] = ['a', 'b', 'c', 'd'].map(
  (last) => `01990000-0000-7000-8000-00000000000${last}`,
) as [string, string, string, string];
const admin = person('ADMIN');
const north = worker([NORTH], { manages: [NORTH], id: 'north' });
const south = worker([SOUTH], { manages: [SOUTH], id: 'south' });
const seller = worker([SOUTH], { id: 'seller' });
const west = worker([WEST], { manages: [WEST], id: 'west' });
let graph: VehicleGraph;
beforeAll(async () => {
  const active = [NORTH, SOUTH, WEST].map((id) => ({ id, active: true }));
  const user = branchesOnly(...active, { id: CLOSED, active: false });
  graph = await startVehicleGraph({ clients: { user } });
});
afterAll(() => graph?.close());

const made = () => graph.make({ branchId: NORTH });
const request = (caller: Caller, id: string, toBranchId = SOUTH, notes: string | null = 'Até sexta') =>
  graph.mutate(caller, 'requestTransfer', { id, input: { toBranchId, notes } });
const TRANSFER =
  'status from { id } to { id } requestedBy { id } requestedAt sentBy { id } sentAt finishedBy { id } finishedAt notes reason';
const read = async (caller: Caller, id: string) => {
  const query = `{ vehicle(id: "${id}") { version branch { id } transfer { ${TRANSFER} } transfers { ${TRANSFER} } } }`;
  const { data, errors } = await graph.ask(caller, query);
  return { codes: codesOf({ errors }), vehicle: data?.vehicle as Record<string, unknown> };
};

it('a vehicle goes to another branch; both see its transfer, and the record keeps it', async () => {
  const id = await made();
  expect(await request(seller, id)).toMatchObject({ vehicle: { branch: { id: NORTH } }, userErrors: [] });
  const transfer = {
    status: 'REQUESTED',
    from: { id: NORTH },
    to: { id: SOUTH },
    requestedBy: { id: 'seller' },
  };
  for (const caller of [north, seller, admin])
    expect(await read(caller, id)).toMatchObject({ codes: [], vehicle: { transfer, transfers: [] } });
  expect((await graph.mutate(north, 'sendTransfer', { id })).userErrors).toEqual([]);
  expect((await read(south, id)).vehicle).toMatchObject({
    transfer: { status: 'IN_TRANSIT', sentBy: { id: 'north' } },
  });
  expect(await graph.mutate(south, 'receiveTransfer', { id })).toMatchObject({
    vehicle: { branch: { id: SOUTH }, version: 4 },
    userErrors: [],
  });
  const { vehicle } = await read(seller, id);
  expect(vehicle).toMatchObject({
    branch: { id: SOUTH },
    transfer: null,
    transfers: [
      { ...transfer, status: 'RECEIVED', finishedBy: { id: 'south' }, notes: 'Até sexta', reason: null },
    ],
  });
  // Someone of the former branch keeps seeing the transfer, and nothing else of the vehicle's records.
  const former = await read(north, id);
  expect(former.codes).toEqual(['FORBIDDEN']);
  expect(former.vehicle).toMatchObject({ transfer: null, transfers: [{ status: 'RECEIVED' }] });
  // It is the south's now: the former branch does not change it any more.
  const update = { id, input: { color: 'Azul' } };
  expect((await graph.mutate(north, 'updateVehicle', update)).userErrors).toMatchObject([
    { code: 'OTHER_BRANCH' },
  ]);
  expect((await graph.mutate(seller, 'updateVehicle', update)).userErrors).toEqual([]);
});

it('each step repeated changes nothing; a step that comes late is refused', async () => {
  const id = await made();
  const codes = async (name: 'sendTransfer' | 'receiveTransfer', caller: Caller) =>
    ((await graph.mutate(caller, name, { id })).userErrors ?? []).map(({ code }) => code);
  expect(await codes('sendTransfer', north)).toEqual(['INVALID_STATE']);
  for (const _ of ['once', 'again']) expect((await request(seller, id)).userErrors).toEqual([]);
  expect(await codes('receiveTransfer', south)).toEqual(['INVALID_STATE']);
  for (const _ of ['once', 'again']) expect(await codes('sendTransfer', north)).toEqual([]);
  expect((await request(seller, id)).userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['id'] }]);
  for (const _ of ['once', 'again']) expect(await codes('receiveTransfer', south)).toEqual([]);
  expect(await codes('sendTransfer', north)).toEqual(['INVALID_STATE']);
  expect((await read(south, id)).vehicle).toMatchObject({ version: 4, transfers: [{}] });
});

it('a transfer that is cancelled on its way leaves the vehicle where it was, and says why', async () => {
  const id = await made();
  await request(north, id);
  await graph.mutate(north, 'sendTransfer', { id });
  const cancel = (caller: Caller, reason: unknown = '  Vendido ') =>
    graph.mutate(caller, 'cancelTransfer', { id, input: { reason } });
  expect((await cancel(south)).userErrors).toMatchObject([{ code: 'OTHER_BRANCH', field: ['id'] }]);
  expect((await cancel(north, 'x'.repeat(501))).userErrors).toMatchObject([
    { code: 'INVALID', field: ['reason'] },
  ]);
  for (const _ of ['once', 'again']) expect((await cancel(north)).userErrors).toEqual([]);
  expect((await read(north, id)).vehicle).toMatchObject({
    branch: { id: NORTH },
    transfer: null,
    transfers: [{ status: 'CANCELLED', reason: 'Vendido', finishedBy: { id: 'north' } }],
  });
});

it.each<[string, unknown, string]>([
  ['does not exist', '01990000-0000-7000-8000-0000000000ff', 'toBranchId'],
  ['is closed', CLOSED, 'toBranchId'],
  ['is its own', NORTH, 'toBranchId'],
])('a branch that %s is refused as the target of a transfer', async (_what, toBranchId, field) => {
  const id = await made();
  const { userErrors } = await request(admin, id, toBranchId as string);
  expect(userErrors).toMatchObject([{ code: 'INVALID', field: [field] }]);
  expect((await read(admin, id)).vehicle).toMatchObject({ version: 1, transfer: null });
});

it('notes are at most 500 characters, and a vehicle that does not exist is not found', async () => {
  const id = await made();
  expect((await request(north, id, SOUTH, 'x'.repeat(501))).userErrors).toMatchObject([
    { code: 'INVALID', field: ['notes'] },
  ]);
  for (const name of ['sendTransfer', 'receiveTransfer'] as const) {
    const { userErrors } = await graph.mutate(admin, name, { id: '01990000-0000-7000-8000-0000000000ff' });
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
  }
});

it('a vehicle in a transfer is neither sold nor deleted', async () => {
  const id = await made();
  await request(north, id);
  const hold = { input: { vehicleId: id, saleId: 'sale-1' } };
  for (const step of ['requested', 'sent']) {
    if (step === 'sent') await graph.mutate(north, 'sendTransfer', { id });
    expect((await graph.mutate(service('sale'), 'reserveVehicle', hold)).userErrors).toMatchObject([
      { code: 'VEHICLE_NOT_AVAILABLE', field: ['vehicleId'] },
    ]);
    expect((await graph.mutate(admin, 'deleteVehicle', { id })).userErrors).toMatchObject([
      { code: 'INVALID_STATE', field: ['id'] },
    ]);
  }
  await graph.mutate(south, 'receiveTransfer', { id });
  expect((await graph.mutate(service('sale'), 'reserveVehicle', hold)).userErrors).toEqual([]);
  expect((await request(south, id, NORTH)).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
});

it.each<[string, Caller, string]>([
  ['SALES of a third branch', west, 'FORBIDDEN'],
  ['SALES without a membership', person('SALES'), 'FORBIDDEN'],
  ['a CUSTOMER', person('CUSTOMER'), 'FORBIDDEN'],
  ['nobody', anonymous, 'UNAUTHENTICATED'],
])('is not seen by %s, by any path', async (_who, caller, code) => {
  const id = await made();
  await request(north, id);
  for (const answer of [
    await graph.ask(caller, `{ vehicle(id: "${id}") { transfer { notes } } }`),
    await graph.ask(caller, '{ vehicles(first: 1) { nodes { transfer { notes } } } }'),
    await graph.entity(caller, { __typename: 'Vehicle', id }, '... on Vehicle { transfer { notes } }'),
  ]) {
    expect(new Set(codesOf(answer))).toEqual(new Set([code]));
    expect(JSON.stringify(answer.data)).not.toContain('sexta');
  }
  await graph.mutate(north, 'cancelTransfer', { id, input: {} });
  const past = await graph.ask(caller, `{ vehicle(id: "${id}") { transfers { notes } } }`);
  expect(JSON.stringify(past.data)).not.toContain('sexta');
});

it('the record keeps the latest hundred transfers', async () => {
  const id = await made();
  for (let round = 0; round < 102; round += 1) {
    await request(north, id, SOUTH, `${round}`);
    await graph.mutate(north, 'cancelTransfer', { id, input: {} });
  }
  const { transfers } = (await read(north, id)).vehicle as { transfers: { notes: string }[] };
  expect([transfers.length, transfers[0]?.notes, transfers.at(-1)?.notes]).toEqual([100, '2', '101']);
});

it('a step that was decided on a transfer since cancelled takes none of the next one', async () => {
  const id = await made();
  const version = async () => (await read(admin, id)).vehicle.version as number;
  await request(seller, id);
  const expectedVersion = await version();
  await graph.mutate(north, 'cancelTransfer', { id, input: { expectedVersion } });
  await request(west, id, WEST);
  const before = await read(admin, id);
  const stale = [{ field: ['expectedVersion'], code: 'STALE' }];
  // The late calls for the transfer to the south: the one that is requested now goes west.
  expect((await graph.mutate(north, 'sendTransfer', { id, expectedVersion })).userErrors).toMatchObject(
    stale,
  );
  const cancel = { id, input: { expectedVersion } };
  expect((await graph.mutate(north, 'cancelTransfer', cancel)).userErrors).toMatchObject(stale);
  expect(await read(admin, id)).toEqual(before);

  const current = { id, expectedVersion: await version() };
  expect((await graph.mutate(north, 'sendTransfer', current)).userErrors).toEqual([]);
  // Repeated after a lost answer, it changes nothing and is not refused.
  expect((await graph.mutate(north, 'sendTransfer', current)).userErrors).toEqual([]);
  expect((await graph.mutate(west, 'receiveTransfer', { id, expectedVersion: 1 })).userErrors).toMatchObject(
    stale,
  );
  expect(await graph.mutate(west, 'receiveTransfer', { id, expectedVersion: await version() })).toMatchObject(
    {
      vehicle: { branch: { id: WEST } },
      userErrors: [],
    },
  );
});
