import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import type { Page, PageRequest, Sort, SortDirection } from '@autograph/kernel';
import { walk } from '@autograph/kernel/testing';
import mongoose, { type Connection, type Model } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Key = string | number | bigint;

/** How many rows a list is tried with: enough for many pages, and many rows that are equal by any sort. */
// biome-ignore lint/style/noProcessEnv: how much is tried is no setting of the product.
export const LIST_ROWS = Number(process.env.LIST_ROWS ?? 1_000);

/** A list that is to be compared with a plain search of the same rows in memory. */
export interface ListContract<
  Row extends { readonly id: string },
  Criteria extends object,
  Field extends string,
> {
  /** The collection of the rows. */
  readonly model: (connection: Connection) => unknown;
  /** A row as the collection keeps it. */
  readonly toDocument: (row: Row) => object;
  /** Documents of the same collection that no list shows. */
  readonly others?: readonly object[];
  /** How the list is read, and a row is written. */
  readonly repository: (connection: Connection) => ListStore<Row, Criteria, Field>;
  /** `LIST_ROWS` of them. */
  readonly rows: readonly Row[];
  /** Rows that come while others read: of the same kind, none of them in `rows`. */
  readonly newcomers: readonly Row[];
  /** For each filter, by its name, criteria that use it alone; the first of each are combined in pairs. */
  readonly filters: Readonly<Record<string, readonly Criteria[]>>;
  /** Whether a list by these criteria has this row, told as plainly as can be. */
  readonly matches: (row: Row, criteria: Criteria) => boolean;
  /** What each sort goes by. Rows with equal keys are sorted by id. */
  readonly sorts: Readonly<Record<Field, (row: Row) => Key>>;
}

/** A store that a list is read from. */
export interface ListStore<Row, Criteria, Field extends string> {
  list(criteria: Criteria, sort: Sort<Field>, request: PageRequest): Promise<Page<Row>>;
  insert(row: Row): Promise<unknown>;
}

const DIRECTIONS: readonly SortDirection[] = ['ASC', 'DESC'];
const PAGE = 100;

/** What every list promises: the rows that its filter names, all of them, once each, in the order of its sort. */
export function listContract<
  Row extends { readonly id: string },
  Criteria extends object,
  Field extends string,
