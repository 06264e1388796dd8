import type { FormEvent } from 'react';
import { Button } from '../../design/button.tsx';
import { TextArea, TextField } from '../../design/field.tsx';
import { formatNumber } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { Financed, MethodChoice } from '../../purchase/terms.tsx';
import type { CounterDraft } from './counter-draft.ts';
import { enterAdvances } from './enter-advances.ts';
import type { CounterVehicle } from './vehicle-step.tsx';
import type { PaymentMethod } from './words.ts';

/** Ways to pay of which a part may be paid at once. */
const WITH_DOWN: readonly PaymentMethod[] = ['CREDIT_CARD', 'CONSORTIUM'];

/** Whether a down payment belongs to a way to pay. */
export function takesDown(method: PaymentMethod): boolean {
  return method === 'FINANCING' || WITH_DOWN.includes(method);
}

/** The down payment that was entered, or a fifth of the price of what is financed. */
export function downOf({ method, down }: CounterDraft, vehicle: CounterVehicle): number {
  if (!takesDown(method)) return 0;
  return down ?? (method === 'FINANCING' ? Math.round(Number(vehicle.price.amount) * 0.2) : 0);
}

/** How the customer pays, and remarks. */
export function TermsStep({
  draft,
  vehicle,
  onChange,
  onDone,
}: {
  readonly draft: CounterDraft;
  readonly vehicle: CounterVehicle;
  readonly onChange: (part: Partial<CounterDraft>) => void;
  readonly onDone: () => void;
}) {
  const text = useText();
  const { method, months, notes } = draft;
  const down = downOf(draft, vehicle);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onDone();
  };
  const setDown = (next: number): void => onChange({ down: next });
  return (
    <form onSubmit={submit} onKeyDown={enterAdvances} noValidate className="grid gap-5">
      <MethodChoice method={method} onChange={(next) => onChange({ method: next })} />
      {method === 'FINANCING' && (
        <Financed
          vehicle={vehicle}
          terms={{ down, months, setDown, setMonths: (next) => onChange({ months: next }) }}
        />
      )}
      {WITH_DOWN.includes(method) && (
        <div className="max-w-72">
          <TextField
            label={text('counter.down')}
            lead="R$"
            inputMode="numeric"
            className="figures"
            value={down > 0 ? formatNumber(down) : ''}
            onChange={({ target }) => setDown(Number(target.value.replaceAll(/\D/g, '').slice(0, 9)))}
          />
        </div>
      )}
      <TextArea
        label={text('counter.notes')}
        hint={text('counter.notes.hint')}
        rows={2}
        maxLength={2000}
        value={notes}
        onChange={({ target }) => onChange({ notes: target.value })}
      />
      <Button type="submit" className="justify-self-start">
        {text('counter.next')}
      </Button>
    </form>
  );
}
