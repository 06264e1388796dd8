import { type FormEvent, useEffect, useId, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/drawer.tsx';
import { TextField } from '../../design/field.tsx';
import { FormProblems } from '../../forms/form-problems.tsx';
import { formatMoney } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { amountOf, percentOf } from '../amount.ts';
import { rowName } from './stock-table.tsx';
import type { PriceChange, StockRow } from './types.ts';
import { type PriceRule, usePriceChange } from './use-price-change.ts';

interface PriceDialogProps {
  readonly rows: readonly StockRow[];
  readonly open: boolean;
  readonly onClose: () => void;
  /** The prices were changed, those that were not refused. */
  readonly onDone: () => void;
}

/** Changes the prices of vehicles: asks how, shows what would come of it, then does it. */
export function PriceDialog({ rows, open, onClose, onDone }: PriceDialogProps) {
  const text = useText();
  const form = useId();
  const [vehicles, setVehicles] = useState<readonly StockRow[]>([]);
  const [kind, setKind] = useState<'percent' | 'amount'>('percent');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [shown, setShown] = useState<{
    readonly rule: PriceRule;
    readonly changes: readonly PriceChange[];
  }>();
  const change = usePriceChange();
  // The vehicles stay those that were ticked when it opened.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the opening counts
  useEffect(() => {
    if (!open) return;
    setVehicles(rows);
    setShown(undefined);
    setTyped('');
    setWrong(false);
  }, [open]);

  const look = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const value = kind === 'percent' ? percentOf(typed) : amountOf(typed);
    setWrong(value === null);
    if (value === null) return;
    const rule: PriceRule = kind === 'percent' ? { byPercent: value } : { to: { amount: value } };
    const changes = await change.preview(
      vehicles.map(({ id }) => id),
      rule,
    );
    if (changes) setShown({ rule, changes });
  };
  const apply = async (): Promise<void> => {
    if (!shown) return;
    const refused = await change.apply(shown.changes, shown.rule);
    if (!refused) return;
    if (refused.length > 0) setShown({ ...shown, changes: refused });
    else onClose();
    onDone();
  };
  const changing = shown?.changes.filter(({ status }) => status === 'CHANGED').length ?? 0;
  return (
    <Dialog
      title={text('inventory.prices.title', { count: vehicles.length })}
      open={open}
      onClose={onClose}
      foot={
        shown ? (
          <>
            <Button look="secondary" onClick={() => setShown(undefined)}>
              {text('inventory.back')}
            </Button>
            {changing > 0 && (
              <Button busy={change.busy} onClick={() => void apply()}>
                {text('inventory.prices.apply', { count: changing })}
              </Button>
            )}
          </>
        ) : (
          <>
            <Button look="secondary" onClick={onClose}>
              {text('panel.cancel')}
            </Button>
            <Button type="submit" form={form} busy={change.busy}>
              {text('inventory.prices.preview')}
            </Button>
          </>
        )
      }
    >
      <div className="grid gap-4">
        <FormProblems failure={change.failure} refusals={change.refusals.map(({ message }) => message)} />
        {shown ? (
          <Preview changes={shown.changes} vehicles={vehicles} />
        ) : (
          <form id={form} className="grid gap-4" onSubmit={(event) => void look(event)} noValidate>
            <fieldset className="grid grid-cols-2 gap-2">
              <legend className="mb-1.5 text-sm font-semibold">{text('inventory.prices.how')}</legend>
              {(['percent', 'amount'] as const).map((one) => (
                <label
                  key={one}
                  className="flex min-h-11 cursor-pointer items-center gap-3 rounded-md border border-edge px-3.5 text-sm has-checked:border-accent has-checked:bg-accent-soft"
                >
                  <input
                    type="radio"
                    name="how"
                    className="size-4 accent-accent"
                    checked={kind === one}
                    onChange={() => {
                      setKind(one);
                      setTyped('');
                      setWrong(false);
                    }}
                  />
                  {text(`inventory.prices.${one}`)}
                </label>
              ))}
            </fieldset>
            <TextField
              key={kind}
              label={text(`inventory.prices.${kind}-field`)}
              hint={text(`inventory.prices.${kind}-hint`)}
              error={wrong ? text(`inventory.prices.${kind}-wrong`) : undefined}
              lead={kind === 'amount' ? 'R$' : '%'}
              inputMode={kind === 'amount' ? 'decimal' : 'text'}
              className="figures"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          </form>
        )}
      </div>
    </Dialog>
  );
}

function Preview({
  changes,
  vehicles,
}: {
  readonly changes: readonly PriceChange[];
  readonly vehicles: readonly StockRow[];
}) {
  const text = useText();
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{text('inventory.prices.preview')}</caption>
      <thead>
        <tr className="text-xs text-muted">
          <th scope="col" className="py-2 text-start font-semibold">
            {text('inventory.vehicle')}
          </th>
          <th scope="col" className="py-2 ps-3 text-end font-semibold">
            {text('inventory.prices.now')}
          </th>
          <th scope="col" className="py-2 ps-3 text-end font-semibold">
            {text('inventory.prices.then')}
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ id, status, from, to, userErrors }) => {
          const row = vehicles.find((one) => one.id === id);
          return (
            <tr key={id} className="border-t border-line align-top">
              <th scope="row" className="py-2 text-start font-semibold">
                {row ? rowName(row) : id}
                {status !== 'CHANGED' && (
                  <span
                    className={
                      status === 'REFUSED'
                        ? 'block text-xs text-danger'
                        : 'block text-xs font-normal text-muted'
                    }
                  >
                    {status === 'REFUSED'
                      ? userErrors.map(({ message }) => message).join(' ')
                      : text('inventory.prices.unchanged')}
                  </span>
                )}
              </th>
              <td className="figures py-2 ps-3 text-end whitespace-nowrap text-muted">
                {from && formatMoney(from.amount)}
              </td>
              <td className="figures py-2 ps-3 text-end font-semibold whitespace-nowrap">
                {status === 'CHANGED' && to ? formatMoney(to.amount) : '—'}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
