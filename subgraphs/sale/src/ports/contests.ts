/** Purchases of one vehicle that are under way at once in this process. */
export interface Contests {
  /**
   * Has one purchase of a vehicle at a time ask for it. Whoever comes meanwhile waits for what becomes of that one, though
   * not for long: when it has shown the vehicle to be `taken`, they have lost, without a call of their own; when it has
   * not, they ask for themselves.
   */
  enter<Result>(
    vehicleId: string,
    contestant: {
      readonly ask: () => Promise<Result>;
      readonly taken: (result: Result) => boolean;
      readonly lose: () => Result | Promise<Result>;
    },
  ): Promise<Result>;
}
