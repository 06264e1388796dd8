import type { Failure } from '../data/failure.ts';
import { ErrorLine } from '../design/states.tsx';

/** Why a form was not done, where that is about no single field. */
export function FormProblems({
  failure,
  refusals,
}: {
  readonly failure: Failure | undefined;
  readonly refusals: readonly string[];
}) {
  return (
    <>
      {failure && <ErrorLine failure={failure} />}
      {refusals.length > 0 && (
        <p role="alert" className="rounded-md bg-danger-soft px-4 py-3 text-sm font-medium text-danger">
          {refusals.join(' ')}
        </p>
      )}
    </>
  );
}
