import type { Caller, Money, Outcome, UserIdentity } from '@autograph/kernel';
import type { PurchaseRefusal } from '../domain/purchase.ts';
import type { ReservedVehicle } from '../domain/sale.ts';

/** A vehicle and the sale that acts on it; the sale's id fences whatever is done. */
export interface Held {
  readonly vehicleId: string;
  readonly saleId: string;
}

/** On whose behalf the stock is read: a person's, or nobody's where it is public. */
export type StockReader = Pick<Caller, 'user' | 'publicStock'>;

/** Why a vehicle cannot be reserved. */
export type ReservationRefusal = Extract<
  PurchaseRefusal,
  'NOT_FOUND' | 'VEHICLE_NOT_AVAILABLE' | 'PRICE_CHANGED' | 'OTHER_BRANCH'
>;

/** Why a vehicle cannot be taken back. */
export type TakeBackRefusal = 'CONFLICT' | 'INVALID_STATE';

/**
 * The stock of vehicles, which another service owns. Whatever throws may have happened nevertheless. What changes it may be
 * repeated without further effect; a sale that has released can never reserve again, however late its call arrives.
 */
export interface VehicleInventory {
  /** The asking price of a vehicle; `null` when there is no such vehicle. */
  priceOf(vehicleId: string, reader: StockReader): Promise<Money | null>;
  /** Ids of the vehicles with a plate that begins or ends with this text, `null` when they are more than `most`. */
  searchPlates(text: string, most: number, user: UserIdentity): Promise<readonly string[] | null>;
  /**
   * Takes an available vehicle off the market for this sale, and returns what it is sold as. OTHER_BRANCH when SALES reserves
   * what is not in their branches.
   */
  reserve(
    held: Held & { readonly expectedPrice: Money | null },
    user: UserIdentity | null,
  ): Promise<Outcome<ReservedVehicle, ReservationRefusal>>;
  /** Puts the vehicle back on the market if this sale holds it. Returns whether the vehicle is free of the sale now. */
  release(held: Held, user: UserIdentity | null): Promise<boolean>;
  /** Marks the vehicle as sold by the sale that holds it. Returns whether it is. */
  sell(held: Held, user: UserIdentity | null): Promise<boolean>;
  /**
   * Puts the vehicle of a sale that is returned back on the market. CONFLICT when it was bought back meanwhile. Every call
   * for one `returnId` that is answered is answered alike.
   */
  takeBack(
    held: Held & { readonly returnId: string },
    user: UserIdentity | null,
  ): Promise<Outcome<true, TakeBackRefusal>>;
}
