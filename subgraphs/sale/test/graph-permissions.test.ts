import { anonymous, service } from '@autograph/kernel/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ANA, BOB } from '../src/testing/builders.ts';
import { admin, ana, bob, eve, type Graph, sales, startGraph } from '../src/testing/graph.ts';
import { expireSale } from '../src/use-cases/expire-sale.ts';

let graph: Graph;
let anas: string;
let bobs: string;

const buyBoth = async () => {
  anas = await graph.buy(ana);
  bobs = await graph.buy(sales, { customerId: BOB.customerId });
};
beforeAll(async () => {
  graph = await startGraph();
  await buyBoth();
});
afterAll(() => graph?.close());

const FIELDS = `id status vehicle { id } customer { id } openedBy { id } totalAmount { amount currency } paymentMethod
  downPayment { amount } financingMonths notes rejectionReason nextStatuses version createdAt updatedAt`;

describe('Query.sale', () => {
  const read = `query ($id: ID!) { sale(id: $id) { ${FIELDS} } }`;

  it('shows staff any sale and a customer their own; another one does not exist', async () => {
    for (const caller of [admin, sales]) {
      expect((await graph.ask(read, caller, { id: anas })).data).toMatchObject({
        sale: { id: anas, openedBy: { id: ANA.userId } },
      });
    }
    expect(await graph.ask(read, ana, { id: anas })).toMatchObject({
      codes: [],
      data: { sale: { id: anas, customer: { id: ANA.customerId }, openedBy: { id: ANA.userId } } },
    });
    for (const caller of [ana, eve]) {
      const foreign = await graph.ask(read, caller, { id: bobs });
      expect(foreign).toEqual(await graph.ask(read, caller, { id: 'nothing' }));
      expect(foreign).toMatchObject({ codes: [], data: { sale: null } });
    }
    expect(await graph.ask(read, anonymous, { id: anas })).toMatchObject({
      codes: ['UNAUTHENTICATED'],
      data: { sale: null },
    });
  });

  it('does not tell a customer who of the staff opened their sale', async () => {
    expect(await graph.ask(read, bob, { id: bobs })).toMatchObject({
      codes: [],
      data: { sale: { id: bobs, openedBy: null } },
    });
  });

  it('decides for each alias by itself, and asks whose records are the caller’s once', async () => {
    const before = graph.customers.calls;
    const query = `query ($a: ID!, $b: ID!) {
      one: sale(id: $a) { id } two: sale(id: $b) { id } three: sale(id: $a) { id } sales { totalCount }
    }`;
    const { data } = await graph.ask(query, ana, { a: anas, b: bobs });
    expect(data).toMatchObject({ one: { id: anas }, two: null, three: { id: anas } });
    expect(graph.customers.calls - before).toBe(1);
  });

  it('asks nobody about staff', async () => {
    const before = graph.customers.calls;
    await graph.ask(read, admin, { id: anas });
    expect(graph.customers.calls).toBe(before);
  });
});

describe('Sale.history', () => {
  const read = 'query ($id: ID!) { sale(id: $id) { id history { from to at by { id } reason } } }';

  it('is for staff, and for the buyer', async () => {
    for (const caller of [admin, sales, ana]) {
      expect(await graph.ask(read, caller, { id: anas })).toMatchObject({
        codes: [],
        data: { sale: { history: [{ from: null, to: 'PENDING', by: { id: ANA.userId } }] } },
      });
    }
    expect((await graph.ask(read, eve, { id: anas })).data).toEqual({ sale: null });
  });

  it('shows the buyer the reasons, and nobody of the staff', async () => {
    const id = await graph.buy(sales, { customerId: BOB.customerId });
    const reject = `mutation ($id: ID!) { rejectSale(id: $id, input: { reason: "no credit" }) { sale { id } } }`;
    await graph.ask(reject, admin, { id });
    expect(await graph.ask(read, bob, { id })).toMatchObject({
      codes: [],
      data: {
        sale: {
          history: [
            { to: 'PENDING', by: null, reason: null },
            { from: 'PENDING', to: 'REJECTED', by: null, reason: 'no credit' },
          ],
        },
      },
    });
  });

  it('says in the language of the caller that nobody decided in time', async () => {
    const id = await graph.buy(ana);
    await expireSale(id, graph.opened.ports);
    const reasonFor = async (language: 'en' | 'pt-BR') => {
      const { data } = await graph.ask(read, { ...ana, language }, { id });
      const { sale } = data as { sale: { history: { reason: string }[] } };
      return sale.history.at(-1)?.reason;
    };
    expect(await reasonFor('en')).toBe('Nobody decided in time, so the reservation expired.');
    expect(await reasonFor('pt-BR')).toBe('Ninguém decidiu dentro do prazo, e a reserva venceu.');
  });
});

describe('Sale.expiresAt', () => {
  const read = 'query ($id: ID!) { sale(id: $id) { createdAt expiresAt } }';

  it('is two days after a purchase by default, and null once that is decided', async () => {
    const id = await graph.buy(ana);
    const { sale } = (await graph.ask(read, ana, { id })).data as {
      sale: { createdAt: string; expiresAt: string };
    };
    expect(Date.parse(sale.expiresAt) - Date.parse(sale.createdAt)).toBe(172_800_000);
    await graph.ask('mutation ($id: ID!) { cancelSale(id: $id) { sale { id } } }', ana, { id });
    expect((await graph.ask(read, ana, { id })).data).toMatchObject({ sale: { expiresAt: null } });
  });
});

