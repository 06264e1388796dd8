/**
 * Photos that are not at the graph yet, kept by the browser: they are there after a reload or a lost connection. The owner of a photo
 * is what it is for: a vehicle, or an intake that is not finished.
 */

/** A photo that waits to be uploaded. */
export interface DraftPhoto {
  readonly id: number;
  readonly owner: string;
  readonly file: Blob;
  readonly name: string;
  readonly addedAt: number;
  /** The photos that the vehicle had when this one was sent: it may have arrived although no answer did. */
  readonly known?: readonly string[];
}

type NewDraft = Omit<DraftPhoto, 'id'>;

const STORE = 'photos';

/** Photos that nobody came back for are forgotten after a week, in milliseconds. */
const KEPT = 7 * 86_400_000;

/** Where the browser keeps nothing, photos are in memory. */
const memory = new Map<number, DraftPhoto>();
let lastId = 0;
let opened: Promise<IDBDatabase | null> | undefined;

function database(): Promise<IDBDatabase | null> {
  opened ??= new Promise((resolve) => {
    try {
      const request = indexedDB.open('autograph-drafts', 1);
      request.onupgradeneeded = () => {
        const store = request.result.createObjectStore(STORE, { keyPath: 'id', autoIncrement: true });
        store.createIndex('owner', 'owner');
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
  return opened;
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The photos of an owner, in their order. */
export async function draftsOf(owner: string): Promise<readonly DraftPhoto[]> {
  const db = await database();
  if (!db) return [...memory.values()].filter((one) => one.owner === owner);
  const store = db.transaction(STORE, 'readwrite').objectStore(STORE);
  const all = await answer(store.index('owner').getAll(owner) as IDBRequest<DraftPhoto[]>);
  const old = all.filter(({ addedAt }) => addedAt < Date.now() - KEPT);
  for (const { id } of old) store.delete(id);
  return all.filter((one) => !old.includes(one)).toSorted((a, b) => a.id - b.id);
}

/** Keeps files for an owner, behind those that it has. */
export async function addDrafts(owner: string, files: readonly File[]): Promise<readonly DraftPhoto[]> {
  const db = await database();
  const added: DraftPhoto[] = [];
  for (const file of files) {
    const draft: NewDraft = { owner, file, name: file.name, addedAt: Date.now() };
    lastId += 1;
    let id = lastId;
    try {
      if (db) id = Number(await answer(db.transaction(STORE, 'readwrite').objectStore(STORE).add(draft)));
      else memory.set(id, { ...draft, id });
    } catch {
      // The disk is full: the photo is in memory, and uploaded from there.
      id = -id;
      memory.set(id, { ...draft, id });
    }
    added.push({ ...draft, id });
  }
  return added;
}

/** Changes what is known of photos. */
export async function changeDrafts(
  drafts: readonly DraftPhoto[],
  change: Partial<Pick<DraftPhoto, 'owner' | 'known'>>,
): Promise<void> {
  const db = await database();
  const store = db?.transaction(STORE, 'readwrite').objectStore(STORE);
  for (const draft of drafts) {
    const next = { ...draft, ...change };
    if (store && draft.id > 0) await answer(store.put(next));
    else memory.set(draft.id, next);
  }
}

/** Forgets photos. */
export async function removeDrafts(ids: readonly number[]): Promise<void> {
  const db = await database();
  const store = db?.transaction(STORE, 'readwrite').objectStore(STORE);
  for (const id of ids) {
    memory.delete(id);
    if (store && id > 0) await answer(store.delete(id));
  }
}

/** The owner of the photos for a vehicle, of a person. */
export const vehicleOwner = (person: string, vehicleId: string): string => `${person}/${vehicleId}`;

/** The owner of the photos of an intake, of a person. */
export const intakeOwner = (person: string): string => `${person}/intake`;
