import { setImmediate } from 'node:timers/promises';
import { inProcessPurchaseQueue } from '../adapters/purchase-queue/in-process-purchase-queue.ts';
import type { SalePolicy } from '../domain/policy.ts';
import type { CustomerDirectory } from '../ports/customer-directory.ts';
import type { Ports } from '../ports/index.ts';
import { ANA, anId, BOB, USUAL_POLICY } from './builders.ts';
import { type FakeInventory, fakeInventory } from './fake-inventory.ts';
import { type MemorySaleRepository, memorySaleRepository } from './memory-sale-repository.ts';
import { memorySalesSummaryStore } from './memory-sales-summary-store.ts';

/** The ports of the use cases, all in memory, with a clock that tests set. */
export interface World extends Ports {
  readonly sales: MemorySaleRepository;
  readonly vehicles: FakeInventory;
  readonly time: { now: Date };
  readonly reports: string[];
}

const directory: CustomerDirectory = {
  findById: async (id) => [ANA.customerId, BOB.customerId].find((known) => known === id) ?? null,
  mayBuy: async () => true,
  search: async () => [],
  userOf: async (id) => [ANA, BOB].find(({ customerId }) => customerId === id)?.userId ?? null,
  findByUser: async ({ id }) => [ANA, BOB].find(({ userId }) => userId === id)?.customerId ?? null,
};

/** A world without sales or vehicles, where Ana and Bob are customers. A pause lets whatever is under way go on. */
export function aWorld(policy: Partial<SalePolicy> = {}): World {
  const time = { now: new Date('2026-03-01T12:00:00Z') };
  const reports: string[] = [];
  const sales = memorySaleRepository();
  return {
    sales,
    worklist: sales,
    summary: memorySalesSummaryStore(),
    policy: { ...USUAL_POLICY, ...policy },
    vehicles: fakeInventory(),
    customers: directory,
    purchaseQueue: inProcessPurchaseQueue(20),
    time,
    reports,
    clock: () => time.now,
    newId: anId,
    digest: (text) => text,
    pause: () => setImmediate(),
    report: (problem) => void reports.push(problem),
  };
}
