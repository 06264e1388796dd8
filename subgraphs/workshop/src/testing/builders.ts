import type { ServiceClient } from '@autograph/service/calls';
import { emptyStock, type PartStock } from '../domain/part-stock.ts';
import { receive } from '../domain/stock-intake.ts';

/** When the tests of the domain happen. */
export const NOW = new Date('2026-03-02T12:00:00Z');

/** A branch beside the default one. */
export const NORTH = '01990000-0000-7000-8000-00000000000a';

let made = 0;

/** An id that nothing else in this process has. */
export function anId(): string {
  made += 1;
  return `01990000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
}

/** A stock of so many units, with a minimum of 0 unless given. */
export function aStock(onHand: number, minimum = 0): PartStock {
  const empty = emptyStock({ id: 'stock-1', partId: 'part-1', branchId: NORTH, minimum }, NOW);
  if (onHand === 0) return empty;
  const receipt = { partId: 'part-1', quantity: onHand, unitCost: null, note: null, idempotencyKey: null };
  const received = receive(empty, receipt, 'user-1', NOW);
  if (!received.ok) throw new Error('the builder was refused');
  return received.value;
}

/**
 * A user service whose every branch does business in São Paulo, but for one called `closed` and one called `nowhere`, and where each
 * user but `nobody` is a mechanic of the default branch.
 */
export const branchesOnly: ServiceClient = {
  execute: async ({ variables }) => {
    if (typeof variables?.userId === 'string') {
      const worker = { userId: variables.userId, active: true, role: 'WORKSHOP', memberships: [] };
      return { data: { worker: variables.userId === 'nobody' ? null : worker } };
    }
    const id = String(variables?.id);
    const about = { name: 'Matriz', phone: '(11) 3333-4444', timeZone: 'America/Sao_Paulo' };
    const branch = { id, active: id !== 'closed', ...about };
    return { data: { branch: id === 'nowhere' ? null : branch } };
  },
};

/** A plate of Mercosul that nothing else in this process has. */
export function aPlate(): string {
  plates += 1;
  const letter = (place: number) => String.fromCharCode(65 + (Math.floor(plates / place) % 26));
  const digits = String(plates % 100).padStart(2, '0');
  return `A${letter(26_000)}${letter(1_000)}${Math.floor(plates / 100) % 10}D${digits}`;
}

let plates = 0;
