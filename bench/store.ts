import { startEmbeddedMongo } from '@autograph/embedded-mongo';
import { buildIndexes, connectStore } from '@autograph/service/mongo';
import { createLog } from '@autograph/service/process';
import type { Model } from 'mongoose';
import {
  toDocument as customerDocument,
  customerModel,
} from '../subgraphs/customer/src/adapters/mongo/customer-model.ts';
import { saleModel } from '../subgraphs/sale/src/adapters/mongo/sale-model.ts';
import {
  toDocument as vehicleDocument,
  vehicleModel,
} from '../subgraphs/vehicle/src/adapters/mongo/vehicle-model.ts';
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
          id: vehicle.id,
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
          status: vehicle.status,
          heldBy: vehicle.saleId,
          givenUpBy: [],
          withdrawnAt: null,
          version: 1,
          createdAt: new Date(vehicle.at),
          updatedAt: new Date(vehicle.at),
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
        customerDocument({
          ...customer,
          userId: null,
          erasingSince: null,
          anonymizedAt: null,
          phone: null,
          address: null,
          zipCode: null,
          version: 1,
          createdAt: new Date(at),
          updatedAt: new Date(at),
        }),
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
