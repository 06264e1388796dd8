import type { DomainEvent } from '@autograph/events';
import type { InstantRange, Page, PageRequest, Refusal, Sort } from '@autograph/kernel';
import type { PaymentMethod, PurchaseAttempt, PurchaseRefusal } from '../domain/purchase.ts';
import type { Sale, SaleStatus, Settlement } from '../domain/sale.ts';

/** What a search has found. */
export interface Sought {
  readonly by: 'id' | SaleParent;
  readonly ids: readonly string[];
}

/** Which sales a list has: conditions joined by AND, the values of one by OR. */
export interface SaleCriteria {
  readonly status?: readonly SaleStatus[] | undefined;
  readonly vehicleId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly openedBy?: readonly string[] | undefined;
  /** Sales of any of these branches; those from before there were branches are of the default branch. */
  readonly branchId?: readonly string[] | undefined;
  /** Sales whose id, vehicle or customer is one of these: what a search has found. */
  readonly sought?: Sought | undefined;
  readonly paymentMethod?: readonly PaymentMethod[] | undefined;
  /** In centavos, bounds included. */
  readonly totalAmount?: { readonly min?: bigint | undefined; readonly max?: bigint | undefined } | undefined;
  readonly createdAt?: InstantRange | undefined;
  readonly decidedAt?: InstantRange | undefined;
}

export type SaleSortField = 'CREATED_AT' | 'UPDATED_AT' | 'TOTAL_AMOUNT';

export type SalePage = Page<Sale>;

/** Whose sales a nested list has. */
export type SaleParent = 'vehicleId' | 'customerId';

/** A list of sales, and the page of it that is asked for. */
export interface SaleListRequest {
  readonly criteria: SaleCriteria;
  readonly sort: Sort<SaleSortField>;
  readonly page: PageRequest;
}

/**
 * How far a purchase came. `OPENING`: its vehicle may be reserved, nothing is decided. `ABANDONED`: given up without an
 * answer, its vehicle still to be released. `REFUSED` and `OPENED` are outcomes, which stay.
 */
export type Progress =
  | { readonly state: 'OPENING' | 'ABANDONED' }
  | { readonly state: 'REFUSED'; readonly refusals: readonly Refusal<PurchaseRefusal>[] }
  | { readonly state: 'OPENED'; readonly sale: Sale };

/** An attempt that was begun before, by its key. */
export type BegunAttempt = Pick<PurchaseAttempt, 'id' | 'vehicleId' | 'fingerprint' | 'attemptedAt'> &
  Progress;

/**
 * The sales, kept, and the attempts that they grow from. An attempt and its sale are one record; what never became
 * PENDING is seen by `findByKey` alone. Every change is one atomic, conditional write, and the event that it raises is part
 * of that write.
 */
export interface SaleRepository {
  /** Writes an attempt, OPENING; unless its user has used its idempotency key before. */
  begin(attempt: PurchaseAttempt): Promise<'begun' | 'key-used'>;
  findByKey(openedBy: string, idempotencyKey: string): Promise<BegunAttempt | null>;
  /**
   * OPENING → PENDING: `gone` when it is no longer OPENING, `limit-reached` when its buyer has `atMost` sales PENDING
   * already that were opened under a bound. Both are decided by the write itself.
   */
  open(sale: Sale, event: DomainEvent, atMost: number | null): Promise<'opened' | 'gone' | 'limit-reached'>;
  /** How many sales this user has PENDING that were opened under this bound. */
  countBounded(openedBy: string, atMost: number): Promise<number>;
  /** OPENING → REFUSED, its reasons kept, its remarks not, and what is owed to the vehicle. Returns whether it was OPENING still. */
  refuse(
    id: string,
    refusals: readonly Refusal<PurchaseRefusal>[],
    settlement: 'RELEASE' | null,
  ): Promise<boolean>;
  /** OPENING → ABANDONED, its remarks gone, its vehicle to be released. Returns whether it was OPENING still. */
  abandon(id: string): Promise<boolean>;
  /** Writes a decided sale if the stored one is PENDING and has `expectedVersion`. */
  decide(sale: Sale, event: DomainEvent, expectedVersion: number): Promise<boolean>;
  /**
   * Writes where the return of a sale stands if the stored one is APPROVED and has `expectedVersion`: begun, called off, or
   * carried out, which raises the event.
   */
  writeReturn(sale: Sale, event: DomainEvent | null, expectedVersion: number): Promise<boolean>;
  /** Writes the remarks of a sale if the stored one has `expectedVersion`. */
  annotate(sale: Sale, event: DomainEvent, expectedVersion: number): Promise<boolean>;
  /** Strikes what was carried out at the vehicle service from the worklist; an abandoned attempt lets go of its key. */
  settled(id: string, settlement: Settlement): Promise<void>;

  /** Every sale to this customer, and whether an attempt of theirs is under way. */
  dealingsOf(customerId: string): Promise<{ readonly sales: readonly Sale[]; readonly opening: boolean }>;
  /** Takes away what people wrote about the decided sales and the former attempts of this customer, keys included. */
  forgetTexts(customerId: string): Promise<void>;

  findById(id: string): Promise<Sale | null>;
  /** Those that there are, in any order, in one query. */
  findByIds(ids: readonly string[]): Promise<readonly Sale[]>;
  /** Ids of the sales of these vehicles or customers, at most `most` of each. */
  idsOf(parent: SaleParent, ids: readonly string[], most: number): Promise<readonly string[]>;
  list(request: SaleListRequest): Promise<SalePage>;
  /** The same page of the sales of each of these vehicles or customers, in their order. */
  pagesOf(parent: SaleParent, ids: readonly string[], request: SaleListRequest): Promise<readonly SalePage[]>;
}
