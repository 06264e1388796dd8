import { StartupError } from '@autograph/service/process';
import type { Documents } from '../bounds/documents.ts';
import type { Manifest } from './manifest.ts';

/** Throws a `StartupError` that names every operation of a safelist that this graph would refuse. */
export function refuseUnfit({ operations }: Manifest, documents: Documents): void {
  const unfit = operations.flatMap(({ name, body }) => {
    try {
      documents.refuseInvalid(documents.operationOf({ source: body }));
      return [];
    } catch (error) {
      const [first] = error instanceof AggregateError ? error.errors : [error];
      return [`  - ${name}: ${first instanceof Error ? first.message : String(first)}`];
    }
  });
  if (unfit.length > 0)
    throw new StartupError(
      'AG1008',
      `PERSISTED_QUERIES_FILE contains operations that the graph refuses:\n${unfit.join('\n')}`,
    );
}
