import { recordPart } from '@autograph/service/telemetry';
import { SELF } from '../supergraph.ts';

const PLAN = { service: SELF, name: 'plan' } as const;

/** Records the span of finding or making the plan of an operation, which began then and ends now. */
export function recordPlan(begun: number): void {
  recordPart(PLAN, begun);
}
