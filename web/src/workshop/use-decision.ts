import { useState } from 'react';
import { DecideOwnQuoteDocument } from '../data/__generated__/workshop.ts';
import { apollo } from '../data/apollo.ts';
import { type Failure, failureOf } from '../data/failure.ts';
import type { Decision } from './quote-choice.tsx';
import type { QuoteRevision } from './words.ts';

/** Decides a quote of one's own. Where it is another one by now, `onOther` gets the reason, and the newest is asked for. */
export function useDecision(
  orderId: string,
  quote: Pick<QuoteRevision, 'revision' | 'total'>,
  onOther: (reason: string) => void,
) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const decide = async ({ decision, lines }: Decision): Promise<boolean> => {
    setBusy(true);
    setFailure(undefined);
    setRefusals([]);
    try {
      const { revision, total } = quote;
      const input = {
        revision,
        total: { amount: total.amount },
        decision,
        ...(decision === 'APPROVE' && { lines: [...lines] }),
      };
      const { data } = await apollo.mutate({
        mutation: DecideOwnQuoteDocument,
        variables: { id: orderId, input },
      });
      const given = data?.decideQuote?.userErrors ?? [];
      setRefusals(given.map(({ message }) => message));
      const other = given.find(({ code }) => code === 'STALE' || code === 'INVALID_STATE');
      if (other) onOther(other.message);
      if (given.length > 0) await apollo.refetchQueries({ include: ['OwnVehicles'] }).catch(() => undefined);
      else if (!data?.decideQuote) setFailure({ kind: 'broken' });
      return given.length === 0 && Boolean(data?.decideQuote);
    } catch (error) {
      setFailure(failureOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { decide, busy, failure, refusals };
}
