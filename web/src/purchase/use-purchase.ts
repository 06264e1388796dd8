import { useState } from 'react';
import { apollo } from '../data/apollo.ts';
import { type Failure, failureOf } from '../data/failure.ts';
import { purchase, type Wish } from './attempt.ts';

/** A sale that was made by a wish. */
export type BoughtSale = Extract<Awaited<ReturnType<typeof purchase>>, { readonly ok: true }>['sale'];

/** How a purchase stands. */
export interface PurchaseState {
  readonly busy: boolean;
  /** No answer came: nobody knows whether it was bought. */
  readonly unknown: boolean;
  readonly failure?: Failure | undefined;
  readonly refusals: readonly string[];
}

const IDLE: PurchaseState = { busy: false, unknown: false, refusals: [] };

/**
 * Buys by a wish. `lists` names the queries that show the vehicle: they are asked for again where it is no longer as it was.
 * `onKnown` is called once it is known what became of the wish, with the sale where it was made, and to find that out where no answer
 * came.
 */
export function usePurchase({
  lists,
  onKnown,
}: {
  readonly lists: readonly string[];
  readonly onKnown: (sale?: BoughtSale) => Promise<unknown>;
}) {
  const [state, setState] = useState(IDLE);
  const buy = async (wish: Wish): Promise<void> => {
    setState({ ...IDLE, busy: true });
    try {
      const outcome = await purchase(wish);
      if (outcome.ok) {
        await onKnown(outcome.sale);
        // The purchase shows instead of this, unless it was cancelled a moment ago.
        setState(IDLE);
        return;
      }
      const codes = outcome.userErrors.map(({ code }) => code);
      // What the screen shows is no longer so: it is asked for again, and says what has changed.
      if (codes.some((code) => code === 'PRICE_CHANGED' || code === 'VEHICLE_NOT_AVAILABLE')) {
        await apollo.refetchQueries({ include: [...lists] });
        await onKnown();
        setState(IDLE);
        return;
      }
      setState({ ...IDLE, refusals: outcome.userErrors.map(({ message }) => message) });
    } catch (error) {
      const failure = failureOf(error);
      const unknown =
        failure.kind === 'offline' || failure.kind === 'unavailable' || failure.kind === 'broken';
      // Nothing was bought, or it was and only the answer is missing: the list of purchases may know.
      if (unknown) await onKnown().catch(() => undefined);
      setState({ ...IDLE, unknown, failure: unknown ? undefined : failure });
    }
  };
  return { state, buy };
}
