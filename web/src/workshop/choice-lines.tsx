import { formatMoney } from '../language/format.ts';
import { useText } from '../language/use-text.ts';
import { sumOf } from './amounts.ts';
import { LineName, Sum } from './quote-lines.tsx';
import type { QuoteLine } from './words.ts';

/** The total of the lines that are chosen. */
export function totalOfChosen(lines: readonly QuoteLine[], chosen: ReadonlySet<string>): string {
  return sumOf(lines.filter(({ id }) => chosen.has(id)).map(({ total }) => total.amount));
}

/** The lines of a quote that waits, each with a box to tick, and the total of those that are ticked. */
export function ChoiceLines({
  legend,
  lines,
  chosen,
  onChange,
}: {
  /** What to tick. */
  readonly legend: string;
  readonly lines: readonly QuoteLine[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const text = useText();
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm text-muted">{legend}</legend>
      <ul className="grid">
        {lines.map((line) => (
          <li key={line.id} className="border-b border-line">
            <label className="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 py-3 text-sm">
              <input
                type="checkbox"
                className="check"
                checked={chosen.has(line.id)}
                onChange={() => toggle(line.id)}
              />
              <LineName line={line} />
              <span className="figures font-semibold">{formatMoney(line.total.amount)}</span>
            </label>
          </li>
        ))}
      </ul>
      <dl className="pt-3 text-sm" aria-live="polite">
        <Sum name={text('garage.chosen-total')} amount={totalOfChosen(lines, chosen)} strong />
      </dl>
    </fieldset>
  );
}
