import {
  type FileSettings,
  FilesUnavailableError,
  missingFileSettings,
  openFileStore,
  serveFiles,
} from '@autograph/files';
import { defineService } from '@autograph/service';
import { httpErrorFor, SettingsError, StartupError } from '@autograph/service/process';
import type { FastifyInstance } from 'fastify';
import { drawnFiles, photoFiles } from './adapters/files/photo-files.ts';
import { requestContext } from './adapters/graphql/context.ts';
import { permissions } from './adapters/graphql/permissions.ts';
import { resolvers } from './adapters/graphql/resolvers.ts';
import { mongoPhotoUploads, mongoPublishedImages } from './adapters/mongo/mongo-photo-files.ts';
import { mongoStockFacets } from './adapters/mongo/mongo-stock-facets.ts';
import { mongoVehiclePhotos } from './adapters/mongo/mongo-vehicle-photos.ts';
import { mongoVehicleRepository } from './adapters/mongo/mongo-vehicle-repository.ts';
import { imageModel, uploadModel } from './adapters/mongo/photo-file-models.ts';
import { vehicleClaims } from './adapters/mongo/vehicle-claims.ts';
import { migrations } from './adapters/mongo/vehicle-migrations.ts';
import { vehicleModel } from './adapters/mongo/vehicle-model.ts';
import { userServiceBranches } from './adapters/user-service/user-service-branches.ts';
import { photoEvents } from './domain/photo-event.ts';
import { MOST_BYTES } from './domain/photo-upload.ts';
import { vehicleEvents } from './domain/vehicle-event.ts';
import { vehicleSettings } from './settings.ts';
import { processPhotos } from './use-cases/process-photos.ts';
import { sweepPhotos } from './use-cases/sweep-photos.ts';

/** How often uploaded photos are looked for, in milliseconds: staff wait for them. */
const PROCESSING_INTERVAL = 1_000;

/** How often files are looked for that nothing refers to, in milliseconds. */
const SWEEP_INTERVAL = 60_000;

/** The vehicle service: the stock, its photos, and who holds which vehicle. */
export default defineService({
  name: 'vehicle',
  settings: vehicleSettings,
  calls: ['user'],
  models: { vehicles: vehicleModel, uploads: uploadModel, images: imageModel },
  migrations,
  events: [vehicleEvents, photoEvents],
  ports: async ({ settings, models, clients, clock, newId, log, publishSoon, background, claims }) => {
    const { store, disk } = await openFiles(settings);
    const draws = settings.DRAWN_PHOTOS === 'on';
    const make = draws ? drawnFiles(store) : async () => null;
    return {
      vehicles: mongoVehicleRepository(models.vehicles, publishSoon, vehicleClaims(models.vehicles, claims)),
      facets: mongoStockFacets(models.vehicles, {
        background,
        onMissed: (vehicles) =>
          log.warn({ vehicles }, 'facets had missed changes of vehicles: compare the clocks of the hosts'),
      }),
      photos: mongoVehiclePhotos(models.vehicles, publishSoon),
      uploads: mongoPhotoUploads(models.uploads),
      images: mongoPublishedImages(models.images),
      files: photoFiles(store, settings.PUBLIC_URL),
      photoPolicy: { ttl: settings.FILES_TTL * 1_000, draws },
      branches: userServiceBranches(clients.user),
      clock,
      newId,
      serve: (app: FastifyInstance) =>
        serveFiles(app, { store, disk, mostBytes: MOST_BYTES, make, say: httpErrorFor }),
    };
  },
  // In the background: a large stock takes seconds, and the service answers meanwhile.
  prepare: async ({ facets }, { background }) => background(() => facets.prepare()),
  faultPoints: {
    vehicles: ['insert', 'update', 'remove'],
    photos: ['update'],
    uploads: ['insert', 'attempt', 'removeAfter', 'forget'],
    images: ['claim', 'renew', 'condemn', 'spare', 'forget'],
    files: ['publish', 'removeUpload', 'removeImage'],
  },
  workers: (ports, { log }) => [
    {
      name: 'photos',
      interval: PROCESSING_INTERVAL,
      work: (held) => processPhotos(ports, held),
    },
    {
      name: 'photo-sweep',
      interval: Math.min(SWEEP_INTERVAL, ports.photoPolicy.ttl / 10),
      work: async (held) => {
        const removed = await sweepPhotos(ports, held);
        if (removed > 0) log.info({ removed }, 'removed files of photos that nothing refers to');
      },
    },
  ],
  routes: (app, { serve }) => serve(app),
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
  isUnavailable: (error) => error instanceof FilesUnavailableError,
});

async function openFiles(settings: FileSettings) {
  const missing = missingFileSettings(settings);
  if (missing) throw new SettingsError([missing]);
  try {
    return await openFileStore(settings);
  } catch (error) {
    if (!(error instanceof FilesUnavailableError)) throw error;
    throw new StartupError('AG1104', `${error.message} Set FILES_DIR to another directory.`);
  }
}
