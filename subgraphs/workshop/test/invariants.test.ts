import { describe, expect, it } from 'vitest';
import { reservedIn } from '../src/domain/part-stock.ts';
import { asCustomer, asStaff, aWorld, mechanic, resultOf } from '../src/testing/world.ts';
import { countParts } from '../src/use-cases/count-parts.ts';
import { forgetCustomer } from '../src/use-cases/forget-customer.ts';
import { decideQuote, reviseQuote, sendQuote } from '../src/use-cases/quote-order.ts';
import { receiveParts } from '../src/use-cases/receive-parts.ts';
import { recover } from '../src/use-cases/recover.ts';
import { registerVehicle } from '../src/use-cases/register-vehicle.ts';
import { updatePart } from '../src/use-cases/update-part.ts';
import { beginWork, cancelOrder, deliverOrder, finishOrder } from '../src/use-cases/work-on-order.ts';

const held = async () => true;
const refused = (code: string, field: string | null) => ({
  ok: false,
  refusals: [expect.objectContaining({ code, field: field === null ? null : field.split('.') })],
});

describe('1: reservations never exceed the stock', () => {
  it('approvals beyond the stock wait, and go on when parts come in, the first first', async () => {
    const world = aWorld();
    const partId = await world.part(1);
    const orders = [await world.order(), await world.order(), await world.order()];
    const states = [];
    for (const { id } of orders) {
      const sent = await world.sent(id, { parts: [{ partId, quantity: 1 }] });
      states.push(resultOf(await world.decide(sent)).status);
    }
    expect(states).toEqual(['APPROVED', 'AWAITING_PARTS', 'AWAITING_PARTS']);
    await receiveParts({ partId, quantity: 1 }, mechanic, world.ports);
    const now = await Promise.all(orders.map(({ id }) => world.ports.orders.findById(id)));
    expect(now.map((order) => order?.status)).toEqual(['APPROVED', 'APPROVED', 'AWAITING_PARTS']);
    expect((await world.stock(partId)).toNotify).toEqual([]);
  });

  it('an order whose parts came while its process died hears of it from the recovery loop', async () => {
    const world = aWorld();
    const partId = await world.part(0);
    const sent = await world.sent((await world.order()).id, { parts: [{ partId, quantity: 2 }] });
    const waiting = resultOf(await world.decide(sent));
    expect(waiting).toMatchObject({ status: 'AWAITING_PARTS', missing: [partId], owes: false });
    const dying = {
      ...world.ports,
      orders: {
        ...world.ports.orders,
        update: async () => {
          throw new Error('died');
        },
      },
    };
    await receiveParts({ partId, quantity: 2 }, mechanic, dying);
    expect(world.reports).toHaveLength(1);
    expect(await world.ports.orders.findById(sent.id)).toMatchObject({ status: 'AWAITING_PARTS' });
    const did: string[] = [];
    await recover(world.ports, held, (outcome) => did.push(outcome));
    expect(did).toEqual(['notified']);
    expect(await world.ports.orders.findById(sent.id)).toMatchObject({ status: 'APPROVED', missing: [] });
  });
});

