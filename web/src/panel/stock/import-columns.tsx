import { FIELDS, type Field } from '@autograph/stock-list';
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { SelectField } from '../../design/field.tsx';
import { Panel } from '../../design/small.tsx';
import { useText } from '../../language/use-text.ts';
import type { StaffBranch } from '../use-staff.ts';
import { type ListFile, wrongColumns } from './import-lines.ts';

/** What each column of a list is, to be confirmed or corrected. */
export function ImportColumns({
  file,
  branches,
  usual: first,
  onBegin,
}: {
  readonly file: ListFile;
  readonly branches: readonly StaffBranch[];
  readonly usual: string;
  readonly onBegin: (fields: readonly (Field | null)[], usual: string) => void;
}) {
  const text = useText();
  const [fields, setFields] = useState(() => file.guesses.map(({ field }) => field));
  const [usual, setUsual] = useState(first);
  const { missing, twice } = wrongColumns(fields);
  // Lines that name no branch need one where the person works in several.
  const isPlaced = usual !== '' || fields.includes('branch');
  const names = (some: readonly Field[]) => some.map((field) => text(`inventory.field.${field}`)).join(', ');
  return (
    <Panel label={text('inventory.import.columns')} className="grid gap-4">
      <h2 className="text-lg font-semibold">{text('inventory.import.columns')}</h2>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {file.names.map((name, at) => (
          <li key={name} className="grid grid-cols-2 items-center gap-3 border-b border-line py-2">
            <span className="grid min-w-0 text-sm">
              <span className="truncate font-semibold">{name}</span>
              <span className="truncate text-xs text-muted">{sampleOf(file, at)}</span>
            </span>
            <SelectField
              label={text('inventory.import.column', { name })}
              hideLabel
              value={fields[at] ?? ''}
              onChange={({ target }) =>
                setFields(
                  fields.map((one, place) => (place === at ? ((target.value || null) as Field | null) : one)),
                )
              }
            >
              <option value="">{text('inventory.import.pass-over')}</option>
              {FIELDS.map((field) => (
                <option key={field} value={field}>
                  {text(`inventory.field.${field}`)}
                </option>
              ))}
            </SelectField>
          </li>
        ))}
      </ul>
      {branches.length > 1 && (
        <div className="max-w-sm">
          <SelectField
            label={text('inventory.import.branch')}
            value={usual}
            onChange={({ target }) => setUsual(target.value)}
          >
            <option value="">{text('inventory.intake.which-branch')}</option>
            {branches.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      <div role="status" className="grid gap-1 text-sm font-medium text-danger empty:hidden">
        {missing.length > 0 && <p>{text('inventory.import.missing', { fields: names(missing) })}</p>}
        {twice.length > 0 && <p>{text('inventory.import.twice', { fields: names(twice) })}</p>}
        {!isPlaced && <p>{text('inventory.import.no-branch')}</p>}
      </div>
      <Button
        className="justify-self-start"
        disabled={missing.length > 0 || twice.length > 0 || !isPlaced}
        onClick={() => onBegin(fields, usual)}
      >
        {text('inventory.import.check')}
      </Button>
    </Panel>
  );
}

/** What the first line with something in a column has there. */
function sampleOf({ read }: ListFile, at: number): string {
  const cells = read.table.rows.map(({ cells }) => cells[at]);
  return String(cells.find((cell) => typeof cell !== 'object' && String(cell ?? '').trim() !== '') ?? '—');
}
