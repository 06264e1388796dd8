import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { describe, expect, it } from 'vitest';
import { reservedIn } from '../src/domain/part-stock.ts';
import type { WorkOrder } from '../src/domain/work-order.ts';
import { NORTH } from '../src/testing/builders.ts';
import { asStaff, aWorld, mechanic, resultOf, type World } from '../src/testing/world.ts';
import { createQuoteLink } from '../src/use-cases/create-quote-link.ts';
import { forgetCustomer } from '../src/use-cases/forget-customer.ts';
import { decideLinkedQuote, readLinkedQuote } from '../src/use-cases/linked-quote.ts';
import { createQuote, openWorkOrder } from '../src/use-cases/open-order.ts';
import { decideQuote, reviseQuote, sendQuote } from '../src/use-cases/quote-order.ts';
import { diagnoseVehicle } from '../src/use-cases/work-on-order.ts';

const DAY = 86_400_000;
const refused = (code: string, field: string) => ({
  ok: false,
  refusals: [expect.objectContaining({ code, field: [field] })],
});

/** An order with a sent quote of two lines, and the token of a link to it. */
async function linked(world: World) {
  const partId = await world.part(5);
  const services = [{ serviceId: await world.service(), quantity: 1 }];
  const sent = await world.sent((await world.order()).id, { parts: [{ partId, quantity: 2 }], services });
  return { partId, sent, token: await tokenFor(world, sent) };
}
async function tokenFor(world: World, { id, quotes }: WorkOrder): Promise<string> {
  const link = resultOf(await createQuoteLink(id, { revision: quotes.length }, mechanic, world.ports));
  return link.url.replace(/^\/quote#/, '');
}
const decisionBy = (world: World, order: WorkOrder, token: string, changes: object = {}) => {
  const { channel: _, ...decision } = world.decisionOf(order, changes);
  return { ...decision, token };
};
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? `${each}` : each));

