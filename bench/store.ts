import { startEmbeddedMongo } from '@autograph/embedded-mongo';
import { buildIndexes, connectStore } from '@autograph/service/mongo';
import { createLog } from '@autograph/service/process';
import type { Model } from 'mongoose';
import {
  toDocument as customerDocument,
  customerModel,
} from '../subgraphs/customer/src/adapters/mongo/customer-model.ts';
import { register } from '../subgraphs/customer/src/domain/customer.ts';
import { saleModel } from '../subgraphs/sale/src/adapters/mongo/sale-model.ts';
import {
  toDocument as vehicleDocument,
  vehicleModel,
} from '../subgraphs/vehicle/src/adapters/mongo/vehicle-model.ts';
import { enterStock } from '../subgraphs/vehicle/src/domain/vehicle.ts';
import { UNKNOWN_EQUIPMENT } from '../subgraphs/vehicle/src/domain/vehicle-equipment.ts';
import type { BenchData, BenchSale } from './data.ts';
import { fillMongo } from './peers/in-mongo.ts';

/** Documents in one insert. */
const BATCH = 250;

/** Writes the records into an embedded store of their own at `dataDir`, as the services store them. */
export async function seedStore(dataDir: string, data: BenchData, sellerId: string): Promise<void> {
  const mongo = await startEmbeddedMongo({ dataDir });
  try {
    await fill(
      mongo.uriFor('vehicle'),
      'vehicle',
      vehicleModel,
      data.vehicles.map((vehicle) => ({
        ...vehicleDocument({
          ...enterStock(
            {
              ...UNKNOWN_EQUIPMENT,
              make: vehicle.make,
              model: vehicle.model,
              year: vehicle.year,
              price: { centavos: BigInt(vehicle.centavos), currency: 'BRL' },
              color: vehicle.color,
              fuelType: vehicle.fuelType,
              mileage: vehicle.mileage,
              type: 'CAR',
              vin: null,
              plate: null,
            },
            vehicle.id,
            new Date(vehicle.at),
          ),
          status: vehicle.status,
          heldBy: vehicle.saleId,
        }),
        history: [],
        outbox: [],
      })),
    );
    await fill(
      mongo.uriFor('customer'),
      'customer',
      customerModel,
      data.customers.map(({ at, ...customer }) =>
        customerDocument(
          register(
            { ...customer, cnpj: null, phone: null, address: null, zipCode: null, userId: null },
            customer.id,
            new Date(at),
          ),
        ),
      ),
    );
    await fill(
      mongo.uriFor('sale'),
      'sale',
      saleModel,
      data.sales.map((sale) => saleDocument(sale, sellerId)),
    );
  } finally {
    await mongo.close();
  }
}

/** Writes the records into an embedded store of their own at `dataDir`, as plain as a tutorial would store them. */
export async function seedPeerStore(dataDir: string, data: BenchData): Promise<void> {
  const mongo = await startEmbeddedMongo({ dataDir });
  try {
    await fillMongo(mongo.uriFor('peer'), data);
  } finally {
    await mongo.close();
  }
}

async function fill<Document>(
  uri: string,
  service: string,
  modelOf: (connection: Awaited<ReturnType<typeof connectStore>>['connection']) => Model<Document>,
  documents: readonly object[],
): Promise<void> {
  const store = await connectStore({ service, uri, database: service, log: createLog('bench', 'warn') });
  try {
    const model = modelOf(store.connection);
    await buildIndexes(model);
    for (let from = 0; from < documents.length; from += BATCH) {
      await model.collection.insertMany(documents.slice(from, from + BATCH) as never[]);
    }
  } finally {
    await store.close();
  }
}

function saleDocument(
  { id, vehicleId, customerId, centavos, status, at }: BenchSale,
  sellerId: string,
): object {
  const time = new Date(at);
  return {
    _id: id,
    status,
    vehicleId,
    customerId,
    openedBy: sellerId,
    idempotencyKey: null,
    fingerprint: '',
    attemptedAt: time,
    refusals: null,
    paymentMethod: 'PIX',
    downPaymentCentavos: null,
    financingMonths: null,
    totalAmountCentavos: BigInt(centavos),
    notes: null,
    rejectionReason: null,
    history: [{ from: null, to: 'PENDING', at: time, by: sellerId, reason: null }],
    settlement: null,
    settleTries: 0,
    settleAfter: new Date(0),
    slot: null,
    outbox: [],
    version: 1,
    createdAt: time,
    updatedAt: time,
  };
}
