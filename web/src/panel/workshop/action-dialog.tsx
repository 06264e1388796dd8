import { type FormEvent, useId, useState } from 'react';
import { apollo } from '../../data/apollo.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/drawer.tsx';
import { TextArea } from '../../design/field.tsx';
import { useNotify } from '../../design/toast.tsx';
import { FormProblems } from '../../forms/form-problems.tsx';
import { useText } from '../../language/use-text.ts';
import { wholeOf } from '../../workshop/amounts.ts';
import type { AskedAction } from './actions.ts';
import { useOrderActions } from './use-order-actions.ts';
import { UsedParts, type UsedQuantities } from './used-parts.tsx';
import { type BoardOrder, orderFor, orderName, type WholeOrder } from './words.ts';

/** What a person wants to do with an order. */
export interface Acting {
  readonly order: BoardOrder | WholeOrder;
  readonly action: AskedAction;
}

/** Asks what an action needs, and does it. Nothing is shown as done that the graph has not confirmed. */
export function ActionDialog({
  acting,
  onClose,
}: {
  readonly acting: Acting | undefined;
  readonly onClose: () => void;
}) {
  const text = useText();
  return (
    <Dialog
      title={acting ? text(`workshop.ask.${acting.action}`) : ''}
      open={acting !== undefined}
      onClose={onClose}
    >
      {acting && <Question key={`${acting.order.id} ${acting.action}`} acting={acting} onClose={onClose} />}
    </Dialog>
  );
}

function Question({ acting, onClose }: { readonly acting: Acting; readonly onClose: () => void }) {
  const { order, action } = acting;
  const text = useText();
  const notify = useNotify();
  const rule = useId();
  const whole = 'parts' in order ? order : undefined;
  const [words, setWords] = useState(action === 'diagnose' ? (whole?.diagnosis ?? '') : '');
  const [missing, setMissing] = useState(false);
  const [used, setUsed] = useState<UsedQuantities>(
    () => new Map(whole?.parts.map(({ partId, quantity }) => [partId, String(quantity)] as const)),
  );
  const { run, busy, failure, refusals } = useOrderActions(order, action);
  const wrong = [...used.values()].some((quantity) => wholeOf(quantity) === null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if ((action === 'diagnose' && words.trim() === '') || wrong) {
      setMissing(true);
      (event.target as HTMLFormElement).querySelector<HTMLElement>('textarea, input')?.focus();
      return;
    }
    const parts = [...used].map(([partId, quantity]) => ({ partId, quantity: wholeOf(quantity) ?? 0 }));
    const result = await run(words.trim(), parts);
    if (result.ok) {
      notify({ text: text(`workshop.done.${action}`, { order: orderName(order, text) }) });
      onClose();
    } else if (result.refusals.length > 0) {
      // Somebody else may have been faster: the order is shown as it is now.
      await apollo.refetchQueries({ include: 'active' }).catch(() => undefined);
      // What was asked about is not what is there by now: the person looks at that before they ask again.
      const stale = result.refusals.find(({ code }) => code === 'STALE');
      if (stale) {
        notify({ text: stale.message });
        onClose();
      }
    }
  };
  const fieldError = refusals.find(({ field }) => ['diagnosis', 'reason'].includes(field?.at(-1) ?? ''));
  const others = refusals.filter((refusal) => refusal !== fieldError);
  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-4" noValidate>
      <div className="grid gap-0.5 rounded-md bg-sunken px-4 py-3">
        <p className="font-semibold">{orderName(order, text)}</p>
        <p className="text-sm text-muted">{orderFor(order, text)}</p>
      </div>
      <p id={rule} className="text-sm text-muted">
        {text(`workshop.rule.${action}`)}
      </p>
      {(action === 'diagnose' || action === 'cancel') && (
        <TextArea
          label={text(action === 'diagnose' ? 'garage.diagnosis' : 'workshop.reason')}
          rows={4}
          maxLength={2000}
          autoFocus
          value={words}
          aria-required={action === 'diagnose'}
          error={fieldError?.message ?? (missing ? text('form.required') : undefined)}
          onChange={({ target }) => {
            setWords(target.value);
            setMissing(false);
          }}
        />
      )}
      {action === 'finish' && whole && whole.parts.length > 0 && (
        <UsedParts parts={whole.parts} used={used} onChange={setUsed} />
      )}
      <FormProblems failure={failure} refusals={others.map(({ message }) => message)} />
      <div className="mt-1 flex flex-wrap justify-end gap-3">
        <Button look="secondary" onClick={onClose}>
          {text('workshop.back')}
        </Button>
        <Button
          type="submit"
          look={action === 'cancel' ? 'danger' : 'primary'}
          busy={busy}
          aria-describedby={rule}
          autoFocus={action === 'start' || action === 'deliver'}
        >
          {text(`workshop.confirm.${action}`)}
        </Button>
      </div>
    </form>
  );
}
