import { useRef, useState } from 'react';
import { ReorderPhotosDocument, StockVehiclePhotosDocument } from '../../data/__generated__/panel-stock.ts';
import { apollo } from '../../data/apollo.ts';
import { useNotify } from '../../design/toast.tsx';
import { useText } from '../../language/use-text.ts';
import { useAction } from '../use-action.ts';
import type { StockPhoto } from './types.ts';

/** The photos in the order in which a person puts them. The graph gets each order, the latest last. */
export function usePhotoOrder(id: string, photos: readonly StockPhoto[]) {
  const text = useText();
  const notify = useNotify();
  const { run } = useAction(ReorderPhotosDocument);
  const [order, setOrder] = useState<readonly string[]>();
  const wanted = useRef<readonly string[]>(undefined);
  const isSending = useRef(false);

  const send = async (): Promise<void> => {
    if (isSending.current) return;
    isSending.current = true;
    while (wanted.current) {
      const ids = wanted.current;
      wanted.current = undefined;
      const result = await run({ id, input: { ids } });
      if (result.ok) continue;
      wanted.current = undefined;
      const [first] = result.refusals;
      notify({ text: first?.message ?? text('inventory.photos.order-failed') });
      // Someone else may have changed the photos.
      await apollo
        .query({ query: StockVehiclePhotosDocument, variables: { id }, fetchPolicy: 'network-only' })
        .catch(() => undefined);
    }
    isSending.current = false;
    setOrder(undefined);
  };

  const known = order?.flatMap((one) => photos.find((photo) => photo.id === one) ?? []);
  // Photos that came or went meanwhile are shown as the graph has them.
  const shown = known && known.length === photos.length ? known : photos;
  return {
    shown,
    move: (from: number, to: number): void => {
      const ids = shown.map((photo) => photo.id);
      const [moved] = ids.splice(from, 1);
      if (moved === undefined || from === to) return;
      ids.splice(to, 0, moved);
      wanted.current = ids;
      setOrder(ids);
      void send();
    },
  };
}
