import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { MovingVehiclesDocument, type MovingVehiclesQuery } from '../../data/__generated__/panel-stock.ts';
import { type Failure, failureOf } from '../../data/failure.ts';
import { useLiveVehicles } from '../../data/hooks.ts';
import { wentBack } from '../../shell/navigation.ts';
import type { Move, VehicleFilter } from './types.ts';

type Found = NonNullable<MovingVehiclesQuery['vehicles']>['nodes'][number];

/** A vehicle with a transfer that is not finished. */
export type Moving = Omit<Found, 'transfer'> & { readonly transfer: Move };

/** Vehicles of one request, and how many are looked through before a person asks for more. */
const STEP = 100;
const AT_ONCE = 500;

/** Only vehicles that are for sale move. Those of other branches may be on their way to one's own. */
const FILTER: VehicleFilter = { status: ['AVAILABLE'] };

/**
 * The vehicles that move between branches. The graph has no filter for them: they are looked for among the vehicles for sale, the
 * newest first, so many at a time.
 */
export function useMoving(): {
  readonly moving: readonly Moving[];
  readonly looked: number;
  readonly total: number;
  readonly loading: boolean;
  /** Why there is nothing. */
  readonly failure: Failure | undefined;
  readonly retry: () => void;
  /** Why not all vehicles were looked through. `more` tries again. */
  readonly problem: Failure | undefined;
  /** Looks through further vehicles; `undefined` where all were. */
  readonly more: (() => void) | undefined;
} {
  const [limit, setLimit] = useState(AT_ONCE);
  const [passed, setPassed] = useState({ looked: 0, next: 0 });
  const [problem, setProblem] = useState<Failure>();
  const { data, loading, error, refetch, fetchMore, previousData } = useQuery(MovingVehiclesDocument, {
    variables: { filter: FILTER, first: STEP, offset: 0 },
    fetchPolicy: wentBack() ? 'cache-first' : 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    errorPolicy: 'all',
  });
  const page = data?.vehicles ?? previousData?.vehicles;
  const nodes = page?.nodes ?? [];
  const [looked, total] = [nodes.length, page?.totalCount ?? 0];
  // A page whose vehicles were all known has been looked through as well. After the list was asked for again, this begins again.
  const next = looked < passed.looked ? looked : Math.max(looked, passed.next);
  const isAsking = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page that was looked through is a reason to look for the next
  useEffect(() => {
    if (isAsking.current || loading || problem || looked === 0 || next >= Math.min(total, limit)) return;
    isAsking.current = true;
    let known = looked;
    const updateQuery = (
      before: MovingVehiclesQuery,
      { fetchMoreResult }: { readonly fetchMoreResult: MovingVehiclesQuery },
    ): MovingVehiclesQuery => {
      const all = joined(before, fetchMoreResult);
      known = all.vehicles?.nodes.length ?? known;
      return all;
    };
    void fetchMore({ variables: { offset: next }, updateQuery })
      .finally(() => {
        isAsking.current = false;
      })
      .then(
        () => setPassed({ looked: known, next: next + STEP }),
        (error: unknown) => setProblem(failureOf(error)),
      );
  }, [loading, problem, passed, looked, next, total, limit, fetchMore]);
  const moving = nodes.flatMap((one) => (one.transfer ? [one as Moving] : []));
  useLiveVehicles(moving.map(({ id }) => id));
  const more = (): void => {
    setProblem(undefined);
    if (next >= limit) setLimit(limit + AT_ONCE);
  };
  return {
    moving,
    looked,
    total,
    loading,
    failure: error && !page ? failureOf(error) : undefined,
    retry: () => void refetch(),
    problem,
    more: next < total && (problem || next >= limit) ? more : undefined,
  };
}

/** A page behind those before it. A vehicle that came meanwhile moves others: none is there twice. */
function joined(before: MovingVehiclesQuery, next: MovingVehiclesQuery): MovingVehiclesQuery {
  if (!before.vehicles || !next.vehicles) return before;
  const known = new Set(before.vehicles.nodes.map(({ id }) => id));
  const added = next.vehicles.nodes.filter(({ id }) => !known.has(id));
  return { vehicles: { ...next.vehicles, nodes: [...before.vehicles.nodes, ...added] } };
}
