import type { WorkshopService } from '../domain/workshop-service.ts';

/** The services that the workshop offers. */
export interface WorkshopServiceRepository {
  /** The id of the service with this name, whether or not there is one. */
  idOf(name: string): string;
  /** Keeps a new service; unless another one has its name, without regard to case and accents. */
  insert(service: WorkshopService): Promise<'inserted' | 'name-taken'>;
  /** Those that there are, in any order, in one query. */
  findByIds(ids: readonly string[]): Promise<readonly WorkshopService[]>;
  /** The first `most` by name. */
  list(most: number): Promise<readonly WorkshopService[]>;
}
