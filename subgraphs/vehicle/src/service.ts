import { defineService } from '@autograph/service';
import { requestContext } from './adapters/graphql/context.ts';
import { permissions } from './adapters/graphql/permissions.ts';
import { resolvers } from './adapters/graphql/resolvers.ts';
import { mongoVehicleRepository } from './adapters/mongo/mongo-vehicle-repository.ts';
import { vehicleModel } from './adapters/mongo/vehicle-model.ts';
import { vehicleEvents } from './domain/vehicle-event.ts';

/** The vehicle service: the stock, and who holds which vehicle. */
export default defineService({
  name: 'vehicle',
  models: { vehicles: vehicleModel },
  events: [vehicleEvents],
  ports: ({ models, clock, newId, publishSoon }) => ({
    vehicles: mongoVehicleRepository(models.vehicles, publishSoon),
    clock,
    newId,
  }),
  faultPoints: { vehicles: ['insert', 'update', 'remove'] },
  tasks: [
    {
      name: 'vehicle:terms',
      says: 'Makes the words again that a search finds vehicles by.',
      run: async ({ vehicles }) => `The words of ${await vehicles.renewTerms()} vehicles were renewed.`,
    },
  ],
  resolvers,
  permissions,
  context: requestContext,
});
