import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { cx } from '../../design/cx.ts';
import { useText } from '../../language/use-text.ts';
import { CameraIcon } from './icons.tsx';

/** Ways to give photos: the camera of a phone, files, and files that are dropped on what is inside. */
export function PhotoPicker({
  onFiles,
  children,
}: {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}) {
  const text = useText();
  const [over, setOver] = useState(false);
  const camera = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const given = (list: FileList | null): void => {
    const images = [...(list ?? [])].filter(({ type }) => type.startsWith('image/'));
    if (images.length > 0) onFiles(images);
  };
  const input = (extra: object, ref: typeof camera) => (
    <input
      ref={ref}
      type="file"
      accept="image/*"
      hidden
      onChange={({ target }) => {
        given(target.files);
        target.value = '';
      }}
      {...extra}
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons do the same without a mouse
    <div
      className={cx(
        'grid gap-3 rounded-md',
        over && 'outline-2 outline-offset-4 outline-accent outline-dashed',
      )}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        given(event.dataTransfer.files);
      }}
    >
      {children}
      <div className="flex flex-wrap items-center gap-2" data-print="no">
        <Button
          look="secondary"
          className="hidden pointer-coarse:inline-flex"
          onClick={() => camera.current?.click()}
        >
          <CameraIcon />
          {text('inventory.photos.take')}
        </Button>
        <Button look="secondary" onClick={() => files.current?.click()}>
          {text('inventory.photos.choose')}
        </Button>
        <span className="text-xs text-muted max-sm:hidden">{text('inventory.photos.drop')}</span>
        {input({ capture: 'environment' }, camera)}
        {input({ multiple: true }, files)}
      </div>
    </div>
  );
}
