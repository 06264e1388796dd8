import { Button } from '../../../design/button.tsx';
import { Checkbox, SelectField, TextField } from '../../../design/field.tsx';
import { drafts } from '../../../forms/drafts.ts';
import { FormProblems } from '../../../forms/form-problems.tsx';
import { type Refusal, useGraphForm } from '../../../forms/use-graph-form.ts';
import { useText } from '../../../language/use-text.ts';
import { STATES } from '../customers/search.ts';
import { type BranchFields, branchFieldName, WEEKDAYS } from './fields.ts';
import { HoursFields } from './hours-fields.tsx';

/** The time zones of Brazil, the one that most people live in first. */
const ZONES: Readonly<Record<string, string>> = {
  'America/Sao_Paulo': 'São Paulo, Brasília',
  'America/Araguaina': 'Palmas',
  'America/Bahia': 'Salvador',
  'America/Belem': 'Belém',
  'America/Boa_Vista': 'Boa Vista',
  'America/Campo_Grande': 'Campo Grande',
  'America/Cuiaba': 'Cuiabá',
  'America/Fortaleza': 'Fortaleza',
  'America/Maceio': 'Maceió',
  'America/Manaus': 'Manaus',
  'America/Noronha': 'Fernando de Noronha',
  'America/Porto_Velho': 'Porto Velho',
  'America/Recife': 'Recife',
  'America/Rio_Branco': 'Rio Branco',
  'America/Santarem': 'Santarém',
};

/** The fields of a branch. `send` gets them as they were typed, and returns what was refused. */
export function BranchForm({
  defaults,
  draft,
  save,
  send,
  onCancel,
}: {
  readonly defaults: BranchFields;
  readonly draft: string;
  /** What the button says. */
  readonly save: string;
  readonly send: (fields: BranchFields) => Promise<readonly Refusal[]>;
  readonly onCancel: () => void;
}) {
  const text = useText();
  const form = useGraphForm<BranchFields>({ draft, defaults, send });
  const name = (field: string): string => branchFieldName(field, text);
  const zones = Object.entries({ [defaults.timeZone]: defaults.timeZone, ...ZONES });
  return (
    <form onSubmit={form.submit} className="grid gap-4" noValidate>
      <FormProblems failure={form.failure} refusals={form.refusals} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField label={name('name')} autoComplete="off" {...form.field('name')} />
        <TextField
          label={name('cnpj')}
          autoComplete="off"
          className="figures"
          {...form.field('cnpj', false)}
        />
        <TextField
          label={name('phone')}
          type="tel"
          autoComplete="off"
          className="figures"
          {...form.field('phone', false)}
        />
        <SelectField label={name('timeZone')} {...form.field('timeZone')}>
          {zones.map(([zone, city]) => (
            <option key={zone} value={zone}>
              {city}
            </option>
          ))}
        </SelectField>
      </div>
      <TextField label={name('address')} autoComplete="off" {...form.field('address', false)} />
      <div className="grid items-start gap-4 sm:grid-cols-[1fr_6rem]">
        <TextField label={name('city')} autoComplete="off" {...form.field('city', false)} />
        <SelectField label={name('state')} {...form.field('state', false)}>
          <option value="" />
          {STATES.map((state) => (
            <option key={state}>{state}</option>
          ))}
        </SelectField>
      </div>
      <div>
        <h3 className="mb-2 text-sm font-semibold">{text('records.branch.hours')}</h3>
        {WEEKDAYS.map((day) => (
          <HoursFields
            key={day}
            day={day}
            value={form.values[day]}
            onChange={(value) => form.setValue(day, value)}
          />
        ))}
      </div>
      <Checkbox
        label={text('records.branch.does-business')}
        checked={form.values.active === 'true'}
        onChange={({ target }) => form.setValue('active', String(target.checked))}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={form.busy}>
          {save}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            drafts.delete(draft);
            onCancel();
          }}
        >
          {text('panel.cancel')}
        </Button>
      </div>
    </form>
  );
}
