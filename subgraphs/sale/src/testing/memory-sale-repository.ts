import type { DomainEvent } from '@autograph/events';
import { memoryPages } from '@autograph/kernel/testing';
import type { PurchaseAttempt } from '../domain/purchase.ts';
import type { Sale, Settlement } from '../domain/sale.ts';
import type { Progress, SaleListRequest, SalePage, SaleRepository } from '../ports/sale-repository.ts';
import type { SaleWorklist } from '../ports/sale-worklist.ts';
import { matches, SORT_KEYS } from './plain-sale-list.ts';

interface Row {
  readonly attempt: PurchaseAttempt;
  readonly progress: Progress;
  /** What an attempt that is no sale owes its vehicle; a sale's own is in the sale. */
  readonly owes: Settlement | null;
  /** Whether it was opened under a bound. */
  readonly bounded: boolean;
  readonly tries: number;
  readonly after: Date;
}

/** The sales in memory, for tests of use cases; it keeps the same contract as the real one. */
export interface MemorySaleRepository extends SaleRepository, SaleWorklist {
  /** What was raised, in order. */
  readonly events: readonly DomainEvent[];
  /** What the recovery loop would find: attempts that are OPENING, and what is owed to vehicles. */
  leftOver(): readonly { readonly id: string; readonly state: string; readonly owes: Settlement | null }[];
}