describe('2: only approved lines are used, at most in their quantity', () => {
  it('two lines of one part count together', async () => {
    const world = aWorld();
    const partId = await world.part(10);
    const { id } = await world.order();
    const lines = [1, 2].map((quantity) => ({ partId, quantity }));
    resultOf(await world.decide(await world.sent(id, { parts: lines })));
    expect(reservedIn(await world.stock(partId))).toBe(3);
    resultOf(await beginWork(id, mechanic, world.ports));
    const twice = {
      used: [
        { partId, quantity: 2 },
        { partId, quantity: 2 },
      ],
    };
    expect(await finishOrder(id, twice, mechanic, world.ports)).toMatchObject(refused('INVALID', 'used'));
    const used = {
      used: [
        { partId, quantity: 1 },
        { partId, quantity: 1 },
      ],
    };
    expect(resultOf(await finishOrder(id, used, mechanic, world.ports)).status).toBe('FINISHED');
    const stock = await world.stock(partId);
    expect([stock.onHand, reservedIn(stock)]).toEqual([8, 0]);
  });

  it('a line that was not approved is not reserved, and cannot be used', async () => {
    const world = aWorld();
    const [wanted, unwanted] = [await world.part(5), await world.part(5)];
    const { id } = await world.order();
    const parts = [
      { partId: wanted, quantity: 1 },
      { partId: unwanted, quantity: 1 },
    ];
    const sent = await world.sent(id, { parts });
    const line = sent.quotes[0]?.lines.find(({ itemId }) => itemId === wanted)?.id;
    const decided = resultOf(await world.decide(sent, { lines: [line] }));
    expect(decided.quotes[0]?.status).toBe('PARTLY_APPROVED');
    expect(reservedIn(await world.stock(unwanted))).toBe(0);
    resultOf(await beginWork(id, mechanic, world.ports));
    const used = { used: [{ partId: unwanted, quantity: 1 }] };
    expect(await finishOrder(id, used, mechanic, world.ports)).toMatchObject(refused('INVALID', 'used'));
  });

  it('a later finding is a new revision, while approved lines go on', async () => {
    const world = aWorld();
    const [first, second] = [await world.part(1), await world.part(0)];
    const { id } = await world.order();
    resultOf(await world.decide(await world.sent(id, { parts: [{ partId: first, quantity: 1 }] })));
    resultOf(await beginWork(id, mechanic, world.ports));
    const found = await world.sent(id, { parts: [{ partId: second, quantity: 1 }] });
    expect(found.status).toBe('IN_PROGRESS');
    expect(resultOf(await world.decide(found))).toMatchObject({
      status: 'AWAITING_PARTS',
      missing: [second],
    });
    await receiveParts({ partId: second, quantity: 1 }, mechanic, world.ports);
    expect(await world.ports.orders.findById(id)).toMatchObject({ status: 'IN_PROGRESS' });
    expect(resultOf(await finishOrder(id, null, mechanic, world.ports)).used).toHaveLength(2);
    expect([(await world.stock(first)).onHand, (await world.stock(second)).onHand]).toEqual([0, 0]);
  });
});

