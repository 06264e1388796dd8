/** Deliveries in one turn of the event loop while no request is under way: about a millisecond. */
const PORTION = 20;

/** How long deliveries wait for the end of the requests under way, in milliseconds: most requests take less. */
const HOLD = 250;

/** After that, how long they rest after each portion while requests are under way, in milliseconds, and the least size of a portion. */
const REST = 10;
const SMALL_PORTION = 10;

/** The part of all that waits that a portion has at least: two thousand deliveries pass within two seconds, however busy it is. */
const LEAST_PART = 1 / 80;

/** Makes the deliveries of a change to many streams give way to requests. */
export interface DeliveryPace {
  /** Resolves when a delivery has its turn. */
  turn(): Promise<void>;
  /** Notes that a request is under way until the function that it returns is called. */
  request(): () => void;
}

/**
 * Lets deliveries pass in portions. Each is a write to a socket: a thousand at once keep requests waiting for a tenth of a second.
 * While a request is under way, they wait for its end, for at most a quarter of a second, and then take a small part of the time.
 */
export function deliveryPace(): DeliveryPace {
  let requests = 0;
  let waiting: (() => void)[] = [];
  let isPassing = false;

  const portionSize = (heldMs: number): number => {
    if (requests === 0) return PORTION;
    return heldMs < HOLD ? 0 : Math.max(SMALL_PORTION, Math.ceil(waiting.length * LEAST_PART));
  };
  const pass = async (): Promise<void> => {
    let heldMs = 0;
    while (waiting.length > 0) {
      const isBusy = requests > 0;
      const most = portionSize(heldMs);
      if (isBusy) heldMs += REST;
      const portion = waiting.slice(0, most);
      waiting = waiting.slice(most);
      for (const go of portion) go();
      await new Promise<void>(
        (resolve) => void (isBusy ? setTimeout(resolve, REST).unref() : setImmediate(resolve)),
      );
    }
    isPassing = false;
  };
  return {
    turn: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (isPassing) return;
        isPassing = true;
        // Those that wait for the same reading come together.
        setImmediate(() => void pass());
      }),
    request: () => {
      requests += 1;
      let isOver = false;
      return () => {
        if (!isOver) requests -= 1;
        isOver = true;
      };
    },
  };
}
