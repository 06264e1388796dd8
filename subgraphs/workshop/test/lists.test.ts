import { brl, DEFAULT_BRANCH_ID, folded } from '@autograph/kernel';
import { LIST_ROWS, listContract } from '@autograph/service/testing';
import { describe } from 'vitest';
import { customerVehicleModel, toVehicleDocument } from '../src/adapters/mongo/customer-vehicle-model.ts';
import { mongoCustomerVehicleRepository } from '../src/adapters/mongo/mongo-customer-vehicle-repository.ts';
import { mongoPartRepository } from '../src/adapters/mongo/mongo-part-repository.ts';
import { mongoWorkOrderRepository } from '../src/adapters/mongo/mongo-work-order-repository.ts';
import { partModel, toPartDocument } from '../src/adapters/mongo/part-model.ts';
import { toOrderDocument, workOrderModel } from '../src/adapters/mongo/work-order-model.ts';
import { type CustomerVehicle, keyOf, ownerOf } from '../src/domain/customer-vehicle.ts';
import { newPartOf, type Part, skuKeyOf } from '../src/domain/part.ts';
import { openOrder, WORK_ORDER_STATUSES, type WorkOrder } from '../src/domain/work-order.ts';
import { anId, aPlate, NORTH } from '../src/testing/builders.ts';

/** Fewer than of other lists: these have no sort or filter of their own kind. */
const ROWS = Math.ceil(LIST_ROWS * 0.4);

/** How many rows come while others read. */
const NEWCOMERS = 96;

const many = <Row>(nth: (n: number) => Row) => ({
  rows: Array.from({ length: ROWS }, (_, n) => nth(n)),
  newcomers: Array.from({ length: NEWCOMERS }, (_, n) => nth(ROWS + n)),
});
/** A time that many rows have. */
const at = (n: number, hours: number) => new Date(Date.UTC(2026, 0, 1, n % hours));

function anOrder(n: number): WorkOrder {
  const isStock = n % 5 === 0;
  const about = {
    id: anId(),
    branchId: [DEFAULT_BRANCH_ID, DEFAULT_BRANCH_ID, NORTH][n % 3] ?? NORTH,
    customerVehicleId: isStock ? null : `car-${n % 90}`,
    vehicleId: isStock ? `stock-${n % 60}` : null,
    customerId: isStock ? null : `customer-${n % 70}`,
    openedBy: 'user-1',
    description: null,
    mileage: null,
  };
  const status = WORK_ORDER_STATUSES[n % WORK_ORDER_STATUSES.length] ?? 'QUOTED';
  return { ...openOrder(about, 'RECEIVED', at(n * 7, 400)), status, updatedAt: at(n * 11, 500) };
}

describe(`of ${ROWS} work orders`, () =>
  listContract<WorkOrder, object, 'CREATED_AT' | 'UPDATED_AT'>({
    ...many(anOrder),
    model: workOrderModel,
    toDocument: (order) => ({ ...toOrderDocument(order), outbox: [] }),
    repository: (connection) => {
      const orders = mongoWorkOrderRepository(workOrderModel(connection), () => undefined);
      return { list: orders.list, insert: (row) => orders.insert(row, null) };
    },
    matches: (order, criteria) =>
      Object.entries(criteria).every(([name, wanted]) =>
        [wanted].flat().includes(order[name as keyof WorkOrder] as string),
      ),
    sorts: {
      CREATED_AT: ({ createdAt }) => createdAt.getTime(),
      UPDATED_AT: ({ updatedAt }) => updatedAt.getTime(),
    },
    filters: {
      status: [{ status: ['APPROVED', 'FINISHED'] }, { status: ['QUOTED'] }, { status: [] }],
      branchId: [{ branchId: [DEFAULT_BRANCH_ID] }, { branchId: [DEFAULT_BRANCH_ID, NORTH] }],
      customerId: [{ customerId: 'customer-7' }, { customerId: 'none' }],
      customerVehicleId: [{ customerVehicleId: 'car-7' }],
      vehicleId: [{ vehicleId: 'stock-10' }],
    },
  }));

function aVehicle(n: number): CustomerVehicle {
  const owner = { customerId: `customer-${n % 70}`, since: at(n, 10), endedAt: null, saleId: null };
  return {
    id: anId(),
    plate: n % 9 === 0 ? null : aPlate(),
    make: 'Fiat',
    model: 'Pulse',
    year: 2024,
    mileage: null,
    vehicleId: null,
    owners: n % 8 === 0 ? [] : [owner],
    version: 1,
    createdAt: at(n * 7, 400),
    updatedAt: at(n * 11, 500),
  };
}

const vehicles = many(aVehicle);
const plateKey = keyOf(vehicles.rows[7] ?? { plate: null }) ?? '';

describe(`of ${ROWS} vehicles of customers`, () =>
  listContract({
    ...vehicles,
    model: customerVehicleModel,
    toDocument: (vehicle) => ({ ...toVehicleDocument(vehicle), outbox: [] }),
    repository: (connection) => {
      const repository = mongoCustomerVehicleRepository(customerVehicleModel(connection), () => undefined);
      return { list: repository.list, insert: (row) => repository.insert(row, null) };
    },
    matches: (vehicle, criteria: { readonly plateKey?: string; readonly ownerId?: string }) =>
      (criteria.plateKey ?? keyOf(vehicle)) === keyOf(vehicle) &&
      (criteria.ownerId ?? ownerOf(vehicle)) === ownerOf(vehicle),
    sorts: {
      CREATED_AT: ({ createdAt }) => createdAt.getTime(),
      UPDATED_AT: ({ updatedAt }) => updatedAt.getTime(),
    },
    filters: {
      plateKey: [{ plateKey }, { plateKey: 'none' }],
      ownerId: [{ ownerId: 'customer-7' }, { ownerId: 'none' }],
    },
  }));

const NAMES = ['Filtro de óleo', 'FILTRO DE AR', 'Óleo 5W30', 'Pastilha de freio', 'Disco de freio', 'Vela'];

function aPart(n: number): Part {
  const details = {
    sku: `P-${n.toString().padStart(5, '0')}`,
    name: NAMES[n % NAMES.length] ?? '',
    unit: 'un',
    price: brl(BigInt(100 + n)),
    minimum: 0,
  };
  return newPartOf(details, anId(), at(n * 7, 400));
}

describe(`of ${ROWS} parts`, () =>
  listContract({
    ...many(aPart),
    model: partModel,
    toDocument: toPartDocument,
    repository: (connection) => {
      const parts = mongoPartRepository(partModel(connection));
      return { list: parts.list, insert: (row) => parts.insert(row) };
    },
    matches: ({ sku, name }, criteria: { readonly skuKey?: string; readonly search?: string }) => {
      const words = folded(`${name} ${sku}`).split(/[^a-z0-9]+/);
      const sought = folded(criteria.search ?? '')
        .split(' ')
        .filter(Boolean);
      const isFound = sought.every((word) => words.some((one) => one.startsWith(word)));
      return isFound && (criteria.skuKey ?? skuKeyOf(sku)) === skuKeyOf(sku);
    },
    sorts: {
      NAME: ({ name }) => folded(name),
      SKU: ({ sku }) => sku,
      CREATED_AT: ({ createdAt }) => createdAt.getTime(),
    },
    filters: {
      skuKey: [{ skuKey: skuKeyOf('P-00012') }, { skuKey: 'none' }],
      search: [{ search: 'oleo filt' }, { search: 'FREIO' }, { search: 'xyz' }],
    },
  }));