describe('3: a decision names revision and total', () => {
  it.each([
    [{ revision: 2 }, 'STALE', 'revision'],
    [{ total: { amount: '39.89' } }, 'STALE', 'total'],
    [{ lines: ['nobody'] }, 'INVALID', 'lines'],
    [{ lines: [] }, 'INVALID', 'lines'],
    [{ channel: null }, 'INVALID', 'channel'],
    [{ channel: 'PORTAL' }, 'INVALID', 'channel'],
  ])('one with %o is refused', async (changes, code, field) => {
    const world = aWorld();
    const sent = await world.sent((await world.order()).id, {
      parts: [{ partId: await world.part(1), quantity: 1 }],
    });
    expect(await world.decide(sent, changes)).toMatchObject(refused(code, field));
    expect(await world.ports.orders.findById(sent.id)).toEqual(sent);
  });

  it('of approve, revise and reject at once one wins, and no other changes anything', async () => {
    const world = aWorld();
    const partId = await world.part(1);
    const sent = await world.sent((await world.order()).id, { parts: [{ partId, quantity: 1 }] });
    const outcomes = await Promise.all([
      world.decide(sent),
      world.decide(sent, { decision: 'REJECT' }),
      decideQuote(sent.id, world.decisionOf(sent), asCustomer('customer-1'), world.ports),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await world.decide(sent)).toMatchObject({ ok: false });
  });

  it('a superseded revision cannot be decided', async () => {
    const world = aWorld();
    const lines = { parts: [{ partId: await world.part(1), quantity: 1 }] };
    const sent = await world.sent((await world.order()).id, lines);
    const revised = resultOf(await reviseQuote(sent.id, lines, mechanic, world.ports));
    expect(revised).toMatchObject({
      status: 'IN_DIAGNOSIS',
      quotes: [{ status: 'SUPERSEDED' }, { status: 'DRAFT' }],
    });
    expect(await world.decide(sent)).toMatchObject(refused('STALE', 'revision'));
  });

  it('of two who revise the same revision one is refused, and the newer lines stay', async () => {
    const world = aWorld();
    const { id } = await world.order();
    const services = async () => ({ services: [{ serviceId: await world.service(), quantity: 1 }] });
    const [first, second] = [await services(), await services()];
    const revised = (lines: object, expectedRevision?: number) =>
      reviseQuote(id, { ...lines, expectedRevision }, mechanic, world.ports);
    expect(await revised(first, 1)).toMatchObject(refused('STALE', 'expectedRevision'));
    const outcomes = await Promise.all([revised(first, 0), revised(second, 0)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(expect.objectContaining(refused('STALE', 'expectedRevision')));
    expect((await world.ports.orders.findById(id))?.quotes).toHaveLength(1);
    expect(resultOf(await revised(second, 1)).quotes).toHaveLength(2);
    expect(resultOf(await revised(first)).quotes).toHaveLength(3);
  });

  it('an owner decides for themself, and another customer knows of no such order', async () => {
    const world = aWorld();
    const sent = await world.sent((await world.order()).id, {
      services: [{ serviceId: await world.service(), quantity: 1 }],
    });
    const decision = world.decisionOf(sent, { channel: null });
    expect(await decideQuote(sent.id, decision, asCustomer('customer-2'), world.ports)).toMatchObject(
      refused('NOT_FOUND', 'id'),
    );
    const decided = resultOf(await decideQuote(sent.id, decision, asCustomer('customer-1'), world.ports));
    expect(decided.quotes[0]).toMatchObject({ channel: 'PORTAL', decidedBy: 'user-of-customer-1' });
  });
});

describe('4: prices freeze when sent', () => {
  it('a quote has the prices of when it was sent, whatever happens to them', async () => {
    const world = aWorld();
    const partId = await world.part(5);
    const { id } = await world.order();
    resultOf(await reviseQuote(id, { parts: [{ partId, quantity: 3 }] }, mechanic, world.ports));
    resultOf(await updatePart(partId, { price: { amount: '0.33' } }, world.ports));
    const sent = resultOf(await sendQuote(id, { revision: 1 }, mechanic, world.ports));
    resultOf(await updatePart(partId, { price: { amount: '99.00' } }, world.ports));
    expect(world.decisionOf(sent).total).toEqual({ amount: '0.99' });
    expect(resultOf(await world.decide(sent)).quotes[0]?.lines[0]?.price.centavos).toBe(33n);
  });

  it('it expires after its last day in the branch, and the recovery loop says so', async () => {
    const world = aWorld();
    const sent = await world.sent((await world.order()).id, {
      services: [{ serviceId: await world.service(), quantity: 1 }],
    });
    expect(sent.quotes[0]).toMatchObject({
      validUntil: '2026-03-12',
      expiresAt: new Date('2026-03-13T03:00:00Z'),
    });
    world.time.now = new Date('2026-03-13T02:59:59.999Z');
    await recover(world.ports, held, () => undefined);
    expect(await world.ports.orders.findById(sent.id)).toEqual(sent);
    world.time.now = new Date('2026-03-13T03:00:00Z');
    expect(await world.decide(sent)).toMatchObject(refused('INVALID_STATE', 'id'));
    const did: string[] = [];
    await recover(world.ports, held, (outcome) => did.push(outcome));
    expect(did).toEqual(['expired']);
    expect(await world.ports.orders.findById(sent.id)).toMatchObject({
      status: 'IN_DIAGNOSIS',
      quotes: [{ status: 'EXPIRED' }],
    });
  });
});

describe('5: cancelling gives back what was reserved, once', () => {
  it('and a reservation that arrives late is refused', async () => {
    const world = aWorld();
    const partId = await world.part(2);
    const sent = await world.sent((await world.order()).id, { parts: [{ partId, quantity: 2 }] });
    // The approval is written, and its process dies before the stock hears of it.
    const dead = {
      ...world.ports,
      stocks: { ...world.ports.stocks, find: () => Promise.reject(new Error('died')) },
    };
    const approved = resultOf(await decideQuote(sent.id, world.decisionOf(sent), asStaff, dead));
    expect(approved.owes).toBe(true);
    resultOf(await cancelOrder(sent.id, { reason: 'desistiu' }, mechanic, world.ports));
    expect(reservedIn(await world.stock(partId))).toBe(0);
    // What the first process would still send.
    const { claimsOf } = await import('../src/domain/work-order-parts.ts');
    const { claim } = await import('../src/domain/stock-claim.ts');
    const [late] = claimsOf(approved);
    if (!late) throw new Error('no claim');
    const { partId: _, ...wanted } = late;
    expect(claim(await world.stock(partId), wanted, null, world.time.now).result).toBe('late');
    await recover(world.ports, held, () => undefined);
    const stock = await world.stock(partId);
    expect([stock.onHand, reservedIn(stock)]).toEqual([2, 0]);
    expect(await cancelOrder(sent.id, {}, mechanic, world.ports)).toMatchObject(
      refused('INVALID_STATE', 'id'),
    );
  });

  it('what one gives up goes to the first who waits', async () => {
    const world = aWorld();
    const partId = await world.part(1);
    const [first, second] = [await world.order(), await world.order()];
    for (const { id } of [first, second])
      resultOf(await world.decide(await world.sent(id, { parts: [{ partId, quantity: 1 }] })));
    resultOf(await cancelOrder(first.id, {}, mechanic, world.ports));
    expect(await world.ports.orders.findById(second.id)).toMatchObject({ status: 'APPROVED', missing: [] });
  });

  it('a count below what is reserved is refused, and names the order', async () => {
    const world = aWorld();
    const partId = await world.part(2);
    const sent = await world.sent((await world.order()).id, { parts: [{ partId, quantity: 2 }] });
    resultOf(await world.decide(sent));
    expect(await countParts({ partId, quantity: 1 }, mechanic, world.ports)).toMatchObject({
      refusals: [{ code: 'INVALID_STATE', message: { params: { orders: sent.id } } }],
    });
  });
});

describe('6: erasure and a change of owner', () => {
  it('a customer with an open order is not forgotten, and one without is, with their texts', async () => {
    const world = aWorld();
    const order = await world.order('customer-9');
    expect(await forgetCustomer('customer-9', false, world.ports)).toEqual({ undecided: true });
    expect(await world.ports.orders.findById(order.id)).toEqual(order);
    resultOf(await cancelOrder(order.id, { reason: 'Quitéria desistiu' }, mechanic, world.ports));
    expect(await forgetCustomer('customer-9', true, world.ports)).toEqual({ undecided: false });
    expect(await world.ports.orders.findById(order.id)).toMatchObject({ customerId: 'customer-9' });
    expect(await forgetCustomer('customer-9', false, world.ports)).toEqual({ undecided: false });
    const left = JSON.stringify(
      [
        await world.ports.orders.findById(order.id),
        await world.ports.customerVehicles.findOfPerson('customer-9'),
      ],
      (_key, value) => (typeof value === 'bigint' ? `${value}` : value),
    );
    expect(left).not.toMatch(/customer-9|Quitéria|Filtro sujo/);
  });

  it('a change of owner keeps the order with whom it was opened for', async () => {
    const world = aWorld();
    const order = await world.order('customer-1');
    const [vehicle] = await world.ports.customerVehicles.findOfPerson('customer-1');
    const { plate, make, model, year } = vehicle ?? {};
    const input = { plate, make, model, year, customerId: 'customer-2' };
    resultOf(await registerVehicle(input, asStaff, world.ports));
    expect(await world.ports.orders.findById(order.id)).toMatchObject({ customerId: 'customer-1' });
  });

  it('an order for a customer whose erasure began meanwhile is cancelled again', async () => {
    const world = aWorld();
    const id = await world.vehicle('customer-3');
    world.gone.add('customer-3');
    const { openWorkOrder } = await import('../src/use-cases/open-order.ts');
    expect(await openWorkOrder({ customerVehicleId: id }, mechanic, world.ports)).toMatchObject(
      refused('INVALID_STATE', 'customerVehicleId'),
    );
    expect(await forgetCustomer('customer-3', true, world.ports)).toEqual({ undecided: false });
  });
});

it('an order goes from its arrival to its delivery, and no step twice', async () => {
  const world = aWorld();
  const { id } = await world.order();
  resultOf(
    await world.decide(
      await world.sent(id, { services: [{ serviceId: await world.service(), quantity: 1 }] }),
    ),
  );
  for (const step of [
    beginWork,
    (...args: Parameters<typeof beginWork>) => finishOrder(args[0], null, args[1], args[2]),
    deliverOrder,
  ]) {
    expect((await step(id, mechanic, world.ports)).ok).toBe(true);
    expect(await step(id, mechanic, world.ports)).toMatchObject(refused('INVALID_STATE', 'id'));
  }
  const order = await world.ports.orders.findById(id);
  expect(order?.history.map(({ to }) => to)).toEqual([
    'RECEIVED',
    'IN_DIAGNOSIS',
    'AWAITING_APPROVAL',
    'APPROVED',
    'IN_PROGRESS',
    'FINISHED',
    'DELIVERED',
  ]);
});
