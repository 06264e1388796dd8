import { type OperationOutcome, OTHER, observeOperation, operationSeconds } from '@autograph/service/process';
import { currentRequest } from '@autograph/service/telemetry';
import type { GraphQLFormattedError } from 'graphql';
import { SELF } from '../supergraph.ts';

/** What a client asked for: an operation of the graph, or a request of the REST services. */
export type OperationType = 'query' | 'mutation' | 'subscription' | 'rest';

/** Measures one operation of a client. */
export interface OperationTimer {
  /** Notes what is measured, once that is known. `operation` is a name that no client can make up. */
  is(operation: string, type: OperationType): void;
  /** Records how long it took, and what came of it. */
  end(outcome: OperationOutcome): void;
}

/** Codes of errors that are not the caller's fault. */
const FAILURES = new Set<unknown>(['INTERNAL_SERVER_ERROR', 'UNAVAILABLE']);

/** Starts to measure an operation, by default one that is not known. */
export function startOperation(operation = OTHER, type: OperationType = 'query'): OperationTimer {
  const begun = performance.now();
  let [name, kind] = [operation, type];
  return {
    is: (known, knownType) => {
      [name, kind] = [known, knownType];
    },
    end: (outcome) => {
      const seconds = (performance.now() - begun) / 1_000;
      const request = currentRequest();
      const traceId = request?.sampled ? request.traceId : undefined;
      observeOperation({ operation: name, type: kind, outcome }, seconds, traceId);
      operationSeconds.observe({ service: SELF, outcome: outcome === 'ok' ? 'ok' : 'error' }, seconds);
    },
  };
}

/** The outcome of an answer with these errors. Refusals that are data, such as user errors, are `ok`. */
export function outcomeOf(errors: readonly GraphQLFormattedError[] | undefined): OperationOutcome {
  if (!errors?.length) return 'ok';
  return errors.some(({ extensions }) => FAILURES.has(extensions?.code)) ? 'failed' : 'refused';
}
