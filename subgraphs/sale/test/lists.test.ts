import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { LIST_ROWS, listContract } from '@autograph/service/testing';
import { describe } from 'vitest';
import { mongoSaleRepository } from '../src/adapters/mongo/mongo-sale-repository.ts';
import { saleModel } from '../src/adapters/mongo/sale-model.ts';
import type { Sale } from '../src/domain/sale.ts';
import { anAttempt, BRANCH } from '../src/testing/builders.ts';
import { aLedger } from '../src/testing/ledger.ts';
import { matches } from '../src/testing/plain-sale-list.ts';

const rows = aLedger(LIST_ROWS);
const day = (month: number, date: number) => new Date(Date.UTC(2026, month - 1, date, 3));

/** Every other sale of the default branch is as an earlier release has left it: without a branch. */
const toDocument = ({ id, totalAmount, downPayment, refund, returning, branchId, ...sale }: Sale) => ({
  ...sale,
  ...((branchId !== DEFAULT_BRANCH_ID || Number(id.at(-1)) % 2 === 0) && { branchId }),
  _id: id,
  totalAmountCentavos: totalAmount.centavos,
  fingerprint: 'f',
  attemptedAt: sale.createdAt,
});

/** Attempts of the same buyers at the same vehicles. */
const attempts = rows.map(({ vehicleId, customerId, createdAt: attemptedAt }) => {
  const { id, downPayment, ...attempt } = anAttempt({ vehicleId, customerId, attemptedAt });
  return { ...attempt, _id: id, status: 'REFUSED', history: [], version: 0 };
});

describe(`of ${LIST_ROWS} sales, and as many attempts that are none`, () =>
  listContract({
    rows,
    newcomers: aLedger(240, 2),
    model: saleModel,
    toDocument,
    others: attempts,
    repository: (connection) => {
      const model = saleModel(connection);
      const sales = mongoSaleRepository(model);
      return {
        list: (criteria, sort, page) => sales.list({ criteria, sort, page }),
        insert: (row) => model.insertMany([toDocument(row)]),
      };
    },
    matches,
    sorts: {
      CREATED_AT: ({ createdAt }) => createdAt.getTime(),
      UPDATED_AT: ({ updatedAt }) => updatedAt.getTime(),
      TOTAL_AMOUNT: ({ totalAmount }) => totalAmount.centavos,
    },
    filters: {
      status: [{ status: ['APPROVED', 'PENDING'] }, { status: ['REJECTED'] }, { status: [] }],
      vehicleId: [{ vehicleId: 'vehicle-7' }, { vehicleId: 'none' }],
      customerId: [{ customerId: 'customer-7' }, { customerId: 'none' }],
      openedBy: [{ openedBy: ['user-1', 'user-7'] }, { openedBy: ['user-2'] }, { openedBy: [] }],
      branchId: [
        { branchId: [DEFAULT_BRANCH_ID] },
        { branchId: [BRANCH] },
        { branchId: [DEFAULT_BRANCH_ID, BRANCH] },
        { branchId: [] },
      ],
      sought: [
        { sought: { by: 'customerId', ids: ['customer-3', 'customer-7'] } },
        { sought: { by: 'vehicleId', ids: ['vehicle-3', 'vehicle-7'] } },
        { sought: { by: 'id', ids: rows.slice(0, 20).map(({ id }) => id) } },
        { sought: { by: 'customerId', ids: [] } },
      ],
      paymentMethod: [{ paymentMethod: ['PIX', 'FINANCING'] }, { paymentMethod: ['CASH'] }],
      totalAmount: [
        { totalAmount: { min: 3_000_000n, max: 7_000_000n } },
        { totalAmount: { min: 9_990_000n } },
        { totalAmount: { max: 1_000_000n } },
        { totalAmount: { min: 5_000_000n, max: 5_000_000n } },
      ],
      createdAt: [
        { createdAt: { from: day(2, 1), before: day(3, 1) } },
        { createdAt: { from: day(4, 28) } },
        { createdAt: { before: day(1, 2) } },
      ],
      decidedAt: [{ decidedAt: { from: day(2, 1), before: day(3, 1) } }, { decidedAt: { from: day(4, 28) } }],
    },
  }));