/** An empty repository. */
export function memorySaleRepository(): MemorySaleRepository {
  const rows = new Map<string, Row>();
  const events: DomainEvent[] = [];
  const pages = memoryPages<Sale>();
  const sales = (): Sale[] =>
    [...rows.values()].flatMap(({ progress }) => (progress.state === 'OPENED' ? progress.sale : []));
  const owedBy = ({ progress, owes }: Row): Settlement | null =>
    progress.state === 'OPENED' ? progress.sale.settlement : owes;
  const countBounded = (openedBy: string): number =>
    [...rows.values()].filter(
      ({ attempt, progress, bounded }) =>
        bounded &&
        attempt.openedBy === openedBy &&
        progress.state === 'OPENED' &&
        progress.sale.status === 'PENDING',
    ).length;
  const move = (id: string, progress: Progress, owes: Settlement | null): boolean => {
    const row = rows.get(id);
    if (row?.progress.state !== 'OPENING') return false;
    rows.set(id, { ...row, attempt: { ...row.attempt, notes: null }, progress, owes });
    return true;
  };
  const list = ({ criteria, sort: { field, direction }, page }: SaleListRequest): SalePage =>
    pages(
      {
        list: JSON.stringify([criteria, field, direction], (_key, value) =>
          typeof value === 'bigint' ? `${value}` : value,
        ),
        rows: sales().filter((sale) => matches(sale, criteria)),
        key: SORT_KEYS[field],
        direction,
      },
      page,
    );
  return {
    events,
    begin: async (attempt) => {
      const { openedBy, idempotencyKey } = attempt;
      const used = [...rows.values()].some(
        ({ attempt: other }) =>
          idempotencyKey !== null && other.openedBy === openedBy && other.idempotencyKey === idempotencyKey,
      );
      if (used) return 'key-used';
      rows.set(attempt.id, {
        attempt,
        progress: { state: 'OPENING' },
        owes: null,
        bounded: false,
        tries: 0,
        after: new Date(0),
      });
      return 'begun';
    },
    findByKey: async (openedBy, idempotencyKey) => {
      const row = [...rows.values()].find(
        ({ attempt }) => attempt.openedBy === openedBy && attempt.idempotencyKey === idempotencyKey,
      );
      if (!row) return null;
      const { id, vehicleId, fingerprint, attemptedAt } = row.attempt;
      return { id, vehicleId, fingerprint, attemptedAt, ...row.progress };
    },
    open: async (sale, event, atMost) => {
      const row = rows.get(sale.id);
      if (row?.progress.state !== 'OPENING') return 'gone';
      if (atMost !== null && countBounded(sale.openedBy) >= atMost) return 'limit-reached';
      rows.set(sale.id, { ...row, progress: { state: 'OPENED', sale }, bounded: atMost !== null });
      events.push(event);
      return 'opened';
    },
    countBounded: async (openedBy) => countBounded(openedBy),
    refuse: async (id, refusals, settlement) => move(id, { state: 'REFUSED', refusals }, settlement),
    abandon: async (id) => move(id, { state: 'ABANDONED' }, 'RELEASE'),
    decide: async (sale, event, expectedVersion) => {
      const row = rows.get(sale.id);
      if (row?.progress.state !== 'OPENED') return false;
      const { status, version } = row.progress.sale;
      if (status !== 'PENDING' || version !== expectedVersion) return false;
      rows.set(sale.id, { ...row, progress: { state: 'OPENED', sale } });
      events.push(event);
      return true;
    },
    writeReturn: async (sale, event, expectedVersion) => {
      const row = rows.get(sale.id);
      if (row?.progress.state !== 'OPENED') return false;
      const { status, version } = row.progress.sale;
      if (status !== 'APPROVED' || version !== expectedVersion) return false;
      rows.set(sale.id, { ...row, progress: { state: 'OPENED', sale }, tries: 0, after: new Date(0) });
      if (event) events.push(event);
      return true;
    },
    annotate: async (sale, event, expectedVersion) => {
      const row = rows.get(sale.id);
      if (row?.progress.state !== 'OPENED' || row.progress.sale.version !== expectedVersion) return false;
      const { notes, version, updatedAt } = sale;
      rows.set(sale.id, {
        ...row,
        progress: { state: 'OPENED', sale: { ...row.progress.sale, notes, version, updatedAt } },
      });
      events.push(event);
      return true;
    },
    settled: async (id, settlement) => {
      const row = rows.get(id);
      if (!row || owedBy(row) !== settlement) return;
      const { attempt, progress } = row;
      rows.set(id, {
        ...row,
        attempt: progress.state === 'ABANDONED' ? { ...attempt, idempotencyKey: null } : attempt,
        progress:
          progress.state === 'OPENED'
            ? { ...progress, sale: { ...progress.sale, settlement: null } }
            : progress,
        owes: null,
      });
    },

    dealingsOf: async (customerId) => {
      const own = [...rows.values()].filter(({ attempt }) => attempt.customerId === customerId);
      return {
        sales: own.flatMap(({ progress }) => (progress.state === 'OPENED' ? progress.sale : [])),
        opening: own.some(({ progress }) => progress.state === 'OPENING'),
      };
    },
    forgetTexts: async (customerId) => {
      for (const [id, row] of rows) {
        const { attempt, progress } = row;
        const opened = progress.state === 'OPENED' ? progress.sale : null;
        if (attempt.customerId !== customerId) continue;
        if (progress.state === 'OPENING' || opened?.status === 'PENDING') continue;
        const forgotten = opened && {
          ...opened,
          notes: null,
          rejectionReason: null,
          returning: opened.returning && { ...opened.returning, reason: null, notes: null },
          history: opened.history.map((transition) => ({ ...transition, reason: null })),
          version: opened.version + 1,
        };
        rows.set(id, {
          ...row,
          attempt: { ...attempt, notes: null, idempotencyKey: null },
          progress: forgotten ? { state: 'OPENED', sale: forgotten } : progress,
        });
      }
    },

    findById: async (id) => sales().find((sale) => sale.id === id) ?? null,
    findByIds: async (ids) => sales().filter((sale) => ids.includes(sale.id)),
    idsOf: async (parent, ids, most) =>
      sales()
        .filter((sale) => ids.includes(sale[parent]))
        .slice(0, most)
        .map(({ id }) => id),
    list: async (request) => list(request),
    pagesOf: async (parent, ids, request) =>
      ids.map((id) => list({ ...request, criteria: { ...request.criteria, [parent]: id } })),

    leftBehind: async (began, most) =>
      [...rows.values()]
        .filter(({ attempt, progress }) => progress.state === 'OPENING' && attempt.attemptedAt <= began)
        .sort((a, b) => Number(a.attempt.attemptedAt) - Number(b.attempt.attemptedAt))
        .slice(0, most)
        .map(({ attempt }) => attempt.id),
    undecided: async (opened, most) =>
      sales()
        .filter(({ status, createdAt }) => status === 'PENDING' && createdAt <= opened)
        .sort((a, b) => Number(a.createdAt) - Number(b.createdAt))
        .slice(0, most)
        .map(({ id }) => id),
    owed: async (now, most) =>
      [...rows.values()]
        .filter((row) => owedBy(row) !== null && row.after <= now)
        .sort((a, b) => Number(a.after) - Number(b.after))
        .slice(0, most)
        .flatMap((row) => {
          const settlement = owedBy(row);
          const { id, vehicleId } = row.attempt;
          return settlement ? [{ id, vehicleId, settlement, tries: row.tries }] : [];
        }),
    postpone: async ({ id, settlement }, until) => {
      const row = rows.get(id);
      if (row && owedBy(row) === settlement) rows.set(id, { ...row, tries: row.tries + 1, after: until });
    },
    countOwed: async () => [...rows.values()].filter((row) => owedBy(row) !== null).length,

    leftOver: () =>
      [...rows.values()]
        .map((row) => ({ id: row.attempt.id, state: row.progress.state, owes: owedBy(row) }))
        .filter(({ state, owes }) => state === 'OPENING' || owes !== null),
  };
}
