import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { person, service } from '@autograph/kernel/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Ports } from '../src/ports/index.ts';
import { fakeBranches } from '../src/testing/branches.ts';
import { aVehicle, UNRECORDED } from '../src/testing/builders.ts';
import { memoryVehicleRepository } from '../src/testing/memory-vehicle-repository.ts';
import { reserveVehicle } from '../src/use-cases/reserve-vehicle.ts';
import {
  cancelTransfer,
  receiveTransfer,
  requestTransfer,
  sendTransfer,
} from '../src/use-cases/transfer-vehicle.ts';
import { branchesOnly, startVehicleGraph, type VehicleGraph } from './vehicle-graph.ts';

const ROUNDS = 200;
const NORTH = '01990000-0000-7000-8000-00000000000a';
const admin = person('ADMIN');
let graph: VehicleGraph;
beforeAll(async () => {
  graph = await startVehicleGraph({ clients: { user: branchesOnly({ id: NORTH, active: true }) } });
});
afterAll(() => graph?.close());

/** A repository whose reads take one turn or several, so that either of two that race may write first. */
function slowReads(vehicles: Ports['vehicles']): Ports['vehicles'] {
  let reads = 0;
  const findById: Ports['vehicles']['findById'] = async (id) => {
    const found = await vehicles.findById(id);
    reads += 1;
    const turns = 1 + ((reads * 7) % 5);
    for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    return found;
  };
  return { ...vehicles, findById };
}

function inMemory() {
  let ids = 0;
  const kept = memoryVehicleRepository();
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  const clock = () => new Date('2026-03-01T12:00:00Z');
  const ports: Ports = {
    vehicles: slowReads(kept),
    branches: fakeBranches(NORTH),
    clock,
    newId,
    user: admin.user,
  };
  return { kept, ports };
}

async function madeIn(kept: ReturnType<typeof memoryVehicleRepository>) {
  const vehicle = aVehicle();
  await kept.insert(vehicle, UNRECORDED);
  return vehicle;
}

it(`of a transfer and a purchase at once, ${ROUNDS} times, one wins, in memory`, async () => {
  const { kept, ports } = inMemory();
  const winners = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { id } = await madeIn(kept);
    const transfer = () => requestTransfer(id, { toBranchId: NORTH }, ports);
    const purchase = () => reserveVehicle({ vehicleId: id, saleId: `sale-${round}` }, ports);
    const outcomes = await Promise.all(round % 2 === 0 ? [transfer(), purchase()] : [purchase(), transfer()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const vehicle = await kept.findById(id);
    const isTransferred = vehicle?.transfer?.status === 'REQUESTED';
    expect(vehicle?.status).toBe(isTransferred ? 'AVAILABLE' : 'RESERVED');
    expect(vehicle?.version).toBe(2);
    winners.add(isTransferred ? 'transfer' : 'purchase');
  }
  expect(winners).toEqual(new Set(['transfer', 'purchase']));
  expect(kept.events).toHaveLength(ROUNDS);
});

it(`of a transfer and a purchase at once, ${ROUNDS} times, one wins, in the store`, async () => {
  const stored = (id: string) => graph.store?.collection<{ _id: string }>('vehicles').findOne({ _id: id });
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await graph.make({ plate: null, vin: null });
    const transfer = () => graph.mutate(admin, 'requestTransfer', { id, input: { toBranchId: NORTH } });
    const purchase = () =>
      graph.mutate(service('sale'), 'reserveVehicle', { input: { vehicleId: id, saleId: `sale-${round}` } });
    const payloads = await Promise.all(round % 2 === 0 ? [transfer(), purchase()] : [purchase(), transfer()]);
    expect(payloads.filter(({ vehicle }) => vehicle)).toHaveLength(1);
    const [refusal] = payloads.flatMap(({ userErrors = [] }) => userErrors);
    const vehicle = await stored(id);
    const isTransferred = refusal?.code === 'VEHICLE_NOT_AVAILABLE';
    if (!isTransferred) expect(refusal?.code).toBe('INVALID_STATE');
    expect(vehicle).toMatchObject(
      isTransferred
        ? { status: 'AVAILABLE', heldBy: null, version: 2, transfer: { status: 'REQUESTED' } }
        : { status: 'RESERVED', heldBy: `sale-${round}`, version: 2, transfer: null },
    );
  }
});

it('of a reception and a cancellation at once, one wins, and the vehicle is in one branch', async () => {
  const { kept, ports } = inMemory();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { id } = await madeIn(kept);
    await requestTransfer(id, { toBranchId: NORTH }, ports);
    await sendTransfer(id, ports);
    const steps = [() => receiveTransfer(id, ports), () => cancelTransfer(id, {}, ports)];
    const order = round % 2 === 0 ? steps : steps.toReversed();
    const outcomes = await Promise.all(order.map((step) => step()));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const vehicle = await kept.findById(id);
    expect([vehicle?.transfer?.status, vehicle?.branchId]).toEqual(
      vehicle?.branchId === NORTH ? ['RECEIVED', NORTH] : ['CANCELLED', null],
    );
    expect((await kept.recordsOf([id])).get(id)?.transfers).toEqual([vehicle?.transfer]);
  }
});

it('of a hundred requests to two branches at once there is one transfer, told once', async () => {
  const { kept, ports } = inMemory();
  const { id } = await madeIn(kept);
  const user = { ...ports, branches: fakeBranches(NORTH, 'south') };
  const outcomes = await Promise.all(
    Array.from({ length: 100 }, (_, at) =>
      requestTransfer(id, { toBranchId: at % 2 ? NORTH : 'south' }, user),
    ),
  );
  const target = (await kept.findById(id))?.transfer?.toBranchId;
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(50);
  expect(kept.events).toMatchObject([{ data: { fromBranchId: DEFAULT_BRANCH_ID, toBranchId: target } }]);
});
