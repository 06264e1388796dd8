import { useEffect, useRef, useState } from 'react';
import { RemovePhotoDocument } from '../../data/__generated__/panel-stock.ts';
import { Button, IconButton } from '../../design/button.tsx';
import { cx } from '../../design/cx.ts';
import { Dialog } from '../../design/drawer.tsx';
import { LeftIcon, RightIcon } from '../../design/icons.tsx';
import { Picture } from '../../design/picture.tsx';
import { FormProblems } from '../../forms/form-problems.tsx';
import { useText } from '../../language/use-text.ts';
import { useAction } from '../use-action.ts';
import { TrashIcon } from './icons.tsx';
import type { StockPhoto } from './types.ts';
import { usePhotoOrder } from './use-photo-order.ts';

/** The photos of a vehicle in their order, which is changed by drag or by buttons. The first is the cover. */
export function PhotoGrid({
  id,
  photos,
  editable,
}: {
  readonly id: string;
  readonly photos: readonly StockPhoto[];
  readonly editable: boolean;
}) {
  const text = useText();
  const { shown, move } = usePhotoOrder(id, photos);
  const [dragged, setDragged] = useState<string>();
  const [removing, setRemoving] = useState<StockPhoto>();
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const focus = useRef<string>(undefined);
  // A photo that moves takes the focus with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the order
  useEffect(() => {
    if (focus.current) list.current?.querySelector<HTMLElement>(focus.current)?.focus();
    focus.current = undefined;
  }, [shown]);
  const step = (photo: StockPhoto, at: number, by: -1 | 1): void => {
    const to = at + by;
    if (to < 0 || to >= shown.length) return;
    focus.current = `[data-photo="${CSS.escape(photo.id)}"] [data-step="${by}"]`;
    setSaid(text('inventory.photos.moved', { at: to + 1, count: shown.length }));
    move(at, to);
  };
  if (shown.length === 0) return null;
  return (
    <>
      <ul ref={list} className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-3">
        {shown.map((photo, at) => (
          <li
            key={photo.id}
            data-photo={photo.id}
            draggable={editable}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', photo.id);
              setDragged(photo.id);
            }}
            onDragEnd={() => setDragged(undefined)}
            onDragOver={(event) => dragged && event.preventDefault()}
            onDrop={(event) => {
              const from = shown.findIndex((one) => one.id === dragged);
              if (from < 0) return;
              event.preventDefault();
              setDragged(undefined);
              move(from, at);
            }}
            className={cx(
              'grid content-start overflow-hidden rounded-md border border-line bg-canvas',
              editable && 'cursor-grab',
              dragged === photo.id && 'opacity-50',
            )}
          >
            <PhotoPicture photo={photo} at={at} count={shown.length} />
            {editable && (
              <div className="flex items-center justify-between">
                <IconButton
                  label={text('inventory.photos.earlier', { at: at + 1 })}
                  data-step="-1"
                  aria-disabled={at === 0 || undefined}
                  className="aria-disabled:opacity-40"
                  onClick={() => step(photo, at, -1)}
                >
                  <LeftIcon className="size-4" />
                </IconButton>
                <IconButton
                  label={text('inventory.photos.remove', { at: at + 1 })}
                  onClick={() => setRemoving(photo)}
                >
                  <TrashIcon className="size-4" />
                </IconButton>
                <IconButton
                  label={text('inventory.photos.later', { at: at + 1 })}
                  data-step="1"
                  aria-disabled={at === shown.length - 1 || undefined}
                  className="aria-disabled:opacity-40"
                  onClick={() => step(photo, at, 1)}
                >
                  <RightIcon className="size-4" />
                </IconButton>
              </div>
            )}
          </li>
        ))}
      </ul>
      <p role="status" className="sr-only">
        {said}
      </p>
      <RemoveDialog id={id} photo={removing} onClose={() => setRemoving(undefined)} />
    </>
  );
}

function PhotoPicture({
  photo,
  at,
  count,
}: {
  readonly photo: StockPhoto;
  readonly at: number;
  readonly count: number;
}) {
  const text = useText();
  const { status, alt, problem } = photo;
  return (
    <div className="relative">
      <Picture
        photo={photo}
        alt={alt || text('gallery.place', { at: at + 1, count })}
        sizes="(min-width: 80rem) 12rem, 45vw"
        className="aspect-4/3 w-full object-cover"
      />
      {at === 0 && status === 'READY' && (
        <span className="absolute start-2 top-2 rounded-full bg-ink px-2 py-0.5 text-xs font-semibold text-canvas">
          {text('inventory.photos.cover')}
        </span>
      )}
      {status !== 'READY' && (
        <span
          className={cx(
            'absolute inset-x-0 bottom-0 px-2 py-1 text-xs font-semibold',
            status === 'FAILED' ? 'bg-danger-soft text-danger' : 'bg-sunken text-muted',
          )}
        >
          {status === 'FAILED'
            ? (problem ?? text('inventory.photos.failed'))
            : text('inventory.photos.preparing')}
        </span>
      )}
    </div>
  );
}

function RemoveDialog({
  id,
  photo,
  onClose,
}: {
  readonly id: string;
  readonly photo: StockPhoto | undefined;
  readonly onClose: () => void;
}) {
  const text = useText();
  const { run, busy, failure, refusals } = useAction(RemovePhotoDocument);
  const remove = async (): Promise<void> => {
    if (!photo) return;
    const result = await run({ id, input: { photoId: photo.id } });
    if (result.ok) onClose();
  };
  return (
    <Dialog
      title={text('inventory.photos.remove-title')}
      open={photo !== undefined}
      onClose={onClose}
      foot={
        <>
          <Button look="secondary" onClick={onClose}>
            {text('panel.cancel')}
          </Button>
          <Button look="danger" busy={busy} onClick={() => void remove()}>
            {text('inventory.photos.remove-confirm')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <FormProblems failure={failure} refusals={refusals.map(({ message }) => message)} />
        <Picture
          photo={photo}
          alt={photo?.alt ?? ''}
          sizes="20rem"
          className="max-h-56 rounded-md object-cover"
        />
        <p className="text-sm text-muted">{text('inventory.photos.remove-text')}</p>
      </div>
    </Dialog>
  );
}