describe('Query.sales', () => {
  const list = `query ($filter: SaleFilter) {
    sales(filter: $filter, first: 100) { totalCount nodes { ${FIELDS} } edges { node { id } } pageInfo { hasNextPage } }
  }`;
  const customersOf = async (caller: typeof ana, filter: object | null = null) => {
    const { data, codes } = await graph.ask(list, caller, { filter });
    expect(codes).toEqual([]);
    const { sales: page } = data as { sales: { totalCount: number; nodes: { customer: { id: string } }[] } };
    expect(page.totalCount).toBe(page.nodes.length);
    return [...new Set(page.nodes.map(({ customer }) => customer.id))].toSorted();
  };

  it('shows staff everyone’s, a customer their own, and one without a record none', async () => {
    expect(await customersOf(admin)).toEqual([ANA.customerId, BOB.customerId]);
    expect(await customersOf(sales)).toEqual([ANA.customerId, BOB.customerId]);
    expect(await customersOf(ana)).toEqual([ANA.customerId]);
    expect(await customersOf(eve)).toEqual([]);
    expect(await graph.ask(list, anonymous)).toMatchObject({
      codes: ['UNAUTHENTICATED'],
      data: { sales: null },
    });
  });

  it('never widens by a filter', async () => {
    expect(await customersOf(sales, { customerId: BOB.customerId })).toEqual([BOB.customerId]);
    expect(await customersOf(ana, { customerId: BOB.customerId })).toEqual([]);
    expect(await customersOf(ana, { customerId: ANA.customerId })).toEqual([ANA.customerId]);
    expect(await customersOf(eve, { customerId: BOB.customerId })).toEqual([]);
  });
});

describe('Mutation', () => {
  beforeEach(buyBoth);
  const decide = (name: string, argument: string) =>
    `mutation ($id: ID!) { ${name}(id: $id ${argument}) { sale { ${FIELDS} } userErrors { code field } } }`;
  const approve = decide('approveSale', '');
  const reject = decide('rejectSale', ', input: { reason: "no" }');
  const cancel = decide('cancelSale', '');

  it.each([
    ['approveSale', approve, ['RETURNED']],
    ['rejectSale', reject, []],
  ])('%s is for staff', async (name, mutation, nextStatuses) => {
    expect(await graph.ask(mutation, anonymous, { id: anas })).toMatchObject({ codes: ['UNAUTHENTICATED'] });
    expect(await graph.ask(mutation, ana, { id: anas })).toMatchObject({ codes: ['FORBIDDEN'] });
    expect(await graph.ask(mutation, service('vehicle'), { id: anas })).toMatchObject({
      codes: ['UNAUTHENTICATED'],
    });
    for (const [caller, id] of [
      [admin, anas],
      [sales, bobs],
    ] as const) {
      expect(await graph.ask(mutation, caller, { id })).toMatchObject({
        codes: [],
        data: { [name]: { sale: { id, nextStatuses }, userErrors: [] } },
      });
    }
  });

  it('cancelSale is for staff, and for the buyer; others learn nothing', async () => {
    expect(await graph.ask(cancel, anonymous, { id: anas })).toMatchObject({ codes: ['UNAUTHENTICATED'] });
    for (const stranger of [bob, eve]) {
      expect(await graph.ask(cancel, stranger, { id: anas })).toMatchObject({
        codes: [],
        data: { cancelSale: { sale: null, userErrors: [{ code: 'NOT_FOUND', field: ['id'] }] } },
      });
      expect(await graph.ask(cancel, stranger, { id: anas })).toEqual(
        await graph.ask(cancel, stranger, { id: 'nothing' }),
      );
    }
    expect(await graph.ask(cancel, ana, { id: anas })).toMatchObject({
      codes: [],
      data: { cancelSale: { sale: { id: anas, status: 'CANCELLED', customer: { id: ANA.customerId } } } },
    });
    expect(await graph.ask(cancel, admin, { id: bobs })).toMatchObject({
      data: { cancelSale: { sale: { status: 'CANCELLED' } } },
    });
  });

  it('purchaseVehicle is for everyone who is logged in', async () => {
    const buy = `mutation { purchaseVehicle(input: { vehicleId: "v", paymentMethod: PIX }) { userErrors { code field } } }`;
    expect(await graph.ask(buy, anonymous)).toMatchObject({ codes: ['UNAUTHENTICATED'] });
    expect((await graph.ask(buy, ana)).data).toMatchObject({
      purchaseVehicle: { userErrors: [{ code: 'NOT_FOUND', field: ['vehicleId'] }] },
    });
    expect((await graph.ask(buy, eve)).data).toMatchObject({
      purchaseVehicle: { userErrors: [{ code: 'NOT_FOUND', field: null }] },
    });
    expect((await graph.ask(buy, sales)).data).toMatchObject({
      purchaseVehicle: { userErrors: [{ code: 'INVALID', field: ['customerId'] }] },
    });
  });
});
