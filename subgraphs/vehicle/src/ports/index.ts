import type { Clock, NewId, UserIdentity } from '@autograph/kernel';
import type { Branches } from './branches.ts';
import type { PhotoFiles } from './photo-files.ts';
import type { PhotoUploads, PublishedImages, VehiclePhotos } from './photo-store.ts';
import type { StockFacets } from './stock-facets.ts';
import type { VehicleRepository } from './vehicle-repository.ts';

/** What the use cases of this service need of the world. */
export interface Ports {
  readonly vehicles: VehicleRepository;
  readonly branches: Branches;
  readonly clock: Clock;
  readonly newId: NewId;
  /** The user on whose behalf it is done: for the record, and for what they may change. `null` where the graph itself acts. */
  readonly user: UserIdentity | null;
}

/** What the use cases of photos need besides. */
export interface PhotoPorts extends Ports {
  readonly photos: VehiclePhotos;
  readonly uploads: PhotoUploads;
  readonly images: PublishedImages;
  readonly files: PhotoFiles;
  readonly photoPolicy: PhotoPolicy;
}

/** What the settings say of photos. */
export interface PhotoPolicy {
  /** How long files are kept that nothing refers to, in milliseconds. */
  readonly ttl: number;
  /** Whether photos may be pictures that we draw. */
  readonly draws: boolean;
}

/** What the service is made of: what its use cases need, but for the user, and what only queries need. */
export interface ServicePorts extends Omit<PhotoPorts, 'user'> {
  readonly facets: StockFacets;
}
