import { useQuery } from '@apollo/client/react';
import { StockVehiclePhotosDocument } from '../../data/__generated__/panel-stock.ts';
import { Button } from '../../design/button.tsx';
import { Panel } from '../../design/small.tsx';
import { ErrorLine } from '../../design/states.tsx';
import { useText } from '../../language/use-text.ts';
import { useStaff } from '../use-staff.ts';
import { DraftTile } from './draft-tile.tsx';
import { vehicleOwner } from './photo-drafts.ts';
import { PhotoGrid } from './photo-grid.tsx';
import { PhotoPicker } from './photo-picker.tsx';
import type { StockVehicle } from './types.ts';
import { usePhotoUpload } from './use-photo-upload.ts';

/** Photos that are prepared are looked for this often, in milliseconds. */
const LOOK = 1_500;

/** Vehicles whose photos were taken with the intake: their upload begins by itself. */
const begun = new Set<string>();

/** Says that the photos of a vehicle are uploaded as soon as its page is shown. */
export function uploadSoon(vehicleId: string): void {
  begun.add(vehicleId);
}

/** The photos of a vehicle: in their order, with those that are on their way. */
export function PhotoPanel({
  vehicle: { id, photos },
  editable,
}: {
  readonly vehicle: StockVehicle;
  readonly editable: boolean;
}) {
  const text = useText();
  const isPreparing = photos.some(({ status }) => status === 'PROCESSING');
  useQuery(StockVehiclePhotosDocument, {
    variables: { id },
    skip: !editable || !isPreparing,
    pollInterval: LOOK,
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  return (
    <Panel label={text('inventory.photos')} className="grid gap-4">
      <h2 className="flex items-baseline gap-2 text-lg font-semibold">
        {text('inventory.photos')}
        <span className="figures text-sm font-normal text-muted">{photos.length}</span>
      </h2>
      {editable ? (
        <Editable id={id} photos={photos} />
      ) : (
        <PhotoGrid id={id} photos={photos} editable={false} />
      )}
    </Panel>
  );
}

function Editable({ id, photos }: { readonly id: string; readonly photos: StockVehicle['photos'] }) {
  const text = useText();
  const staff = useStaff();
  const upload = usePhotoUpload(id, vehicleOwner(staff.id, id), begun.has(id));
  const { uploads, running, failure } = upload;
  const waiting = uploads.filter(({ state }) => state !== 'refused').length;
  return (
    <PhotoPicker onFiles={(files) => void upload.add(files)}>
      {photos.length === 0 && uploads.length === 0 && (
        <p className="text-sm text-muted">{text('inventory.photos.none')}</p>
      )}
      <PhotoGrid id={id} photos={photos} editable />
      {uploads.length > 0 && (
        <div className="grid gap-3 border-t border-line pt-3">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p role="status" className="figures text-sm font-semibold">
              {text(running ? 'inventory.photos.sending' : 'inventory.photos.waiting', { count: waiting })}
            </p>
            <div className="flex gap-2">
              {!running && waiting > 0 && (
                <Button onClick={upload.start}>{text('inventory.photos.continue')}</Button>
              )}
              <Button look="quiet" onClick={() => void upload.discard()}>
                {text('inventory.photos.discard')}
              </Button>
            </div>
          </div>
          {failure && running && failure.kind === 'offline' ? (
            <p className="rounded-md bg-warn-soft px-4 py-3 text-sm font-medium text-warn">
              {text('inventory.photos.offline')}
            </p>
          ) : (
            failure && <ErrorLine failure={failure} />
          )}
          <ul className="grid grid-cols-3 gap-2 sm:grid-cols-5 xl:grid-cols-6">
            {uploads.map(({ draft, state, problem }) => (
              <DraftTile key={draft.id} draft={draft} state={state} problem={problem} />
            ))}
          </ul>
        </div>
      )}
    </PhotoPicker>
  );
}
