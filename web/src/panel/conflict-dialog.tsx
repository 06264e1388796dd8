import { useId, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/drawer.tsx';
import { useText } from '../language/use-text.ts';
import { type Fields, threeWay } from './three-way.ts';

/** One change of a record that came after another person's. */
export interface Conflict {
  /** What both started from, as the form shows it. It names the fields. */
  readonly before: Fields;
  readonly mine: Fields;
  readonly theirs: Fields;
}

/**
 * Shows two changes of one record beside each other, and lets a person choose for each field that both changed. `onSave` gets the
 * fields as they shall be, for the newer version of the record.
 */
export function ConflictDialog({
  conflict,
  nameOf,
  format = (_name, value) => value,
  busy,
  onSave,
  onClose,
}: {
  readonly conflict: Conflict | undefined;
  /** What people call a field. */
  readonly nameOf: (field: string) => string;
  /** How people read a value. */
  readonly format?: (field: string, value: string) => string;
  readonly busy: boolean;
  readonly onSave: (fields: Fields) => void;
  readonly onClose: () => void;
}) {
  const text = useText();
  const form = useId();
  return (
    <Dialog
      title={text('panel.conflict.title')}
      open={conflict !== undefined}
      onClose={onClose}
      foot={
        <>
          <Button look="secondary" onClick={onClose}>
            {text('panel.cancel')}
          </Button>
          <Button type="submit" form={form} busy={busy}>
            {text('panel.conflict.save')}
          </Button>
        </>
      }
    >
      {conflict && (
        <Choices
          // Someone may change the record once more while a person chooses.
          key={JSON.stringify(conflict.theirs)}
          id={form}
          conflict={conflict}
          nameOf={nameOf}
          format={format}
          onSave={onSave}
        />
      )}
    </Dialog>
  );
}

function Choices({
  id,
  conflict,
  nameOf,
  format,
  onSave,
}: {
  readonly id: string;
  readonly conflict: Conflict;
  readonly nameOf: (field: string) => string;
  readonly format: (field: string, value: string) => string;
  readonly onSave: (fields: Fields) => void;
}) {
  const text = useText();
  const { merged, fromThem, conflicts } = threeWay(conflict.before, conflict.mine, conflict.theirs);
  const [chosen, setChosen] = useState<Fields>({});
  const shown = (name: string, value: string) =>
    value === '' ? text('panel.conflict.empty') : format(name, value);
  return (
    <form
      id={id}
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({
          ...merged,
          ...Object.fromEntries(conflicts.map(({ name, mine }) => [name, chosen[name] ?? mine])),
        });
      }}
    >
      <p className="text-sm text-muted">{text('panel.conflict.text')}</p>
      {conflicts.map(({ name, before, mine, theirs }) => (
        <fieldset key={name} className="grid gap-1 rounded-md border border-line p-4">
          <legend className="px-1 text-sm font-semibold">{nameOf(name)}</legend>
          <p className="text-xs text-muted">
            {text('panel.conflict.before')}: {shown(name, before)}
          </p>
          {(
            [
              ['panel.conflict.mine', mine],
              ['panel.conflict.theirs', theirs],
            ] as const
          ).map(([label, value]) => (
            <label key={label} className="flex min-h-11 cursor-pointer items-center gap-3 text-sm">
              <input
                type="radio"
                name={name}
                className="size-4 accent-accent"
                checked={(chosen[name] ?? mine) === value}
                onChange={() => setChosen({ ...chosen, [name]: value })}
              />
              <span className="grid min-w-0">
                <span className="text-xs text-muted">{text(label)}</span>
                <span className="font-semibold break-words">{shown(name, value)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      {fromThem.length > 0 && (
        <p className="text-sm text-muted">
          {text('panel.conflict.merged', { fields: fromThem.map(nameOf).join(', ') })}
        </p>
      )}
    </form>
  );
}
