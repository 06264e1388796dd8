import type { Page, PageRequest, Sort } from '@autograph/kernel';
import type { Part } from '../domain/part.ts';

/** Which parts a list has: conditions joined by AND. */
export interface PartCriteria {
  /** What SKUs are compared by. */
  readonly skuKey?: string | undefined;
  readonly search?: string | undefined;
}

export type PartSortField = 'NAME' | 'SKU' | 'CREATED_AT';

export type PartPage = Page<Part>;

/** The parts. */
export interface PartRepository {
  /** The id of the part with this SKU, whether or not there is one. */
  idOf(sku: string): string;
  /** Keeps a new part; unless another one has its SKU. */
  insert(part: Part): Promise<'inserted' | 'sku-taken'>;
  /** Writes a part if the stored one has `expectedVersion`. */
  update(part: Part, expectedVersion: number): Promise<boolean>;
  findById(id: string): Promise<Part | null>;
  /** Those that there are, in any order, in one query. */
  findByIds(ids: readonly string[]): Promise<readonly Part[]>;
  list(criteria: PartCriteria, sort: Sort<PartSortField>, request: PageRequest): Promise<PartPage>;
}
