import { useEffect, useRef, useState } from 'react';
import { CreateStockVehicleDocument } from '../../data/__generated__/panel-stock.ts';
import { useTitle } from '../../data/hooks.ts';
import { Breadcrumb } from '../../design/breadcrumb.tsx';
import { Button, IconButton } from '../../design/button.tsx';
import { SelectField } from '../../design/field.tsx';
import { Panel } from '../../design/small.tsx';
import { useNotify } from '../../design/toast.tsx';
import { FormProblems } from '../../forms/form-problems.tsx';
import { type Refusal, useGraphForm } from '../../forms/use-graph-form.ts';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { go } from '../../shell/navigation.ts';
import { panelAddress } from '../address.ts';
import { useBranchScope } from '../branch-scope.ts';
import { useAction } from '../use-action.ts';
import { useStaff } from '../use-staff.ts';
import { DraftTile } from './draft-tile.tsx';
import { TrashIcon } from './icons.tsx';
import { arrivedAs } from './import-round.ts';
import { keepIntake, keptIntake } from './intake-draft.ts';
import { IntakeIdentity } from './intake-identity.tsx';
import { changeDrafts, intakeOwner, removeDrafts, vehicleOwner } from './photo-drafts.ts';
import { uploadSoon } from './photo-panel.tsx';
import { PhotoPicker } from './photo-picker.tsx';
import { useDraftPhotos } from './use-draft-photos.ts';
import { forgetLists } from './use-stock-list.ts';
import { FIELD_NAMES, type FieldName, fieldOf, inputOf, type VehicleTexts } from './vehicle-fields.ts';
import { VehicleInput } from './vehicle-inputs.tsx';

const EMPTY = {
  ...(Object.fromEntries(FIELD_NAMES.map((name) => [name, ''])) as VehicleTexts),
  type: 'CAR',
  fuelType: 'FLEX',
  branchId: '',
};

/** What a car on the yard shows, in the order in which a person walks around it. */
const FIRST: readonly FieldName[] = [
  'make',
  'model',
  'trim',
  'manufactureYear',
  'year',
  'mileage',
  'price',
  'fuelType',
  'transmission',
  'color',
];
const REST: readonly FieldName[] = ['type', 'doors', 'renavam', 'fipeCode', 'features', 'description'];

/** Vehicles that this page created: none of them is what came of another one. */
const created = new Set<string>();

