import { useEffect, useState } from 'react';
import { addDrafts, type DraftPhoto, draftsOf, removeDrafts } from './photo-drafts.ts';

/** Photos that the browser keeps for an owner, to be uploaded later. */
export function useDraftPhotos(owner: string) {
  const [drafts, setDrafts] = useState<readonly DraftPhoto[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void draftsOf(owner).then((kept) => isCurrent && setDrafts(kept));
    return () => {
      isCurrent = false;
    };
  }, [owner]);
  return {
    drafts,
    add: async (files: readonly File[]): Promise<void> => {
      const added = await addDrafts(owner, files);
      setDrafts((all) => [...all, ...added]);
    },
    remove: async (id: number): Promise<void> => {
      await removeDrafts([id]);
      setDrafts((all) => all.filter((one) => one.id !== id));
    },
  };
}
