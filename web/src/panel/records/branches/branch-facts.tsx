import type { BranchRecordFragment } from '../../../data/__generated__/panel-admin.ts';
import { useText } from '../../../language/use-text.ts';
import { branchFieldName, branchFields, branchValueName, WEEKDAYS, weekdayName } from './fields.ts';

/** The data of a branch, as people read it. */
export function BranchFacts({ branch }: { readonly branch: BranchRecordFragment }) {
  const text = useText();
  const { fields } = branchFields(branch);
  const facts = [
    ['cnpj', branch.cnpj],
    ['phone', branch.phone],
    ['address', branch.address],
    ['city', [branch.city, branch.state].filter(Boolean).join('/')],
    ['timeZone', branch.timeZone],
  ] as const;
  return (
    <>
      <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name} className="min-w-0">
                <dt className="text-xs text-muted">{branchFieldName(name, text)}</dt>
                <dd className="figures font-medium break-words">{value}</dd>
              </div>
            ),
        )}
      </dl>
      <div>
        <h3 className="mb-1 text-sm font-semibold">{text('records.branch.hours')}</h3>
        <dl className="grid text-sm sm:max-w-sm">
          {WEEKDAYS.map((day) => (
            <div key={day} className="flex justify-between gap-4 border-b border-line py-1.5 last:border-0">
              <dt className="text-muted">{weekdayName(day)}</dt>
              <dd className="figures">
                {fields[day] ? branchValueName(day, fields[day], text) : text('records.branch.closed')}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}
