import { useState } from 'react';
import { CreateQuoteDocument, OpenWorkOrderDocument } from '../../data/__generated__/panel-workshop.ts';
import { Button } from '../../design/button.tsx';
import { SelectField, TextArea, TextField } from '../../design/field.tsx';
import { Panel } from '../../design/small.tsx';
import { useNotify } from '../../design/toast.tsx';
import { drafts } from '../../forms/drafts.ts';
import { FormProblems } from '../../forms/form-problems.tsx';
import { NOT_DONE, useGraphForm } from '../../forms/use-graph-form.ts';
import { useText } from '../../language/use-text.ts';
import { go } from '../../shell/navigation.ts';
import { wholeOf } from '../../workshop/amounts.ts';
import { panelAddress } from '../address.ts';
import { useBranchScope } from '../branch-scope.ts';
import { change, dropLists } from '../records/change.ts';
import type { ActionRefusal } from '../use-action.ts';
import { useStaff } from '../use-staff.ts';
import { type DraftLine, linesInput, otherRefusals, quantityOf } from './draft-lines.ts';
import { LinesEditor } from './lines-editor.tsx';
import type { ChosenVehicle } from './vehicle-finder.tsx';

const KINDS = ['order', 'quote'] as const;

interface Chosen {
  readonly kind: (typeof KINDS)[number];
  readonly lines: readonly DraftLine[];
}

/** What the customer asks for, and where. An order is for a vehicle that is here; a quote needs its lines at once. */
export function NewOrderForm({
  vehicle,
  onDone,
}: {
  readonly vehicle: ChosenVehicle;
  /** Is called when the order is there, before its page is shown. */
  readonly onDone: () => void;
}) {
  const text = useText();
  const notify = useNotify();
  const staff = useStaff();
  const { branch } = useBranchScope();
  const key = `panel-new-order-lines-${vehicle.id}`;
  const [{ kind, lines }, setChosen] = useState<Chosen>(
    () => (drafts.get(key) as Chosen | undefined) ?? { kind: 'order', lines: [] },
  );
  const choose = (next: Partial<Chosen>): void => {
    setChosen({ kind, lines, ...next });
    drafts.set(key, { kind, lines, ...next });
  };
  const [isChecked, setChecked] = useState(false);
  const [refusals, setRefusals] = useState<readonly ActionRefusal[]>([]);
  const usual = staff.branches.find(({ id }) => id === vehicle.branchId) ?? branch ?? staff.branches[0];
  const form = useGraphForm({
    draft: `panel-new-order-${vehicle.id}`,
    defaults: { description: '', mileage: '', branchId: usual?.id ?? '' },
    send: async ({ description, mileage, branchId }) => {
      setRefusals([]);
      setChecked(true);
      const km = mileage.trim() === '' ? undefined : wholeOf(mileage);
      if (km === null) return [{ field: ['mileage'], message: text('garage.whole') }];
      if (kind === 'quote' && lines.some((line) => quantityOf(line) === null)) return NOT_DONE;
      const about = {
        ...(vehicle.kind === 'customer' ? { customerVehicleId: vehicle.id } : { vehicleId: vehicle.id }),
        branchId,
        ...(description.trim() && { description: description.trim() }),
        ...(km !== undefined && { mileage: km }),
      };
      const { workOrder, userErrors } =
        kind === 'order'
          ? await change(OpenWorkOrderDocument, { input: about })
          : await change(CreateQuoteDocument, { input: { ...about, ...linesInput(lines) } });
      if (!workOrder) {
        setRefusals(userErrors);
        const others = otherRefusals(lines, userErrors);
        return others.length > 0 ? others : NOT_DONE;
      }
      drafts.delete(key);
      onDone();
      dropLists('workOrders');
      notify({ text: text(`workshop.made.${kind}`, { vehicle: vehicle.name }) });
      go(panelAddress.workOrder(workOrder.id), { replace: true });
      return [];
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Panel className="grid grid-cols-[minmax(0,1fr)] gap-5 p-5!">
        <fieldset className="grid gap-1">
          <legend className="mb-1 text-sm font-semibold">{text('workshop.kind')}</legend>
          {KINDS.map((one) => (
            <label key={one} className="flex min-h-11 cursor-pointer items-center gap-3 text-sm">
              <input
                type="radio"
                name="kind"
                className="size-4 accent-accent"
                checked={kind === one}
                onChange={() => choose({ kind: one })}
              />
              <span className="grid">
                <span className="font-semibold">{text(`workshop.kind.${one}`)}</span>
                <span className="text-xs text-muted">{text(`workshop.kind-text.${one}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <TextArea
          label={text('garage.description')}
          hint={text('workshop.description-hint')}
          rows={3}
          maxLength={2000}
          {...form.field('description', false)}
        />
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField
            label={text('garage.mileage')}
            inputMode="numeric"
            maxLength={11}
            className="figures"
            autoComplete="off"
            {...form.field('mileage', false)}
          />
          {staff.branches.length > 1 && (
            <SelectField label={text('panel.branch')} {...form.field('branchId')}>
              {staff.branches.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
          )}
        </div>
        {kind === 'quote' && (
          <LinesEditor
            lines={lines}
            branchId={form.values.branchId}
            refusals={refusals}
            isChecked={isChecked}
            onChange={(next) => choose({ lines: next })}
          />
        )}
        <FormProblems failure={form.failure} refusals={form.refusals} />
        <Button type="submit" size="lg" busy={form.busy} className="justify-self-start">
          {text(`workshop.make.${kind}`)}
        </Button>
      </Panel>
    </form>
  );
}
