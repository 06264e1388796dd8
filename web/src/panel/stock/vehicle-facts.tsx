import { Panel } from '../../design/small.tsx';
import { useText } from '../../language/use-text.ts';
import type { StockVehicle } from './types.ts';
import { FIELD_NAMES, textsOf } from './vehicle-fields.ts';
import { fieldName, fieldValue } from './vehicle-inputs.tsx';

/** The fields of a vehicle, for people who may not change it. */
export function VehicleFacts({ vehicle }: { readonly vehicle: StockVehicle }) {
  const text = useText();
  const texts = textsOf({ renavam: null, ...vehicle });
  return (
    <Panel label={text('inventory.details')}>
      <h2 className="mb-4 text-lg font-semibold">{text('inventory.details')}</h2>
      <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-2 xl:grid-cols-3">
        {FIELD_NAMES.filter((name) => texts[name] !== '').map((name) => (
          <div key={name} className={name === 'description' || name === 'features' ? 'col-span-full' : ''}>
            <dt className="text-xs text-muted">{fieldName(name, text)}</dt>
            <dd className="font-semibold break-words whitespace-pre-line">
              {fieldValue(name, name === 'features' ? vehicle.features.join(' · ') : texts[name], text)}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