describe('a link to a quote', () => {
  it('shows the quote, decides nothing, and is kept as a hash alone', async () => {
    const world = aWorld();
    const { sent } = await linked(world);
    const events = world.events().length;
    const token = await tokenFor(world, sent);
    const shown = await readLinkedQuote(token, world.ports);
    expect(shown).toMatchObject({
      quote: { revision: 1, status: 'SENT' },
      vehicle: { make: 'Fiat', model: 'Pulse', year: 2024 },
      mayDecide: true,
    });
    expect(await shown?.branch()).toMatchObject({ name: 'Matriz', phone: '(11) 3333-4444' });
    const stored = await world.ports.orders.findById(sent.id);
    expect(stored).toMatchObject({ status: 'AWAITING_APPROVAL', quotes: [{ status: 'SENT' }] });
    const [, secret = ''] = token.split('.');
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(textOf(stored)).not.toContain(secret);
    expect(world.events()).toHaveLength(events);
  });

  it('shows nothing for a token that is not whole, of another order, or too long', async () => {
    const world = aWorld();
    const [one, other] = [await linked(world), await linked(world)];
    const [id, secret] = one.token.split('.');
    const wrong = [
      '',
      '.',
      `${id}`,
      `${id}.`,
      `${id}.${secret}.x`,
      `${id}.${secret?.slice(1)}`,
      `${other.sent.id}.${secret}`,
      `nobody.${secret}`,
      'x'.repeat(10_000),
    ];
    for (const token of wrong) {
      expect(await readLinkedQuote(token, world.ports)).toBeNull();
      const decision = decisionBy(world, one.sent, token);
      expect(await decideLinkedQuote(decision, world.ports)).toMatchObject(refused('NOT_FOUND', 'token'));
    }
    expect(await world.ports.orders.findById(one.sent.id)).toMatchObject({ quotes: [{ status: 'SENT' }] });
  });

  it('works no more once another one replaces it', async () => {
    const world = aWorld();
    const { sent, token } = await linked(world);
    const next = await tokenFor(world, sent);
    expect(await readLinkedQuote(token, world.ports)).toBeNull();
    expect(await decideLinkedQuote(decisionBy(world, sent, token), world.ports)).toMatchObject(
      refused('NOT_FOUND', 'token'),
    );
    expect(await readLinkedQuote(next, world.ports)).not.toBeNull();
  });

  it('works for 7 days, and not longer than the quote', async () => {
    const world = aWorld();
    const { sent, token } = await linked(world);
    const begun = world.time.now.getTime();
    world.time.now = new Date(begun + 7 * DAY - 1);
    expect(await readLinkedQuote(token, world.ports)).toMatchObject({ expiresAt: new Date(begun + 7 * DAY) });
    world.time.now = new Date(begun + 7 * DAY);
    expect(await readLinkedQuote(token, world.ports)).toBeNull();
    expect(await decideLinkedQuote(decisionBy(world, sent, token), world.ports)).toMatchObject(
      refused('NOT_FOUND', 'token'),
    );
    const last = await tokenFor(world, sent);
    expect((await readLinkedQuote(last, world.ports))?.expiresAt).toEqual(sent.quotes[0]?.expiresAt);
    world.time.now = sent.quotes[0]?.expiresAt ?? world.time.now;
    expect(await readLinkedQuote(last, world.ports)).toBeNull();
    expect(await createQuoteLink(sent.id, { revision: 1 }, mechanic, world.ports)).toMatchObject(
      refused('INVALID_STATE', 'id'),
    );
  });

  it('is made for the newest revision alone, once it was sent, by those of the branch', async () => {
    const world = aWorld();
    const { id } = await world.order();
    const link = (revision: number, user = mechanic) => createQuoteLink(id, { revision }, user, world.ports);
    expect(await link(1)).toMatchObject(refused('INVALID_STATE', 'id'));
    const lines = { services: [{ serviceId: await world.service(), quantity: 1 }] };
    resultOf(await reviseQuote(id, lines, mechanic, world.ports));
    expect(await link(1)).toMatchObject(refused('INVALID_STATE', 'id'));
    await world.sent(id, lines);
    expect(await link(1)).toMatchObject(refused('STALE', 'revision'));
    const elsewhere = { ...mechanic, memberships: [{ branchId: NORTH, manages: true }] };
    expect(await link(2, elsewhere)).toMatchObject(refused('NOT_FOUND', 'id'));
    expect((await link(2)).ok).toBe(true);
  });

  /** A world in which the order changes before the stock has heard what it claims. */
  async function changedMeanwhile(change: (world: World, order: WorkOrder) => Promise<unknown>) {
    const world = aWorld();
    const partId = await world.part(1);
    const { id } = await world.order();
    const lines = { parts: [{ partId, quantity: 1 }] };
    const dead = { ...world.ports.stocks, find: () => Promise.reject(new Error('died')) };
    const first = await world.sent(id, lines);
    const owing = { ...world.ports, stocks: dead };
    resultOf(await decideQuote(id, world.decisionOf(first), asStaff, owing));
    resultOf(await reviseQuote(id, lines, mechanic, owing));
    const sent = resultOf(await sendQuote(id, { revision: 2 }, mechanic, owing));
    expect(sent.owes).toBe(true);
    let isChanged = false;
    const update: typeof world.ports.orders.update = async (...args) => {
      const written = await world.ports.orders.update(...args);
      if (!isChanged) {
        isChanged = true;
        await change(world, sent);
      }
      return written;
    };
    const ports = { ...world.ports, orders: { ...world.ports.orders, update } };
    return { world, made: await createQuoteLink(id, { revision: 2 }, mechanic, ports) };
  }

  it('is the one of its revision when there is a newer revision at once', async () => {
    const { world, made } = await changedMeanwhile(async ({ ports, ...shop }, { id }) => {
      const services = [{ serviceId: await shop.service(), quantity: 1 }];
      resultOf(await reviseQuote(id, { services }, mechanic, ports));
    });
    const token = resultOf(made).url.replace(/^\/quote#/, '');
    expect(await readLinkedQuote(token, world.ports)).toMatchObject({
      quote: { revision: 2, status: 'SUPERSEDED' },
      mayDecide: false,
    });
  });

  it('is refused when another one replaces it at once', async () => {
    const { made } = await changedMeanwhile(tokenFor);
    expect(made).toMatchObject(refused('STALE', 'id'));
  });

  it('is refused for a vehicle of the stock, which has no customer', async () => {
    const world = aWorld();
    const car = { plate: null, make: 'Fiat', model: 'Pulse', year: 2024, mileage: 1 };
    world.cars.set('car', { ...car, branchId: DEFAULT_BRANCH_ID });
    const { id } = resultOf(await openWorkOrder({ vehicleId: 'car' }, mechanic, world.ports));
    resultOf(await diagnoseVehicle(id, { diagnosis: 'Sujo' }, mechanic, world.ports));
    await world.sent(id, { services: [{ serviceId: await world.service(), quantity: 1 }] });
    expect(await createQuoteLink(id, { revision: 1 }, mechanic, world.ports)).toMatchObject(
      refused('INVALID_STATE', 'id'),
    );
  });
});

describe('a decision by a link', () => {
  it('reserves the parts, names no user, and is the only one', async () => {
    const world = aWorld();
    const { partId, sent, token } = await linked(world);
    const decision = decisionBy(world, sent, token);
    const shown = resultOf(await decideLinkedQuote(decision, world.ports));
    expect(shown).toMatchObject({ quote: { status: 'APPROVED' }, mayDecide: false });
    expect(reservedIn(await world.stock(partId))).toBe(2);
    const stored = await world.ports.orders.findById(sent.id);
    expect(stored).toMatchObject({
      status: 'APPROVED',
      quotes: [
        {
          ...{ status: 'APPROVED', channel: 'LINK', decidedBy: null },
          link: { createdBy: mechanic.id, createdAt: world.time.now },
        },
      ],
    });
    expect(stored?.history.at(-1)).toMatchObject({ to: 'APPROVED', by: null });
    for (const changes of [{}, { decision: 'REJECT' }])
      expect(await decideLinkedQuote({ ...decision, ...changes }, world.ports)).toMatchObject(
        refused('INVALID_STATE', 'token'),
      );
    expect(await world.ports.orders.findById(sent.id)).toEqual(stored);
    expect(await readLinkedQuote(token, world.ports)).toMatchObject({ mayDecide: false });
  });

  it('approves the lines that it names, or rejects all', async () => {
    const world = aWorld();
    const [some, none] = [await linked(world), await linked(world)];
    const lines = [some.sent.quotes[0]?.lines[0]?.id];
    const partly = await decideLinkedQuote(decisionBy(world, some.sent, some.token, { lines }), world.ports);
    expect(resultOf(partly).quote).toMatchObject({ status: 'PARTLY_APPROVED', approved: lines });
    const rejection = decisionBy(world, none.sent, none.token, { decision: 'REJECT' });
    expect(resultOf(await decideLinkedQuote(rejection, world.ports)).quote.status).toBe('REJECTED');
    expect(await world.ports.orders.findById(none.sent.id)).toMatchObject({ status: 'IN_DIAGNOSIS' });
  });

  it('is refused for another total, and for another revision than that of its link', async () => {
    const world = aWorld();
    const { sent, token } = await linked(world);
    const decide = (changes: object) =>
      decideLinkedQuote({ ...decisionBy(world, sent, token), ...changes }, world.ports);
    expect(await decide({ total: { amount: '0.01' } })).toMatchObject(refused('STALE', 'total'));
    const lines = { services: [{ serviceId: await world.service('1.00'), quantity: 1 }] };
    await world.sent(sent.id, lines);
    const before = await world.ports.orders.findById(sent.id);
    expect(await decide({})).toMatchObject(refused('STALE', 'revision'));
    expect(await decide({ revision: 2, total: { amount: '1.00' } })).toMatchObject(
      refused('STALE', 'revision'),
    );
    expect(await world.ports.orders.findById(sent.id)).toEqual(before);
    expect(await readLinkedQuote(token, world.ports)).toMatchObject({
      quote: { revision: 1, status: 'SUPERSEDED' },
      mayDecide: false,
    });
  });

  it('cannot be claimed by staff, who name another channel', async () => {
    const world = aWorld();
    const { sent } = await linked(world);
    const claimed = world.decisionOf(sent, { channel: 'LINK' });
    expect(await decideQuote(sent.id, claimed, asStaff, world.ports)).toMatchObject(
      refused('INVALID', 'channel'),
    );
  });
});

describe('the erasure of a customer', () => {
  const quoteOf = async (world: World) => {
    const customerVehicleId = await world.vehicle('ana');
    const services = [{ serviceId: await world.service(), quantity: 1 }];
    const { id } = resultOf(await createQuote({ customerVehicleId, services }, mechanic, world.ports));
    const sent = resultOf(await sendQuote(id, { revision: 1 }, mechanic, world.ports));
    return { sent, token: await tokenFor(world, sent) };
  };

  it('takes their links away', async () => {
    const world = aWorld();
    const { sent, token } = await quoteOf(world);
    expect(await forgetCustomer('ana', false, world.ports)).toEqual({ undecided: false });
    expect(await world.ports.orders.findById(sent.id)).toMatchObject({
      quotes: [{ link: { tokenHash: null, createdBy: mechanic.id } }],
    });
    expect(await readLinkedQuote(token, world.ports)).toBeNull();
    expect(await decideLinkedQuote(decisionBy(world, sent, token), world.ports)).toMatchObject(
      refused('NOT_FOUND', 'token'),
    );
  });

  it('that has begun lets no link make an order of a quote', async () => {
    const world = aWorld();
    const { sent, token } = await quoteOf(world);
    const before = await world.ports.orders.findById(sent.id);
    world.erasing.add('ana');
    expect(await decideLinkedQuote(decisionBy(world, sent, token), world.ports)).toMatchObject(
      refused('INVALID_STATE', 'token'),
    );
    expect(await world.ports.orders.findById(sent.id)).toEqual(before);
  });
});
