import { useState } from 'react';
import type { Failure } from '../data/failure.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/drawer.tsx';
import { FormProblems } from '../forms/form-problems.tsx';
import { formatMoney } from '../language/format.ts';
import { useText } from '../language/use-text.ts';
import { ChoiceLines, totalOfChosen } from './choice-lines.tsx';
import type { QuoteLine } from './words.ts';

/** What somebody decides of a quote. */
export interface Decision {
  readonly decision: 'APPROVE' | 'REJECT';
  /** Ids of the lines that are approved; none with REJECT. */
  readonly lines: readonly string[];
}

/** The lines of a quote that waits, and the ways to decide it. Each decision is asked for once more before it is sent. */
export function QuoteChoice({
  lines,
  busy,
  failure,
  refusals,
  onDecide,
}: {
  readonly lines: readonly QuoteLine[];
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  readonly refusals: readonly string[];
  /** Sends the decision. Resolves to whether it was taken. */
  readonly onDecide: (decision: Decision) => Promise<boolean>;
}) {
  const text = useText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(lines.map(({ id }) => id)));
  const [asking, setAsking] = useState<Decision['decision']>();
  const count = chosen.size;
  const all = count === lines.length;
  const total = formatMoney(totalOfChosen(lines, chosen));
  const decide = async (decision: Decision['decision']): Promise<void> => {
    const taken = await onDecide({ decision, lines: decision === 'APPROVE' ? [...chosen] : [] });
    if (taken) setAsking(undefined);
  };
  return (
    <div className="grid gap-4">
      <ChoiceLines legend={text('garage.choose')} lines={lines} chosen={chosen} onChange={setChosen} />
      {count === 0 && <p className="text-sm text-muted">{text('garage.choose-none')}</p>}
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => setAsking('APPROVE')} disabled={count === 0}>
          {text(all ? 'garage.approve' : 'garage.approve-some', { count })}
        </Button>
        <Button look="danger" onClick={() => setAsking('REJECT')}>
          {text('garage.reject')}
        </Button>
      </div>
      <Dialog
        title={text(asking === 'REJECT' ? 'garage.reject-title' : 'garage.approve-title')}
        open={asking !== undefined}
        onClose={() => setAsking(undefined)}
        foot={
          <>
            <Button look="secondary" onClick={() => setAsking(undefined)}>
              {text('garage.back')}
            </Button>
            <Button
              look={asking === 'REJECT' ? 'danger' : 'primary'}
              busy={busy}
              onClick={() => asking && void decide(asking)}
            >
              {text(asking === 'REJECT' ? 'garage.reject-confirm' : 'garage.approve-confirm')}
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          <p>
            {asking === 'REJECT'
              ? text('garage.reject-text')
              : text('garage.approve-text', { count, of: lines.length, total })}
          </p>
          <FormProblems failure={failure} refusals={refusals} />
        </div>
      </Dialog>
    </div>
  );
}
