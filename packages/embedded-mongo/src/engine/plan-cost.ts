import { EVERYTHING } from './bounds.ts';
import type { KeyRange } from './index-table.ts';
import type { Plan, PlanRequest } from './planner.ts';

/** Of a plan with more ranges the counts are not remembered: they would push out those of all other searches. */
const MOST_REMEMBERED = 64;

/** The first of the plans that cost least. Keys are counted up to `limit`. */
export function cheapest(plans: readonly Plan[], request: PlanRequest, limit: number): Plan {
  const [first, ...others] = plans as readonly [Plan, ...Plan[]];
  if (others.length === 0) return first;
  let best = first;
  let bestCost = costOf(first, request, Number.POSITIVE_INFINITY, limit);
  for (const plan of others) {
    const cost = costOf(plan, request, bestCost, limit);
    if (cost < bestCost) {
      best = plan;
      bestCost = cost;
    }
  }
  return best;
}

function costOf(plan: Plan, request: PlanRequest, best: number, limit: number): number {
  const stopsEarly = request.limit > 0 && !plan.rest && !plan.sorts;
  // A blocking sort reads everything that matches before it gives the first document.
  const weight = plan.sorts ? 2 : 1;
  // No more keys are counted than tell whether it beats the best plan so far.
  const enough = Math.min(limit, stopsEarly ? request.limit : Math.ceil(best / weight) + 1);
  const count = (range: KeyRange, limit: number): number =>
    (plan.ranges.length > MOST_REMEMBERED
      ? plan.index?.count(range, limit)
      : plan.index?.estimate(range, limit)) ?? 0;
  let keys = 0;
  for (const range of plan.ranges) {
    if (keys >= enough) break;
    keys += count(range, enough - keys);
  }
  if (plan.sorts) return keys * weight + 1;
  const covered = plan.intervals.filter((own) => own[0] !== EVERYTHING).length;
  return keys - covered / 100;
}
