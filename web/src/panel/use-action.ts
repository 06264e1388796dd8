import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { apollo } from '../data/apollo.ts';
import { type Failure, failureOf } from '../data/failure.ts';
import { refetchShown } from '../data/refetch.ts';
import { dropLists } from './records/change.ts';

/** Why the graph refused an action, for people and for the code that reacts. */
export interface ActionRefusal {
  readonly field?: readonly string[] | null | undefined;
  readonly message: string;
  readonly code: string;
}

/** What a mutation answers: its first field is the payload. */
type Payload<Data> = NonNullable<Data[keyof Data]>;

/** How an action ended: with its payload, refused for reasons, or failed. */
export type ActionResult<Data> =
  | { readonly ok: true; readonly payload: Payload<Data> }
  | { readonly ok: false; readonly refusals: readonly ActionRefusal[]; readonly failure?: Failure };

/**
 * A mutation as a control of the panel uses it. Records that its answer has are shown as they are now, wherever they are shown; queries
 * named in `refetch` are asked for again after it was done, and lists named in `drop` when they are shown again. Purchases and uploads go by the functions of the SDK instead.
 */
export function useAction<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  {
    refetch = [],
    drop = [],
  }: { readonly refetch?: readonly string[]; readonly drop?: readonly string[] } = {},
) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [refusals, setRefusals] = useState<readonly ActionRefusal[]>([]);

  const ended = (result: ActionResult<Data>): ActionResult<Data> => {
    setBusy(false);
    if (!result.ok) {
      setFailure(result.failure);
      setRefusals(result.refusals);
    }
    return result;
  };
  const run = async (variables: Variables): Promise<ActionResult<Data>> => {
    setBusy(true);
    setFailure(undefined);
    setRefusals([]);
    try {
      const { data } = await apollo.mutate<Data, OperationVariables>({
        mutation: document as never,
        variables,
      });
      const payload = Object.values((data ?? {}) as object)[0] as
        | (Payload<Data> & { userErrors?: readonly ActionRefusal[] })
        | null
        | undefined;
      if (!payload) return ended({ ok: false, refusals: [], failure: { kind: 'broken' } });
      const given = payload.userErrors ?? [];
      if (given.length > 0) return ended({ ok: false, refusals: given });
      dropLists(...drop);
      void refetchShown(refetch).catch(() => undefined);
      return ended({ ok: true, payload });
    } catch (error) {
      return ended({ ok: false, refusals: [], failure: failureOf(error) });
    }
  };
  return { run, busy, failure, refusals };
}
