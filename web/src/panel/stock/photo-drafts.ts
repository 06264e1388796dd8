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
  /** By which the graph knows the file that arrived: it may have been added although no answer said so. */
  readonly key?: string | undefined;
}

type NewDraft = Omit<DraftPhoto, 'id'>;

const STORE = 'photos';

/** Photos that nobody came back for are forgotten after a week, in milliseconds. */
const KEPT = 7 * 86_400_000;

/** What the browser cannot keep is in memory. It goes before what is kept of the same photo. */
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
      request.onsuccess = () => void forgetOld(request.result).finally(() => resolve(request.result));
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

/** Ends when all of a transaction is kept. A full disk shows only then. */
function kept(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Forgets photos of any owner that nobody came back for. */
async function forgetOld(db: IDBDatabase): Promise<void> {
  try {
    const transaction = db.transaction(STORE, 'readwrite');
    const walk = transaction.objectStore(STORE).openCursor();
    walk.onsuccess = () => {
      if (!walk.result) return;
      if ((walk.result.value as DraftPhoto).addedAt < Date.now() - KEPT) walk.result.delete();
      walk.result.continue();
    };
    await kept(transaction);
  } catch {
    // They are forgotten another time.
  }
}

/** The photos of an owner, in their order. */
export async function draftsOf(owner: string): Promise<readonly DraftPhoto[]> {
  const db = await database();
  const inMemory = [...memory.values()].filter((one) => one.owner === owner);
  if (!db) return inMemory;
  const index = db.transaction(STORE).objectStore(STORE).index('owner');
  const known = await answer(index.getAll(owner) as IDBRequest<DraftPhoto[]>);
  return inOrder([...known.filter(({ id }) => !memory.has(id)), ...inMemory]);
}

/** Ids of photos that are in memory only are negative: these came after those that the browser could keep. */
function inOrder(drafts: readonly DraftPhoto[]): readonly DraftPhoto[] {
  return drafts.toSorted((a, b) => Number(a.id < 0) - Number(b.id < 0) || Math.abs(a.id) - Math.abs(b.id));
}

/** Keeps files for an owner, behind those that it has. */
export async function addDrafts(owner: string, files: readonly File[]): Promise<readonly DraftPhoto[]> {
  const added: DraftPhoto[] = [];
  for (const file of files) {
    const draft: NewDraft = { owner, file, name: file.name, addedAt: Date.now() };
    lastId -= 1;
    const id = (await stored(draft)) ?? lastId;
    if (id < 0) memory.set(id, { ...draft, id });
    added.push({ ...draft, id });
  }
  return added;
}

/** Has the browser keep a photo. The id of it; `null` where the disk is full or the browser keeps nothing. */
async function stored(draft: NewDraft): Promise<number | null> {
  try {
    const transaction = (await database())?.transaction(STORE, 'readwrite');
    if (!transaction) return null;
    const request = transaction.objectStore(STORE).add(draft);
    await kept(transaction);
    return Number(request.result);
  } catch {
    return null;
  }
}

/** Changes what is known of photos. What the browser cannot keep of it is true until the page is left. */
export async function changeDrafts(
  drafts: readonly DraftPhoto[],
  change: Partial<Pick<DraftPhoto, 'owner' | 'key'>>,
): Promise<void> {
  const db = await database();
  for (const draft of drafts) {
    const next = { ...draft, ...change };
    try {
      if (!db || draft.id < 0 || memory.has(draft.id)) throw new Error('in memory');
      const transaction = db.transaction(STORE, 'readwrite');
      const store = transaction.objectStore(STORE);
      const before = store.getKey(draft.id);
      // Another tab may have forgotten it.
      before.onsuccess = () => before.result !== undefined && store.put(next);
      await kept(transaction);
    } catch {
      memory.set(draft.id, next);
    }
  }
}

/** Forgets photos. */
export async function removeDrafts(ids: readonly number[]): Promise<void> {
  for (const id of ids) memory.delete(id);
  const transaction = (await database())?.transaction(STORE, 'readwrite');
  if (!transaction) return;
  const store = transaction.objectStore(STORE);
  for (const id of ids) if (id > 0) store.delete(id);
  await kept(transaction);
}

/** The owner of the photos for a vehicle, of a person. */
export const vehicleOwner = (person: string, vehicleId: string): string => `${person}/${vehicleId}`;

/** The owner of the photos of an intake, of a person. */
export const intakeOwner = (person: string): string => `${person}/intake`;
