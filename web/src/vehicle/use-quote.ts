import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { FinancingQuoteDocument } from '../data/__generated__/vehicle.ts';
import { apollo } from '../data/apollo.ts';
import { type Failure, failureOf } from '../data/failure.ts';
import type { PageVehicle } from './words.ts';

/** A quote is asked for when its terms have rested for so long, in milliseconds. */
const RESTED = 250;

type Quote = NonNullable<PageVehicle['financing']>;

interface Terms {
  /** Whole reais. */
  readonly down: number;
  readonly months: number;
}

/**
 * What financing a vehicle costs, at the price that the vehicle has on the screen. There is no quote while one of the two is out of
 * date: then both are asked for again. `offered` is the quote that came with the vehicle: equal terms are not asked for.
 */
export function useQuote(
  { id, price }: Pick<PageVehicle, 'id' | 'price'>,
  { down, months }: Terms,
  { offered, skip = false }: { readonly offered?: Quote | null | undefined; readonly skip?: boolean } = {},
): { readonly quote: Quote | undefined; readonly failure: Failure | undefined } {
  const isOld = (quote: Quote | null | undefined): boolean =>
    Boolean(quote) && quote?.price.amount !== price.amount;
  const isOffered =
    Boolean(offered) &&
    !isOld(offered) &&
    Number(offered?.downPayment.amount) === down &&
    offered?.months === months;
  const { data, previousData, error } = useQuery(FinancingQuoteDocument, {
    variables: { vehicleId: id, downPayment: { amount: `${down}.00` }, months },
    skip: skip || isOffered,
    errorPolicy: 'all',
  });
  const quote = isOffered ? offered : ((data ?? previousData)?.financingQuote ?? offered);
  // Asked for once at each price: the answers may still differ.
  const asksAt = isOld(quote) || isOld(offered) ? price.amount : undefined;
  useEffect(() => {
    if (asksAt === undefined) return;
    void apollo
      .refetchQueries({
        include: 'active',
        onQueryUpdated: ({ variables }) => [variables?.id, variables?.vehicleId].includes(id),
      })
      // Each query has its own error.
      .catch(() => undefined);
  }, [asksAt, id]);
  return {
    quote: quote && !isOld(quote) ? quote : undefined,
    failure: error && !isOffered ? failureOf(error) : undefined,
  };
}

/** A value once it has rested: not each that a slider passes, nor each key. */
export function useRested<Value extends object>(value: Value): Value {
  const [rested, setRested] = useState(value);
  const key = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(JSON.parse(key) as Value), RESTED);
    return () => clearTimeout(timer);
  }, [key]);
  return rested;
}
