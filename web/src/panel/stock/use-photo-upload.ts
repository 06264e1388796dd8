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
 * Uploads photos to a vehicle, one after the other and in their order, and from one tab at a time. What is not uploaded yet is kept
 * by the browser. A lost connection is waited for; a photo that arrived without an answer is not added twice.
 */
export function usePhotoUpload(vehicleId: string, owner: string, startAtOnce = false) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const refused = useRef(new Set<number>());
  const isWanted = useRef(false);
  const ending = useRef<AbortController>(undefined);

  const mark = useCallback((ids: readonly number[], change: Partial<Upload>): void => {
    setUploads((all) => all.map((one) => (ids.includes(one.draft.id) ? { ...one, ...change } : one)));
  }, []);

  const sendBatch = useCallback(
    async (batch: readonly DraftPhoto[], signal: AbortSignal): Promise<void> => {
      const ids = batch.map(({ id }) => id);
      const keys = batch.flatMap(({ key }) => key ?? []);
      if (keys.length === 0) mark([ids[0] ?? 0], { state: 'sending' });
      const outcome =
        keys.length > 0
          ? await graph.attachVehiclePhotos({ id: vehicleId, input: { keys } }, { signal })
          : await graph.uploadVehiclePhotos(
              { id: vehicleId, files: batch.map(({ file }) => file) },
              {
                signal,
                atOnce: 1,
                onProgress: ({ filesSent }) => {
                  mark(ids.slice(0, filesSent), { state: 'sent' });
                  mark(ids.slice(filesSent, filesSent + 1), { state: 'sending' });
                },
                onArrived: async (arrived) => {
                  for (const [at, draft] of batch.entries())
                    await changeDrafts([draft], { key: arrived[at] });
                },
              },
            );
      if (outcome.ok) {
        await showPhotos(vehicleId);
        await removeDrafts(ids);
        return;
      }
      const problems = outcome.userErrors.map(({ field, message }) => ({
        at: Number(field?.find((part) => /^\d+$/.test(part)) ?? Number.NaN),
        message,
      }));
      const named = problems.some(({ at }) => ids[at] !== undefined);
      const isAt = (at: number): boolean => !named || problems.some((one) => one.at === at);
      // Files that wait for too long are forgotten by the graph: they are sent again.
      if (keys.length > 0)
        return changeDrafts(
          batch.filter((_, at) => isAt(at)),
          { key: undefined },
        );
      mark(ids, { state: 'waiting' });
      for (const [at, id] of ids.entries()) {
        if (!isAt(at)) continue;
        const own = problems.find((one) => one.at === at) ?? problems[0];
        refused.current.add(id);
        mark([id], { state: 'refused', problem: own?.message ?? '' });
      }
    },
    [vehicleId, mark],
  );

  /** What waits now, also for another tab. What that one has sent is shown no more. */
  const waiting = useCallback(async (): Promise<readonly DraftPhoto[]> => {
    const drafts = await draftsOf(owner);
    setUploads((all) => [
      ...all.filter(({ draft }) => drafts.some(({ id }) => id === draft.id)),
      ...drafts
        .filter(({ id }) => !all.some(({ draft }) => draft.id === id))
        .map((draft) => ({ draft, state: 'waiting' }) as const),
    ]);
    return drafts.filter(({ id }) => !refused.current.has(id));
  }, [owner]);

  const sendAll = useCallback(
    async (signal: AbortSignal): Promise<void> => {
      for (let tries = 0; !signal.aborted; ) {
        const queue = await waiting();
        const [first] = queue;
        if (!first || signal.aborted) break;
        const batch = queue.slice(0, BATCH).filter(({ key }) => Boolean(key) === Boolean(first.key));
        try {
          await sendBatch(batch, signal);
          setFailure(undefined);
          tries = 0;
        } catch (error) {
          if (signal.aborted) break;
          const why = failureOf(error);
          setFailure(why);
          mark(
            batch.map(({ id }) => id),
            { state: 'waiting' },
          );
          if (!['offline', 'busy', 'unavailable'].includes(why.kind)) break;
          const wait = why.kind === 'busy' ? why.seconds * 1_000 : (PAUSES[tries] ?? 30_000);
          tries += 1;
          await pauseOrOnline(wait, signal);
        }
      }
    },
    [mark, sendBatch, waiting],
  );

  const run = useCallback(async (): Promise<void> => {
    isWanted.current = true;
    if (ending.current) return;
    const control = new AbortController();
    const { signal } = control;
    ending.current = control;
    setRunning(true);
    // Another tab may send the same photos.
    const turn = async (): Promise<void> => {
      while (isWanted.current && !signal.aborted) {
        isWanted.current = false;
        await sendAll(signal);
      }
      // Another tab may have sent them.
      if (!signal.aborted) await showPhotos(vehicleId);
    };
    await (navigator.locks?.request(`photos/${owner}`, { signal }, turn) ?? turn()).catch(() => undefined);
    if (ending.current === control) ending.current = undefined;
    if (!signal.aborted) setRunning(false);
  }, [owner, sendAll, vehicleId]);

  useEffect(() => {
    let isCurrent = true;
    void waiting().then((drafts) => {
      if (isCurrent && drafts.length > 0 && startAtOnce) void run();
    });
    return () => {
      isCurrent = false;
      ending.current?.abort();
      ending.current = undefined;
    };
  }, [startAtOnce, run, waiting]);

  return {
    uploads,
    running,
    failure,
    start: () => void run(),
    add: async (files: readonly File[]): Promise<void> => {
      await addDrafts(owner, files);
      await waiting();
      void run();
    },
    discard: async (): Promise<void> => {
      ending.current?.abort();
      ending.current = undefined;
      await removeDrafts(uploads.map(({ draft }) => draft.id));
      setUploads([]);
      setFailure(undefined);
      setRunning(false);
    },
  };
}

/** Asks for the photos that a vehicle has. The screen shows them from then on. */
async function showPhotos(id: string): Promise<void> {
  await apollo.query({ query: StockVehiclePhotosDocument, variables: { id }, fetchPolicy: 'network-only' });
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