/** A car arrives: its plate or VIN, what it is, its photos. What was typed and taken is kept until it is in the stock. */
export default function IntakePage() {
  const text = useText();
  const staff = useStaff();
  const notify = useNotify();
  const { branch } = useBranchScope();
  const owner = intakeOwner(staff.id);
  const photos = useDraftPhotos(owner);
  const create = useAction(CreateStockVehicleDocument);
  const [kept] = useState(() => keptIntake(staff.id));
  const sentAt = useRef(kept?.sentAt);
  const keep = (texts: Readonly<Record<string, string>>, sent: number | undefined): void => {
    sentAt.current = sent;
    keepIntake(staff.id, { texts, sentAt: sent });
  };
  useTitle(text('inventory.intake'));

  const send = async (values: Record<string, string>): Promise<readonly Refusal[]> => {
    const filled = FIELD_NAMES.filter((name) => values[name]?.trim());
    const { input, wrong } = inputOf(values, filled);
    if (wrong.length > 0)
      return wrong.map((name) => ({ field: [name], message: text('inventory.unreadable') }));
    const [only] = staff.branches;
    const branchId = values.branchId || branch?.id || only?.id;
    const name = `${values.make ?? ''} ${values.model ?? ''}`.trim();
    // An earlier try may have created it, though no answer arrived.
    const since = sentAt.current;
    const arrived = since && (await arrivedAs({ input }, since, (id) => created.has(id)));
    if (arrived) return leave(arrived, name);
    keep(values, since ?? Date.now());
    const result = await create.run({ input: { ...input, ...(branchId && { branchId }) } as never });
    if (!result.ok && result.failure) return [];
    keep(values, since);
    if (!result.ok)
      return result.refusals.map(({ field, message }) => ({ field: [fieldOf(field) ?? ''], message }));
    const { vehicle } = result.payload;
    return vehicle ? leave(vehicle.id, `${vehicle.make} ${vehicle.model}`) : [];
  };
  /** Goes on to the vehicle that was created, with its photos. */
  const leave = async (id: string, name: string): Promise<readonly Refusal[]> => {
    created.add(id);
    await changeDrafts(photos.drafts, { owner: vehicleOwner(staff.id, id) });
    uploadSoon(id);
    keepIntake(staff.id, null);
    forgetLists();
    notify({ text: text('inventory.intake.done', { name }) });
    go(panelAddress.vehicle(id), { replace: true });
    return [];
  };
  const form = useGraphForm<Record<string, string>>({ defaults: { ...EMPTY, ...kept?.texts }, send });
  const typed = JSON.stringify(form.values);
  useEffect(() => {
    if (typed === JSON.stringify(EMPTY)) return;
    keepIntake(staff.id, { texts: JSON.parse(typed) as Record<string, string>, sentAt: sentAt.current });
  }, [typed, staff.id]);
  const discard = async (): Promise<void> => {
    keepIntake(staff.id, null);
    await removeDrafts(photos.drafts.map(({ id }) => id));
    go(panelAddress.stock());
  };
  const field = form.field as Parameters<typeof VehicleInput>[0]['field'];
  return (
    <div className="grid max-w-4xl gap-4 py-4">
      <Breadcrumb
        label={text('vehicle.path')}
        steps={[
          <Link key="stock" to={panelAddress.stock()} className="hover:underline">
            {text('inventory.title')}
          </Link>,
          text('inventory.intake'),
        ]}
      />
      <h1 className="display text-xl">{text('inventory.intake')}</h1>
      <form onSubmit={form.submit} className="grid gap-4" noValidate>
        <FormProblems failure={form.failure ?? create.failure} refusals={form.refusals} />
        <IntakeIdentity plate={form.values.plate ?? ''} vin={form.values.vin ?? ''} field={field} />
        <Panel label={text('inventory.intake.vehicle')} className="grid gap-4">
          <h2 className="text-lg font-semibold">{text('inventory.intake.vehicle')}</h2>
          <div className="grid grid-cols-2 gap-4 sm:grid-cols-3 max-sm:[&>:nth-child(-n+3)]:col-span-2">
            {FIRST.map((name) => (
              <VehicleInput key={name} name={name} field={field} />
            ))}
          </div>
          {staff.branches.length > 1 && (
            <SelectField label={text('inventory.branch')} {...form.field('branchId', !branch)}>
              <option value="">{branch?.name ?? text('inventory.intake.which-branch')}</option>
              {staff.branches
                .filter(({ id }) => id !== branch?.id)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </SelectField>
          )}
        </Panel>
        <Panel label={text('inventory.photos')} className="grid gap-4">
          <h2 className="text-lg font-semibold">{text('inventory.photos')}</h2>
          <PhotoPicker onFiles={(files) => void photos.add(files)}>
            {photos.drafts.length > 0 && (
              <ul className="grid grid-cols-3 gap-2 sm:grid-cols-5">
                {photos.drafts.map((draft, at) => (
                  <DraftTile key={draft.id} draft={draft}>
                    <IconButton
                      label={text('inventory.photos.remove', { at: at + 1 })}
                      onClick={() => void photos.remove(draft.id)}
                    >
                      <TrashIcon className="size-4" />
                    </IconButton>
                  </DraftTile>
                ))}
              </ul>
            )}
          </PhotoPicker>
        </Panel>
        <details className="rounded-lg border border-line bg-surface">
          <summary className="flex min-h-12 cursor-pointer items-center px-5 text-sm font-semibold">
            {text('inventory.intake.more')}
          </summary>
          <div className="grid gap-4 px-5 pb-5 sm:grid-cols-2">
            {REST.map((name) => (
              <VehicleInput
                key={name}
                name={name}
                field={field}
                hint={name === 'features' ? text('inventory.features-hint') : undefined}
              />
            ))}
          </div>
        </details>
        <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap gap-3 border-t border-line bg-canvas px-4 py-3 sm:static sm:mx-0 sm:border-0 sm:px-0">
          <Button type="submit" busy={form.busy} className="flex-1 sm:flex-none">
            {text('inventory.intake.save')}
          </Button>
          <Button look="quiet" onClick={() => void discard()}>
            {text('inventory.photos.discard')}
          </Button>
        </div>
        <p className="text-xs text-muted">{text('inventory.intake.kept')}</p>
      </form>
    </div>
  );
}
