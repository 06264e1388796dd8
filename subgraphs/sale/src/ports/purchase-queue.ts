/** Purchases of one vehicle that are under way at once in this process. */
export interface PurchaseQueue {
  /**
   * Lets one purchase of a vehicle at a time ask for it. The others wait for its result, for a bounded time: when it shows
   * that the vehicle is `taken`, they lose without a call of their own; otherwise each asks for itself.
   */
  enter<Result>(
    vehicleId: string,
    purchase: {
      readonly ask: () => Promise<Result>;
      readonly taken: (result: Result) => boolean;
      readonly lose: () => Result | Promise<Result>;
    },
  ): Promise<Result>;
}
