import { useCallback, useEffect, useRef, useState } from 'react';
import { StockVehiclePhotosDocument } from '../../data/__generated__/panel-stock.ts';
import { apollo } from '../../data/apollo.ts';
import { type Failure, failureOf } from '../../data/failure.ts';
import { graph } from '../../data/session.ts';
import { addDrafts, changeDrafts, type DraftPhoto, draftsOf, removeDrafts } from './photo-drafts.ts';

/** A photo on its way. */
export interface Upload {
  readonly draft: DraftPhoto;
  readonly state: 'waiting' | 'sending' | 'sent' | 'refused';
  /** Why it was refused. */
  readonly problem?: string;
}

/** Photos that are added together: few enough that a lost connection loses little. */
const BATCH = 5;

/** Waits before another try after the connection was lost, in milliseconds. */
const PAUSES = [2_000, 4_000, 8_000, 15_000];

/**
 * Uploads photos to a vehicle, one after the other and in their order. What is not uploaded yet is kept by the browser. A lost
 * connection is waited for; a photo that arrived without an answer is not sent twice.
 */
export function usePhotoUpload(vehicleId: string, owner: string, startAtOnce = false) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const queue = useRef<readonly DraftPhoto[]>([]);
  const ending = useRef<AbortController>(undefined);

  const mark = useCallback((ids: readonly number[], change: Partial<Upload>): void => {
    setUploads((all) => all.map((one) => (ids.includes(one.draft.id) ? { ...one, ...change } : one)));
  }, []);

  const sendBatch = useCallback(
    async (batch: readonly DraftPhoto[], signal: AbortSignal): Promise<void> => {
      const ids = batch.map(({ id }) => id);
      const done = async (): Promise<void> => {
        queue.current = queue.current.filter(({ id }) => !ids.includes(id));
        await removeDrafts(ids);
        setUploads((all) => all.filter(({ draft }) => !ids.includes(draft.id)));
      };
      const before = await photosNow(vehicleId);
      const [{ known } = {}] = batch;
      if (known && before.filter((id) => !known.includes(id)).length >= batch.length) return done();
      mark([ids[0] ?? 0], { state: 'sending' });
      let isAllSent = false;
      const outcome = await graph.uploadVehiclePhotos(
        { id: vehicleId, files: batch.map(({ file }) => file) },
        {
          signal,
          atOnce: 1,
          onProgress: ({ filesSent, files }) => {
            mark(ids.slice(0, filesSent), { state: 'sent' });
            mark(ids.slice(filesSent, filesSent + 1), { state: 'sending' });
            if (filesSent < files || isAllSent) return;
            isAllSent = true;
            const sent = batch.map((draft) => ({ ...draft, known: before }));
            queue.current = queue.current.map((one) => sent.find(({ id }) => id === one.id) ?? one);
            void changeDrafts(batch, { known: before });
          },
        },
      );
      if (outcome.ok) {
        await photosNow(vehicleId);
        return done();
      }
      const problems = outcome.userErrors.map(({ field, message }) => ({
        at: Number(field?.find((part) => /^\d+$/.test(part)) ?? Number.NaN),
        message,
      }));
      const named = problems.some(({ at }) => ids[at] !== undefined);
      const refused = ids.filter((_, at) => !named || problems.some((one) => one.at === at));
      queue.current = queue.current.filter(({ id }) => !refused.includes(id));
      mark(ids, { state: 'waiting' });
      for (const id of refused) {
        const own = problems.find(({ at }) => ids[at] === id) ?? problems[0];
        mark([id], { state: 'refused', problem: own?.message ?? '' });
      }
    },
    [vehicleId, mark],
  );

  const run = useCallback(async (): Promise<void> => {
    if (ending.current) return;
    const control = new AbortController();
    ending.current = control;
    setRunning(true);
    for (let tries = 0; queue.current.length > 0 && !control.signal.aborted; ) {
      // What was sent together is looked for together.
      const { known } = queue.current[0] ?? {};
      const batch = queue.current.slice(0, BATCH).filter((one) => Boolean(one.known) === Boolean(known));
      try {
        await sendBatch(batch, control.signal);
        setFailure(undefined);
        tries = 0;
      } catch (error) {
        if (control.signal.aborted) break;
        const why = failureOf(error);
        setFailure(why);
        mark(
          batch.map(({ id }) => id),
          { state: 'waiting' },
        );
        if (!['offline', 'busy', 'unavailable'].includes(why.kind)) break;
        const wait = why.kind === 'busy' ? why.seconds * 1_000 : (PAUSES[tries] ?? 30_000);
        tries += 1;
        await pauseOrOnline(wait, control.signal);
      }
    }
    if (ending.current === control) ending.current = undefined;
    if (!control.signal.aborted) setRunning(false);
  }, [mark, sendBatch]);

  useEffect(() => {
    let isCurrent = true;
    void draftsOf(owner).then((drafts) => {
      if (!isCurrent || drafts.length === 0) return;
      queue.current = drafts;
      setUploads(drafts.map((draft) => ({ draft, state: 'waiting' })));
      if (startAtOnce) void run();
    });
    return () => {
      isCurrent = false;
      ending.current?.abort();
      ending.current = undefined;
    };
  }, [owner, startAtOnce, run]);

  return {
    uploads,
    running,
    failure,
    start: () => void run(),
    add: async (files: readonly File[]): Promise<void> => {
      const drafts = await addDrafts(owner, files);
      queue.current = [...queue.current, ...drafts];
      setUploads((all) => [...all, ...drafts.map((draft) => ({ draft, state: 'waiting' }) as const)]);
      void run();
    },
    discard: async (): Promise<void> => {
      ending.current?.abort();
      ending.current = undefined;
      queue.current = [];
      await removeDrafts(uploads.map(({ draft }) => draft.id));
      setUploads([]);
      setFailure(undefined);
      setRunning(false);
    },
  };
}

/** The ids of the photos that a vehicle has. The screen shows them from then on. */
async function photosNow(id: string): Promise<readonly string[]> {
  const { data } = await apollo.query({
    query: StockVehiclePhotosDocument,
    variables: { id },
    fetchPolicy: 'network-only',
  });
  return (data?.vehicle?.photos ?? []).map((photo) => photo.id);
}

function pauseOrOnline(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    addEventListener('online', end);
    signal.addEventListener('abort', end, { once: true });
  });
}