>(contract: ListContract<Row, Criteria, Field>): void {
  const { rows, newcomers, filters, matches, sorts } = contract;
  const fields = Object.keys(sorts) as Field[];
  const orders = fields.flatMap((field) =>
    DIRECTIONS.map((direction): Sort<Field> => ({ field, direction })),
  );
  let mongo: TestMongo;
  let connection: Connection;
  let model: Model<unknown>;
  let store: ListStore<Row, Criteria, Field>;
  beforeAll(async () => {
    mongo = await startTestMongo();
    connection = await mongoose.createConnection(mongo.uri, { autoIndex: false }).asPromise();
    model = contract.model(connection) as Model<unknown>;
    await model.createIndexes();
    await model.insertMany([...rows.map(contract.toDocument), ...(contract.others ?? [])]);
    store = contract.repository(connection);
  });
  afterAll(async () => {
    await connection?.close();
    await mongo?.close();
  });
  const remove = (id: string) => model.deleteOne({ _id: id });

  const sorted = (some: readonly Row[], { field, direction }: Sort<Field>): string[] => {
    const up = some.toSorted((a, b) => compare(sorts[field](a), sorts[field](b)) || compare(a.id, b.id));
    return (direction === 'ASC' ? up : up.reverse()).map(({ id }) => id);
  };

  describe.each(Object.keys(filters))('filtered by %s', (name) => {
    const names = Object.keys(filters);
    const [first] = filters[name] ?? [];
    const others = names.slice(names.indexOf(name) + 1);
    const pairs = others.map((other) => ({ ...first, ...filters[other]?.[0] }) as Criteria);

    it.each([
      ['alone', filters[name] ?? []],
      ['and one other', pairs],
    ])('%s, it has what a plain search finds', async (_how, cases) => {
      for (const [at, criteria] of cases.entries()) {
        const sort = orders[(at + names.indexOf(name)) % orders.length] as Sort<Field>;
        const expected = sorted(
          rows.filter((row) => matches(row, criteria)),
          sort,
        );
        const page = await store.list(criteria, sort, { limit: PAGE, backward: false, cursor: null });
        const found = page.edges.map(({ node }) => node.id);
        expect({ criteria, found }).toEqual({ criteria, found: expected.slice(0, PAGE) });
        expect({ criteria, total: await page.total() }).toEqual({ criteria, total: expected.length });
      }
    });
  });

  describe.each(orders)('sorted by $field $direction', (sort) => {
    // Backward through one direction is all that backward through the other could show.
    it.each(sort.direction === 'ASC' ? [false, true] : [false])(
      'all pages visit each row once, in order (from the end: %s)',
      async (backward) => {
        const seen = await walk((request) => store.list({} as Criteria, sort, request), {
          limit: PAGE,
          backward,
        });
        expect(seen).toEqual(
          sorted(
            rows.filter((row) => matches(row, {} as Criteria)),
            sort,
          ),
        );
      },
    );
  });

  describe.each(fields)('sorted by %s, with an offset', (field) => {
    const sort: Sort<Field> = { field, direction: 'DESC' };
    const read = (offset: number, limit = 7) =>
      store.list({} as Criteria, sort, { limit, backward: false, cursor: null, offset });
    const idsOf = ({ edges }: Page<Row>): string[] => edges.map(({ node }) => node.id);

    it('a page is the one that cursors lead to, with the same cursors', async () => {
      const all = sorted(
        rows.filter((row) => matches(row, {} as Criteria)),
        sort,
      );
      for (const offset of [0, 1, 7, 20, all.length - 8, all.length - 7, all.length - 3, all.length]) {
        const page = await read(offset);
        expect(idsOf(page)).toEqual(all.slice(offset, offset + 7));
        expect(page.hasPreviousPage).toBe(offset > 0);
        expect(page.hasNextPage).toBe(offset + 7 < all.length);
        expect(await page.total()).toBe(all.length);
        const before = offset > 0 && offset < all.length ? await read(offset - 1, 1) : null;
        const cursor = before?.edges[0]?.cursor ?? null;
        if (cursor === null) continue;
        const after = await store.list({} as Criteria, sort, { limit: 7, backward: false, cursor });
        expect(after.edges.map((edge) => edge.cursor)).toEqual(page.edges.map((edge) => edge.cursor));
        expect(idsOf(after)).toEqual(idsOf(page));
      }
    });

    it('a page shifts by one with a row that comes before it, and a cursor does not', async () => {
      const first = await read(0);
      const cursor = first.edges.at(-1)?.cursor ?? null;
      const second = idsOf(await read(7));
      const [gone] = first.edges.map(({ node }) => node);
      if (!gone) throw new Error('an empty list');
      await remove(gone.id);
      expect(idsOf(await read(6))).toEqual(second);
      const after = await store.list({} as Criteria, sort, { limit: 7, backward: false, cursor });
      expect(idsOf(after)).toEqual(second);
      await store.insert(gone);
      expect(idsOf(await read(7))).toEqual(second);
    });
  });

  describe.each(
    fields.map((field, turn) => ({ field, direction: turn % 2 === 0 ? 'ASC' : 'DESC', turn }) as const),
  )('sorted by $field $direction, while rows come and go', ({ turn, ...sort }) => {
    const share = Math.floor(newcomers.length / fields.length);
    // So small that all changes happen while pages are left to read.
    const pageOfChanges = Math.ceil(rows.length / share);
    it('each that stays is visited once, in order', async () => {
      const coming = newcomers.slice(turn * share, (turn + 1) * share);
      const present = rows.filter((row) => matches(row, {} as Criteria));
      const going = present.filter((_row, at) => at % (fields.length * 7) === turn);
      const changes = coming.flatMap((row, at) => [
        () => store.insert(row),
        ...(going[at] ? [() => remove((going[at] as Row).id)] : []),
      ]);
      const seen = await walk(
        async (request) => {
          for (const change of changes.splice(0, 4)) await change();
          return store.list({} as Criteria, sort, request);
        },
        { limit: pageOfChanges, backward: turn % 3 === 0 },
      );
      const gone = new Set(going.slice(0, coming.length).map(({ id }) => id));
      const came = new Set(coming.map(({ id }) => id));
      expect(new Set(seen).size).toBe(seen.length);
      const stayed = present.filter(({ id }) => !gone.has(id));
      expect(seen.filter((id) => !gone.has(id) && !came.has(id))).toEqual(sorted(stayed, sort));
      for (const row of coming) await remove(row.id);
      for (const row of going.slice(0, coming.length)) await store.insert(row);
    });
  });
}

function compare(a: Key, b: Key): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
