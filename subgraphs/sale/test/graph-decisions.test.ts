import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { admin, ana, type Graph, sales, startGraph } from '../src/testing/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterEach(() => graph.vehicles.faults.clear());
afterAll(() => graph?.close());

const FIELDS = 'sale { id status notes rejectionReason version } userErrors { code field message }';
const APPROVE = `mutation ($id: ID!, $input: ApproveSaleInput) { done: approveSale(id: $id, input: $input) { ${FIELDS} } }`;
const REJECT = `mutation ($id: ID!, $input: RejectSaleInput!) { done: rejectSale(id: $id, input: $input) { ${FIELDS} } }`;
const CANCEL = `mutation ($id: ID!, $input: CancelSaleInput) { done: cancelSale(id: $id, input: $input) { ${FIELDS} } }`;
interface Payload {
  readonly sale: { readonly id: string; readonly status: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}
const decide = async (mutation: string, id: string, input: object | null = null, caller = sales) => {
  const { data, codes } = await graph.ask(mutation, caller, { id, input });
  expect(codes).toEqual([]);
  return (data as { done: Payload }).done;
};
const vehicleOf = (saleId: string) =>
  [...graph.vehicles.vehicles.values()].find(({ heldBy }) => heldBy === saleId);

describe('a decision', () => {
  it('is in the sale, its history and the vehicle', async () => {
    const id = await graph.buy(ana, { notes: 'two keys' });
    expect(await decide(REJECT, id, { reason: ' no  credit ', notes: 'call back' })).toMatchObject({
      sale: { status: 'REJECTED', rejectionReason: 'no credit', notes: 'call back', version: 2 },
    });
    expect(vehicleOf(id)).toBeUndefined();
    const query = `{ sale(id: "${id}") { status nextStatuses history { from to by { id } reason } } }`;
    expect((await graph.ask(query, admin)).data).toMatchObject({
      sale: {
        status: 'REJECTED',
        nextStatuses: [],
        history: [
          { from: null, to: 'PENDING', by: { id: 'user-ana' }, reason: null },
          { from: 'PENDING', to: 'REJECTED', by: { id: 'user-sales' }, reason: 'no credit' },
        ],
      },
    });
  });

  it('is final: every later decision is refused with the status of the sale', async () => {
    const id = await graph.buy(ana);
    await decide(APPROVE, id);
    for (const again of [
      decide(APPROVE, id),
      decide(REJECT, id, { reason: 'no' }),
      decide(CANCEL, id, null, ana),
    ]) {
      const { sale, userErrors } = await again;
      expect([sale, userErrors]).toMatchObject([null, [{ code: 'INVALID_STATE', field: ['id'] }]]);
      expect(userErrors[0]?.message).toBe('The sale is already approved. This is final.');
    }
    expect(vehicleOf(id)?.status).toBe('SOLD');
  });

  it('stands while the vehicle service is down', async () => {
    const id = await graph.buy(ana);
    graph.vehicles.faults.set('sell', 'lost call');
    expect(await decide(APPROVE, id)).toMatchObject({ sale: { status: 'APPROVED' }, userErrors: [] });
    expect(vehicleOf(id)?.status).toBe('RESERVED');
  });

  it('succeeds once when three are sent concurrently, in fifty rounds', async () => {
    for (let round = 0; round < 50; round += 1) {
      const id = await graph.buy(ana);
      const race = [
        () => decide(APPROVE, id),
        () => decide(REJECT, id, { reason: 'no' }),
        () => decide(CANCEL, id, null, ana),
      ];
      const start = round % 3;
      const answers = await Promise.all([...race.slice(start), ...race.slice(0, start)].map((go) => go()));
      const [winner, ...others] = answers.flatMap(({ sale }) => sale ?? []);
      expect(others).toEqual([]);
      const { data } = await graph.ask(`{ sale(id: "${id}") { status history { to } } }`, admin);
      expect(data).toMatchObject({ sale: { status: winner?.status, history: [{}, { to: winner?.status }] } });
      expect(vehicleOf(id)?.status).toBe(winner?.status === 'APPROVED' ? 'SOLD' : undefined);
    }
  });

  it('needs a reason where it is against the buyer, and text of a sane length', async () => {
    const id = await graph.buy(ana);
    const invalid = { sale: null, userErrors: [{ code: 'INVALID' }] };
    expect(await decide(REJECT, id, { reason: ' ' })).toMatchObject(invalid);
    expect(await decide(APPROVE, id, { notes: 'x'.repeat(2_001) })).toMatchObject(invalid);
    expect(await decide(CANCEL, id, { reason: 'x'.repeat(2_001) }, ana)).toMatchObject(invalid);
    expect((await graph.ask(REJECT, sales, { id, input: { reason: { $ne: null } } })).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
    for (const odd of ['', '__proto__', '{"$ne":null}', '\ud800', 'x'.repeat(100_000)]) {
      expect(await decide(APPROVE, odd)).toMatchObject({ sale: null, userErrors: [{ code: 'NOT_FOUND' }] });
    }
  });
});
