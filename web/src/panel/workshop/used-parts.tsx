import { TextField } from '../../design/field.tsx';
import { formatNumber } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { wholeOf } from '../../workshop/amounts.ts';
import type { WholeOrder } from './words.ts';

/** How many units of each part were used, as typed, by the id of the part. */
export type UsedQuantities = ReadonlyMap<string, string>;

/** Asks how many units of each approved part were used. What was not used is free again. */
export function UsedParts({
  parts,
  used,
  onChange,
}: {
  readonly parts: WholeOrder['parts'];
  readonly used: UsedQuantities;
  readonly onChange: (used: UsedQuantities) => void;
}) {
  const text = useText();
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 text-sm font-semibold">{text('workshop.used')}</legend>
      {parts.map(({ partId, name, quantity }) => {
        const typed = used.get(partId) ?? '';
        const number = wholeOf(typed);
        return (
          <TextField
            key={partId}
            label={name}
            hint={text('workshop.used-of', { quantity: formatNumber(quantity) })}
            inputMode="numeric"
            className="figures max-w-32"
            value={typed}
            error={
              number === null
                ? text('garage.whole')
                : number > quantity
                  ? text('workshop.used-most', { quantity: formatNumber(quantity) })
                  : undefined
            }
            onChange={({ target }) => onChange(new Map(used).set(partId, target.value))}
          />
        );
      })}
    </fieldset>
  );
}
