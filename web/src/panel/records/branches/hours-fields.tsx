import type { Weekday } from '../../../data/__generated__/panel-admin.ts';
import { Button } from '../../../design/button.tsx';
import { useText } from '../../../language/use-text.ts';
import { type Hours, hoursOf, weekdayName, written } from './fields.ts';

const TIME =
  'figures min-h-11 rounded-md border border-edge bg-surface px-2 text-sm hover:border-ink min-w-0 flex-1 sm:flex-none';

/** The graph takes so many spans a day. */
const MOST = 3;

/** The opening hours of a day: none, or up to three spans of time. */
export function HoursFields({
  day,
  value,
  onChange,
}: {
  readonly day: Weekday;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const text = useText();
  const hours = hoursOf(value);
  const set = (at: number, next: Hours): void => onChange(written(hours.with(at, next)));
  const name = weekdayName(day);
  return (
    <fieldset className="grid gap-x-4 gap-y-1 border-t border-line py-2 sm:grid-cols-[9rem_1fr]">
      <legend className="sr-only">{name}</legend>
      <label className="flex min-h-11 cursor-pointer items-center gap-3 self-start text-sm font-medium">
        <input
          type="checkbox"
          className="check"
          checked={hours.length > 0}
          onChange={({ target }) => onChange(target.checked ? '08:00-18:00' : '')}
        />
        {name}
      </label>
      <div className="grid gap-2">
        {hours.length === 0 && (
          <p className="flex min-h-11 items-center text-sm text-muted">{text('records.branch.closed')}</p>
        )}
        {hours.map(([opens, closes], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: spans have no other identity
          <div key={at} className="flex flex-wrap items-center gap-2">
            <input
              type="time"
              className={TIME}
              aria-label={text('records.branch.opens', { day: name, number: at + 1 })}
              value={opens}
              onChange={({ target }) => set(at, [target.value, closes])}
            />
            <span aria-hidden="true">–</span>
            <input
              type="time"
              className={TIME}
              aria-label={text('records.branch.closes', { day: name, number: at + 1 })}
              value={closes}
              onChange={({ target }) => set(at, [opens, target.value])}
            />
            {hours.length > 1 && (
              <Button look="quiet" onClick={() => onChange(written(hours.toSpliced(at, 1)))}>
                {text('records.remove')}
              </Button>
            )}
            {at === hours.length - 1 && hours.length < MOST && (
              <Button look="quiet" onClick={() => onChange(written([...hours, [closes, '18:00']]))}>
                {text('records.branch.add-hours')}
                <span className="sr-only">: {name}</span>
              </Button>
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
