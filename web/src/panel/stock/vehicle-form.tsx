import { useEffect, useRef, useState } from 'react';
import { StockVehicleDocument, UpdateStockVehicleDocument } from '../../data/__generated__/panel-stock.ts';
import { apollo } from '../../data/apollo.ts';
import { type Failure, failureOf } from '../../data/failure.ts';
import { Button } from '../../design/button.tsx';
import { Panel } from '../../design/small.tsx';
import { useNotify } from '../../design/toast.tsx';
import { drafts } from '../../forms/drafts.ts';
import { FormProblems } from '../../forms/form-problems.tsx';
import { type Refusal, useGraphForm } from '../../forms/use-graph-form.ts';
import { useText } from '../../language/use-text.ts';
import { type Conflict, ConflictDialog } from '../conflict-dialog.tsx';
import { useAction } from '../use-action.ts';
import type { StockVehicle } from './types.ts';
import {
  changedNames,
  FIELD_NAMES,
  type FieldName,
  fieldOf,
  inputOf,
  textsOf,
  tidied,
  type VehicleTexts,
} from './vehicle-fields.ts';
import { fieldName, fieldValue, VehicleInput } from './vehicle-inputs.tsx';

/** What the form started from: a version of the vehicle, and its texts. */
interface Base {
  readonly version: number;
  readonly texts: VehicleTexts;
}

const baseOf = (vehicle: Parameters<typeof textsOf>[0] & { readonly version: number }): Base => ({
  version: vehicle.version,
  texts: textsOf(vehicle),
});

type Choice = Conflict & { readonly version: number };

/** Why a conflict could not be saved as a person chose. */
interface Unresolved {
  readonly refusals: readonly string[];
  readonly failure?: Failure;
}

/** A refusal away from its field. */
function reasonOf({ field, message }: Refusal, text: ReturnType<typeof useText>): string {
  const name = fieldOf(field);
  return name ? `${fieldName(name, text)}: ${message}` : message;
}

/** All fields of a vehicle, to be changed. A change that came after another person's shows both. */
export function VehicleForm({ vehicle }: { readonly vehicle: StockVehicle }) {
  const text = useText();
  const notify = useNotify();
  const { id } = vehicle;
  const [base, setBase] = useState(() => baseOf(vehicle));
  const [conflict, setConflict] = useState<Choice>();
  const [unresolved, setUnresolved] = useState<Unresolved>({ refusals: [] });
  const update = useAction(UpdateStockVehicleDocument);

  /** Sends what differs from a version. Returns the refusals; none when it was done, or shown as a conflict. Throws what failed. */
  const save = async (from: Base, mine: VehicleTexts): Promise<readonly Refusal[]> => {
    const names = changedNames(from.texts, mine);
    const { input, wrong } = inputOf(mine, names);
    if (wrong.length > 0)
      return wrong.map((name) => ({ field: [name], message: text('inventory.unreadable') }));
    if (names.length > 0) {
      const result = await update.run({ id, input: { ...input, expectedVersion: from.version } });
      if (!result.ok) {
        if (result.failure) throw new Error('not saved');
        const theirs = result.refusals.some(({ code }) => code === 'STALE') && (await current(id));
        if (!theirs) return result.refusals.map((one) => ({ ...one, field: [fieldOf(one.field) ?? ''] }));
        setConflict({ before: from.texts, mine, theirs: theirs.texts, version: theirs.version });
        return [];
      }
      if (result.payload.vehicle) setBase(baseOf(result.payload.vehicle));
    }
    setConflict(undefined);
    notify({ text: text(names.length > 0 ? 'inventory.saved' : 'inventory.nothing-changed') });
    return [];
  };

  // What was typed is for this version: for a newer one, it would undo changes of others.
  const draft = `vehicle-${id}-${base.version}`;
  const form = useGraphForm<Record<FieldName, string>>({
    draft,
    defaults: base.texts,
    send: (values) => {
      setUnresolved({ refusals: [] });
      return save(base, tidied(values));
    },
  });
  /** Saves what a person chose. What prevents it is shown by the form, which still has what they typed. */
  const resolve = async ({ version, theirs }: Choice, chosen: VehicleTexts): Promise<void> => {
    try {
      const refusals = await save({ version, texts: theirs as VehicleTexts }, chosen);
      if (refusals.length === 0) return;
      setUnresolved({ refusals: refusals.map((one) => reasonOf(one, text)) });
    } catch (error) {
      setUnresolved({ refusals: [], failure: failureOf(error) });
    }
    setConflict(undefined);
  };
  const isTouched = changedNames(base.texts, tidied(form.values)).length > 0;
  const { reset } = form;
  const filled = useRef(base);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another start fills the form again
  useEffect(() => {
    if (filled.current !== base) reset();
    filled.current = base;
  }, [base]);
  // A conflict that waits for a choice is not saved yet.
  useEffect(() => {
    if (conflict) drafts.set(draft, conflict.mine);
  }, [conflict, draft]);
  const discard = (): void => {
    drafts.delete(draft);
    reset();
  };
  // What somebody else saved is shown, unless something was typed: then both are shown when it is saved.
  useEffect(() => {
    if (vehicle.version <= base.version || isTouched) return;
    let isCurrent = true;
    const show = (now: Base | null) => isCurrent && now && setBase(now);
    void current(id).then(show, () => undefined);
    return () => {
      isCurrent = false;
    };
  }, [vehicle.version, base.version, isTouched, id]);

  const locked = vehicle.status !== 'AVAILABLE';
  return (
    <Panel label={text('inventory.details')}>
      <form onSubmit={form.submit} className="grid gap-4" noValidate>
        <h2 className="text-lg font-semibold">{text('inventory.details')}</h2>
        <FormProblems
          failure={update.failure ?? form.failure ?? unresolved.failure}
          refusals={[...form.refusals, ...unresolved.refusals]}
        />
        <div className="grid grid-cols-2 items-start gap-4 sm:grid-cols-3 max-sm:[&>:nth-child(-n+3)]:col-span-2">
          {FIELD_NAMES.filter((name) => name !== 'features' && name !== 'description').map((name) => (
            <VehicleInput
              key={name}
              name={name}
              field={form.field}
              readOnly={name === 'price' && locked}
              hint={name === 'price' && locked ? text('inventory.price-locked') : undefined}
            />
          ))}
        </div>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <VehicleInput name="features" field={form.field} hint={text('inventory.features-hint')} />
          <VehicleInput name="description" field={form.field} />
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" busy={form.busy}>
            {text('inventory.save')}
          </Button>
          {isTouched && (
            <Button look="quiet" onClick={discard}>
              {text('inventory.discard')}
            </Button>
          )}
        </div>
      </form>
      <ConflictDialog
        conflict={conflict}
        nameOf={(name) => fieldName(name as FieldName, text)}
        format={(name, value) => fieldValue(name, value, text)}
        busy={update.busy}
        onSave={(fields) => conflict && void resolve(conflict, fields as VehicleTexts)}
        onClose={() => setConflict(undefined)}
      />
    </Panel>
  );
}

/** The vehicle as it is now; `null` where it is gone. Throws what failed. */
async function current(id: string): Promise<Base | null> {
  const { data, error } = await apollo.query({
    query: StockVehicleDocument,
    variables: { id, staff: true },
    fetchPolicy: 'network-only',
    errorPolicy: 'all',
  });
  if (error && !data?.vehicle) throw error;
  return data?.vehicle ? baseOf({ renavam: null, ...data.vehicle }) : null;
}
