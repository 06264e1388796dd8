import { IconButton } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { CloseIcon } from '../../design/icons.tsx';
import { formatMoney } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { Sum } from '../../workshop/quote-lines.tsx';
import type { ActionRefusal } from '../use-action.ts';
import { type DraftLine, draftTotal, lineTotal, quantityOf, refusalOfLine, withItem } from './draft-lines.ts';
import { ItemPicker } from './item-picker.tsx';

/** The lines of a quote while it is written, with their totals as they are typed. */
export function LinesEditor({
  lines,
  branchId,
  refusals,
  isChecked,
  onChange,
}: {
  readonly lines: readonly DraftLine[];
  /** The branch whose stock the parts come from. */
  readonly branchId: string;
  readonly refusals: readonly ActionRefusal[];
  /** Whether to say which quantities are none: once somebody has tried to save them. */
  readonly isChecked: boolean;
  readonly onChange: (lines: readonly DraftLine[]) => void;
}) {
  const text = useText();
  return (
    <div className="grid gap-4">
      <ItemPicker branchId={branchId} onPick={(item) => onChange(withItem(lines, item))} />
      {lines.length === 0 && <p className="text-sm text-muted">{text('workshop.no-lines')}</p>}
      <ul className="grid">
        {lines.map((line) => {
          const total = lineTotal(line);
          return (
            <li
              key={`${line.kind} ${line.itemId}`}
              className="grid grid-cols-[6rem_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-b border-line py-2.5 sm:grid-cols-[minmax(0,1fr)_6rem_8rem_auto]"
            >
              <span className="grid min-w-0 text-sm max-sm:col-span-full">
                <span className="font-semibold break-words">{line.name}</span>
                <span className="figures text-xs text-muted">
                  {line.unit
                    ? text('workshop.price-of-unit', { price: formatMoney(line.price), unit: line.unit })
                    : formatMoney(line.price)}
                </span>
              </span>
              <div>
                <TextField
                  label={text('workshop.quantity-of', { item: line.name })}
                  hideLabel
                  inputMode="numeric"
                  maxLength={6}
                  className="figures text-end"
                  value={line.quantity}
                  error={
                    refusalOfLine(lines, line, refusals) ??
                    (isChecked && quantityOf(line) === null ? text('workshop.quantity-range') : undefined)
                  }
                  onChange={({ target }) =>
                    onChange(lines.map((one) => (one === line ? { ...line, quantity: target.value } : one)))
                  }
                />
              </div>
              <span className="figures text-end text-sm font-semibold">
                {total === null ? '—' : formatMoney(total)}
              </span>
              <IconButton
                label={text('workshop.remove-item', { item: line.name })}
                onClick={() => onChange(lines.filter((one) => one !== line))}
              >
                <CloseIcon className="size-4" />
              </IconButton>
            </li>
          );
        })}
      </ul>
      <dl aria-live="polite" className="text-sm">
        <Sum name={text('garage.total')} amount={draftTotal(lines)} strong />
      </dl>
    </div>
  );
}
