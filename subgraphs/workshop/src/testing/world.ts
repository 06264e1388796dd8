import type { DomainEvent } from '@autograph/events';
import { DEFAULT_BRANCH_ID, type UserIdentity } from '@autograph/kernel';
import { memoryRefusalLedger } from '@autograph/kernel/testing';
import { randomLinkSecrets } from '../adapters/links/random-link-secrets.ts';
import { inProcessTurns } from '../adapters/turns/in-process-turns.ts';
import type { VehicleDetails } from '../domain/customer-vehicle.ts';
import type { WorkOrder } from '../domain/work-order.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { createPart } from '../use-cases/create-part.ts';
import { createWorkshopService } from '../use-cases/create-workshop-service.ts';
import { openWorkOrder } from '../use-cases/open-order.ts';
import { decideQuote, reviseQuote, sendQuote } from '../use-cases/quote-order.ts';
import { receiveParts } from '../use-cases/receive-parts.ts';
import { registerVehicle } from '../use-cases/register-vehicle.ts';
import { diagnoseVehicle } from '../use-cases/work-on-order.ts';
import { anId, aPlate, NOW } from './builders.ts';
import { memoryRepositories } from './memory-repositories.ts';

/** A mechanic of the default branch. */
export const mechanic: UserIdentity = { id: 'user-mechanic', role: 'WORKSHOP', sessionId: 's-1' };

/** An actor without a customer record. */
export const asStaff: Actor = { user: mechanic, clientAddress: null, ownCustomerId: async () => null };

/** A customer, logged in. */
export const asCustomer = (customerId: string): Actor => ({
  user: { id: `user-of-${customerId}`, role: 'CUSTOMER', sessionId: 's-2' },
  clientAddress: null,
  ownCustomerId: async () => customerId,
});

/** The ports of the use cases in memory, what tests set of them, and shorthands. */
export type World = ReturnType<typeof aWorld>;

/** The value of an outcome that must be one. */
export function resultOf<T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

/** A workshop without records. Every customer exists, and every mechanic, unless `gone` has them; those in `erasing` are about to be erased. */
export function aWorld(changes: Partial<Ports> = {}) {
  const time = { now: NOW };
  const gone = new Set<string>();
  const erasing = new Set<string>();
  const cars = new Map<string, VehicleDetails & { readonly branchId: string }>();
  const reports: string[] = [];
  const { events, ports: repositories } = memoryRepositories();
  const ports: Ports = {
    ...repositories,
    branches: {
      find: async () => ({
        active: true,
        timeZone: 'America/Sao_Paulo',
        name: 'Matriz',
        phone: '(11) 3333-4444',
      }),
    },
    customers: {
      mayBuy: async (id) => !gone.has(id) && !erasing.has(id),
      standingOf: async (id) => (gone.has(id) ? 'gone' : erasing.has(id) ? 'erasing' : 'present'),
      findByUser: async () => null,
    },
    vehicles: { find: async (id) => cars.get(id) ?? null },
    refusals: memoryRefusalLedger(),
    mechanics: { mayWork: async (userId) => !gone.has(userId) },
    linkSecrets: randomLinkSecrets,
    linkPage: '/quote',
    turns: inProcessTurns(),
    quoteValidityDays: 10,
    clock: () => time.now,
    newId: anId,
    report: (problem) => void reports.push(problem),
    ...changes,
  };
  return {
    ports,
    time,
    gone,
    erasing,
    cars,
    reports,
    events: (): readonly DomainEvent[] => events(),
    ...shorthands(ports),
  };
}

/** What tests do over and over. */
export function shorthands(ports: Ports) {
  let made = 0;
  const part = async (onHand: number, minimum = 0): Promise<string> => {
    made += 1;
    const input = {
      sku: `SKU-${anId().slice(-6)}`,
      name: `Peça ${made}`,
      unit: 'un',
      price: { amount: '39.90' },
    };
    const { id } = resultOf(await createPart({ ...input, minimum }, ports));
    if (onHand > 0) resultOf(await receiveParts({ partId: id, quantity: onHand }, mechanic, ports));
    return id;
  };
  const service = async (amount = '120.00'): Promise<string> => {
    const input = { name: `Serviço ${anId()}`, price: { amount }, standardMinutes: 30 };
    return resultOf(await createWorkshopService(input, ports)).id;
  };
  const vehicle = async (customerId = 'customer-1'): Promise<string> => {
    const input = { plate: aPlate(), make: 'Fiat', model: 'Pulse', year: 2024, customerId };
    return resultOf(await registerVehicle(input, asStaff, ports)).id;
  };
  const order = async (customerId = 'customer-1'): Promise<WorkOrder> => {
    const customerVehicleId = await vehicle(customerId);
    const { id } = resultOf(
      await openWorkOrder({ customerVehicleId, branchId: DEFAULT_BRANCH_ID }, mechanic, ports),
    );
    return resultOf(await diagnoseVehicle(id, { diagnosis: 'Filtro sujo' }, mechanic, ports));
  };
  const sent = async (id: string, lines: object): Promise<WorkOrder> => {
    const revised = resultOf(await reviseQuote(id, lines, mechanic, ports));
    return resultOf(await sendQuote(id, { revision: revised.quotes.length }, mechanic, ports));
  };
  return { part, service, vehicle, order, sent, ...deciding(ports) };
}

function deciding(ports: Ports) {
  const decisionOf = ({ quotes }: WorkOrder, changes: object = {}) => {
    const quote = quotes.at(-1);
    const centavos = (quote?.lines ?? []).reduce(
      (sum, { price, quantity }) => sum + price.centavos * BigInt(quantity),
      0n,
    );
    const amount = `${centavos / 100n}.${String(centavos % 100n).padStart(2, '0')}`;
    return {
      revision: quote?.revision ?? 0,
      total: { amount },
      decision: 'APPROVE',
      channel: 'PHONE',
      ...changes,
    };
  };
  return {
    decisionOf,
    decide: (order: WorkOrder, changes: object = {}) =>
      decideQuote(order.id, decisionOf(order, changes), asStaff, ports),
    stock: async (partId: string) => {
      const stock = await ports.stocks.find(partId, DEFAULT_BRANCH_ID);
      if (!stock) throw new Error(`no stock of ${partId}`);
      return stock;
    },
  };
}
