import { type ReactNode, useEffect, useState } from 'react';
import { cx } from '../../design/cx.ts';
import { useText } from '../../language/use-text.ts';
import type { DraftPhoto } from './photo-drafts.ts';
import type { Upload } from './use-photo-upload.ts';

/** A photo that is not at the graph yet, and how far it is. */
export function DraftTile({
  draft,
  state,
  problem,
  children,
}: {
  readonly draft: DraftPhoto;
  readonly state?: Upload['state'];
  readonly problem?: string | undefined;
  readonly children?: ReactNode;
}) {
  const text = useText();
  const [url, setUrl] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(draft.file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [draft.file]);
  return (
    <li className="grid content-start gap-1">
      {url && (
        <img
          src={url}
          alt={draft.name}
          className={cx(
            'aspect-4/3 w-full rounded-md bg-sunken object-cover',
            (state === 'waiting' || state === 'sending') && 'opacity-60',
          )}
        />
      )}
      {state && (
        <span className={cx('text-xs', state === 'refused' ? 'text-danger' : 'text-muted')}>
          {problem || text(`inventory.photos.state.${state}`)}
        </span>
      )}
      {children}
    </li>
  );
}
