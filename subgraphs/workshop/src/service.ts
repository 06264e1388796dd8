import { consumption, defineService } from '@autograph/service';
import { mongoRefusalLedger, refusalModel } from '@autograph/service/mongo';
import { recoveredRecords, sparinglyEach } from '@autograph/service/process';
import { customerServiceDirectory } from './adapters/customer-service/customer-service-directory.ts';
import { requestContext } from './adapters/graphql/context.ts';
import { permissions } from './adapters/graphql/permissions.ts';
import { resolvers } from './adapters/graphql/resolvers.ts';
import { randomLinkSecrets } from './adapters/links/random-link-secrets.ts';
import { customerVehicleClaims } from './adapters/mongo/customer-vehicle-claims.ts';
import { customerVehicleModel } from './adapters/mongo/customer-vehicle-model.ts';
import { mongoCustomerVehicleRepository } from './adapters/mongo/mongo-customer-vehicle-repository.ts';
import { mongoPartRepository } from './adapters/mongo/mongo-part-repository.ts';
import { mongoPartStockRepository } from './adapters/mongo/mongo-part-stock-repository.ts';
import { mongoWorkOrderRepository } from './adapters/mongo/mongo-work-order-repository.ts';
import { partModel } from './adapters/mongo/part-model.ts';
import { partStockModel } from './adapters/mongo/part-stock-model.ts';
import { workOrderModel } from './adapters/mongo/work-order-model.ts';
import {
  mongoWorkshopServiceRepository,
  workshopServiceModel,
} from './adapters/mongo/workshop-service-model.ts';
import { inProcessTurns } from './adapters/turns/in-process-turns.ts';
import { userServiceBranches } from './adapters/user-service/user-service-branches.ts';
import { userServiceMechanics } from './adapters/user-service/user-service-mechanics.ts';
import { vehicleServiceStock } from './adapters/vehicle-service/vehicle-service-stock.ts';
import { customerVehicleEvents } from './domain/customer-vehicle-event.ts';
import { saleEvents } from './domain/sale-event.ts';
import { stockEvents } from './domain/stock-event.ts';
import { workOrderEvents } from './domain/work-order-event.ts';
import type { Ports } from './ports/index.ts';
import { workshopSettings } from './settings.ts';
import { type AdoptingPorts, adoptSoldVehicles } from './use-cases/adopt-sold-vehicles.ts';
import { recover } from './use-cases/recover.ts';

/**
 * Keeps ids of users and networks from being read in the store as they are. It is no secret: someone with the store can try every network. The
 * store forgets them after a day.
 */
const KEY_OF_REFUSALS = Buffer.from('workshop');

/** The workshop service: parts and their stock, customers' vehicles, work orders. */
export default defineService({
  name: 'workshop',
  settings: workshopSettings,
  calls: ['user', 'customer', 'vehicle'],
  models: {
    parts: partModel,
    stocks: partStockModel,
    services: workshopServiceModel,
    customerVehicles: customerVehicleModel,
    orders: workOrderModel,
    refusals: refusalModel,
  },
  events: [stockEvents, customerVehicleEvents, workOrderEvents],
  consumes: [
    consumption([saleEvents], 'workshop.vehicles', (events, ports: AdoptingPorts) =>
      adoptSoldVehicles(events, ports),
    ),
  ],
  ports: ({ settings, models, clients, clock, newId, publishSoon, claims, log }): Ports => ({
    parts: mongoPartRepository(models.parts),
    stocks: mongoPartStockRepository(models.stocks, publishSoon),
    services: mongoWorkshopServiceRepository(models.services),
    customerVehicles: mongoCustomerVehicleRepository(
      models.customerVehicles,
      publishSoon,
      customerVehicleClaims(models.customerVehicles, claims),
    ),
    orders: mongoWorkOrderRepository(models.orders, publishSoon),
    branches: userServiceBranches(clients.user),
    customers: customerServiceDirectory(clients.customer),
    vehicles: vehicleServiceStock(clients.vehicle),
    refusals: mongoRefusalLedger(models.refusals, KEY_OF_REFUSALS),
    mechanics: userServiceMechanics(clients.user),
    linkSecrets: randomLinkSecrets,
    linkPage: `${settings.PUBLIC_URL?.replace(/\/+$/, '') ?? ''}/quote`,
    turns: inProcessTurns(),
    quoteValidityDays: settings.QUOTE_VALIDITY,
    report: sparinglyEach((times, problem: string, id: string, err: unknown) =>
      log.warn({ id, err, times }, problem),
    ),
    clock,
    newId,
  }),
  faultPoints: {
    stocks: ['insert', 'update'],
    customerVehicles: ['insert', 'update'],
    orders: ['insert', 'update'],
  },
  backlog: ({ orders }) => orders.countOwing(),
  workers: (ports, { settings, log }) => [
    {
      name: 'recovery',
      interval: settings.RECOVERY_INTERVAL,
      work: (held) =>
        recover(ports, held, (outcome, id) => {
          recoveredRecords.inc({ service: 'workshop', outcome });
          log.info({ id, outcome }, 'recovery');
        }),
    },
  ],
  resolvers,
  permissions,
  context: requestContext,
});
