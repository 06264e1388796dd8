import { beforeEach, describe, expect, it } from 'vitest';
import { admin, anId, keepSale } from '../src/testing/builders.ts';
import { aWorld, type World } from '../src/testing/world.ts';
import { MOST_FOUND, searchSales } from '../src/use-cases/search-sales.ts';

let world: World;
let asked: { customers: string[]; plates: string[] };
let found: { customers: readonly string[] | null; vehicles: readonly string[] | null };
beforeEach(() => {
  asked = { customers: [], plates: [] };
  found = { customers: [], vehicles: [] };
  const plain = aWorld();
  world = {
    ...plain,
    customers: {
      ...plain.customers,
      search: async (text) => {
        asked.customers.push(text);
        return found.customers;
      },
    },
    vehicles: {
      ...plain.vehicles,
      searchPlates: async (text) => {
        asked.plates.push(text);
        return found.vehicles;
      },
    },
  };
});
const search = (text: string) => searchSales(text, admin.user, world);

describe('a search of sales', () => {
  it.each(['ABC1', 'abc-1d', 'ABC1D23', 'abc 1234', '1D23', '1234'])(
    'looks for a plate by %s',
    async (text) => {
      await search(text);
      expect(asked.plates).toHaveLength(1);
      expect(asked.customers).toEqual([text]);
    },
  );

  it.each(['Silva', 'HB20', 'ABC', '123', '12345', 'ABC1D234', ''])(
    'looks for no plate by %j',
    async (text) => {
      expect(await search(text)).toEqual({ by: 'customerId', ids: [] });
      expect(asked.plates).toEqual([]);
    },
  );

  it('finds the sales of the customers, of the vehicles, and of both together once each', async () => {
    found = { customers: ['customer-ana'], vehicles: [] };
    expect(await search('1234')).toEqual({ by: 'customerId', ids: ['customer-ana'] });
    found = { customers: [], vehicles: ['v1'] };
    expect(await search('1234')).toEqual({ by: 'vehicleId', ids: ['v1'] });
    found = { customers: ['customer-ana'], vehicles: ['v1'] };
    const both = await keepSale(world.sales, { customerId: 'customer-ana', vehicleId: 'v1' });
    const hers = await keepSale(world.sales, { customerId: 'customer-ana', vehicleId: anId() });
    await keepSale(world.sales, { customerId: 'customer-bob', vehicleId: anId() });
    const sought = await search('1234');
    expect(sought?.by).toBe('id');
    expect(sought?.ids.toSorted()).toEqual([both.id, hers.id].toSorted());
  });

  it(`is refused where it finds more than ${MOST_FOUND} customers or vehicles`, async () => {
    found = { customers: null, vehicles: [] };
    expect(await search('silva')).toBeNull();
    found = { customers: [], vehicles: null };
    expect(await search('1234')).toBeNull();
  });
});
