import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { anonymous, person } from '@autograph/kernel/testing';
import { codesOf, openTestService, type TestService } from '@autograph/service/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WorkOrder } from '../src/domain/work-order.ts';
import type { Ports } from '../src/ports/index.ts';
import service from '../src/service.ts';
import { NORTH } from '../src/testing/builders.ts';
import { neighbours } from '../src/testing/neighbours.ts';
import { mechanic, resultOf, shorthands } from '../src/testing/world.ts';
import { reviseQuote } from '../src/use-cases/quote-order.ts';
import { beginWork, finishOrder, noteLabour } from '../src/use-cases/work-on-order.ts';

const admin = person('ADMIN');
const owner = person('CUSTOMER', 'ana');
const other = person('CUSTOMER', 'bob');
const at = (role: 'SALES' | 'WORKSHOP', branchId: string) => {
  const caller = person(role, `user-${role}-${branchId}`);
  return { ...caller, user: caller.user && { ...caller.user, memberships: [{ branchId, manages: true }] } };
};
const here = [admin, at('SALES', DEFAULT_BRANCH_ID), at('WORKSHOP', DEFAULT_BRANCH_ID)];
const elsewhere = [at('SALES', NORTH), at('WORKSHOP', NORTH)];

let graph: TestService<Ports>;
let world: ReturnType<typeof shorthands>;
let order: WorkOrder;
let serviceId: string;
beforeAll(async () => {
  graph = await openTestService(service, { clients: neighbours() });
  world = shorthands(graph.ports);
  serviceId = await world.service('120.00');
  const partId = await world.part(5);
  const { id } = await world.order('customer-of-ana');
  const lines = { parts: [{ partId, quantity: 2 }], services: [{ serviceId, quantity: 1 }] };
  order = resultOf(await world.decide(await world.sent(id, lines)));
});
afterAll(() => graph?.close());

const ask = async (caller: typeof admin, query: string, variables: object = {}) => {
  const { data, errors } = await graph.ask(caller, query, variables);
  expect(errors).toBeUndefined();
  return data as Record<string, unknown>;
};
const ONE = 'query ($id: ID!) { it: workOrder(id: $id) { id } }';
const LIST =
  'query ($filter: WorkOrderFilter) { it: workOrders(filter: $filter) { totalCount nodes { id } } }';

it('an order is read by those who work in its branch and by its customer, by every path', async () => {
  const vehicle = { __typename: 'CustomerVehicle', id: order.customerVehicleId };
  const customer = { __typename: 'Customer', id: 'customer-of-ana' };
  for (const caller of [...here, owner, other, ...elsewhere]) {
    const isSeen = here.includes(caller) || caller === owner;
    expect((await ask(caller, ONE, { id: order.id })).it).toEqual(isSeen ? { id: order.id } : null);
    expect((await ask(caller, LIST)).it).toMatchObject({ totalCount: isSeen ? 1 : 0 });
    for (const reference of [vehicle, customer, { __typename: 'WorkOrder', id: order.id }]) {
      const fields = `... on CustomerVehicle { workOrders { id } } ... on Customer { workOrders { id } } ... on WorkOrder { id }`;
      const text = JSON.stringify((await graph.entity(caller, reference, fields)).data);
      expect({ reference, isSeen: text.includes(order.id) && text !== '' }).toEqual({ reference, isSeen });
    }
  }
});

it('filters find an order, and none beyond the reach of the caller', async () => {
  const { customerVehicleId } = order;
  for (const filter of [
    { status: ['APPROVED'] },
    { quoteStatus: ['SENT', 'APPROVED'] },
    { branchId: [DEFAULT_BRANCH_ID] },
    { customerId: 'customer-of-ana' },
    { customerVehicleId },
    { customerVehicleId, status: ['APPROVED', 'QUOTED'], branchId: [NORTH, DEFAULT_BRANCH_ID] },
  ])
    for (const caller of [...here, owner, ...elsewhere, other]) {
      const isSeen = here.includes(caller) || caller === owner;
      const { it } = await ask(caller, LIST, { filter });
      expect(it).toMatchObject({ totalCount: isSeen ? 1 : 0 });
    }
  for (const filter of [
    { status: ['QUOTED'] },
    { quoteStatus: ['SENT'] },
    { vehicleId: 'x' },
    { customerId: 'x' },
  ])
    expect((await ask(admin, LIST, { filter })).it).toMatchObject({ totalCount: 0 });
});

it('a quote tells its lines and exact totals, and a draft only the workshop', async () => {
  const QUOTE = `query ($id: ID!) { it: workOrder(id: $id) {
    status nextStatuses approvedTotal { amount } customerVehicle { plate } parts { name quantity isMissing used }
    quote { revision status nextStatuses validUntil channel total { amount } lines { kind quantity price { amount } total { amount } isApproved } }
    quotes { revision status }
  } }`;
  const { it: read } = await ask(owner, QUOTE, { id: order.id });
  expect(read).toMatchObject({
    status: 'APPROVED',
    nextStatuses: ['IN_PROGRESS', 'AWAITING_PARTS', 'CANCELLED'],
    approvedTotal: { amount: '199.80' },
    parts: [{ quantity: 2, isMissing: false, used: null }],
    quote: {
      revision: 1,
      status: 'APPROVED',
      channel: 'PHONE',
      total: { amount: '199.80' },
      lines: [
        { kind: 'SERVICE', total: { amount: '120.00' }, isApproved: true },
        { kind: 'PART', quantity: 2, price: { amount: '39.90' }, total: { amount: '79.80' } },
      ],
    },
  });
  const next = { services: [{ serviceId, quantity: 1 }] };
  resultOf(await reviseQuote(order.id, next, mechanic, graph.ports));
  const revisions = async (caller: typeof admin) =>
    ((await ask(caller, QUOTE, { id: order.id })).it as { quotes: { status: string }[] }).quotes.map(
      ({ status }) => status,
    );
  expect(await revisions(owner)).toEqual(['APPROVED']);
  expect(await revisions(admin)).toEqual(['APPROVED', 'DRAFT']);
  const SECOND = 'query ($id: ID!) { it: workOrder(id: $id) { quotes(revision: 2) { status } } }';
  expect((await ask(owner, SECOND, { id: order.id })).it).toEqual({ quotes: [] });
  expect((await ask(admin, SECOND, { id: order.id })).it).toEqual({ quotes: [{ status: 'DRAFT' }] });
  const found = async (caller: typeof admin, quoteStatus: string) =>
    ((await ask(caller, LIST, { filter: { quoteStatus: [quoteStatus] } })).it as { totalCount: number })
      .totalCount;
  expect([await found(admin, 'APPROVED'), await found(admin, 'DRAFT')]).toEqual([0, 1]);
  expect([await found(owner, 'APPROVED'), await found(owner, 'DRAFT')]).toEqual([1, 0]);
});

it('a customer reads their vehicles and no others, and neither owners nor labour', async () => {
  const VEHICLES = '{ it: customerVehicles { totalCount nodes { plate owner { id } } } }';
  expect((await ask(owner, VEHICLES)).it).toMatchObject({ totalCount: 1 });
  expect((await ask(other, VEHICLES)).it).toMatchObject({ totalCount: 0 });
  expect((await ask(admin, VEHICLES)).it).toMatchObject({ totalCount: 1 });
  const OWNERS = '{ customerVehicles { nodes { owners { since } } } }';
  expect(codesOf(await graph.ask(owner, OWNERS))).toEqual(['FORBIDDEN']);
  const LABOUR = `{ workOrder(id: "${order.id}") { labour { minutes } } }`;
  expect(codesOf(await graph.ask(owner, LABOUR))).toEqual(['FORBIDDEN']);
  expect(codesOf(await graph.ask(admin, LABOUR))).toEqual([]);
});

it('a plate finds a vehicle in both of its forms', async () => {
  const [vehicle] = await graph.ports.customerVehicles.findOfPerson('customer-of-ana');
  const plate = vehicle?.plate ?? '';
  const old = `${plate.slice(0, 4)}${'ABCDEFGHIJ'.indexOf(plate.charAt(4))}${plate.slice(5)}`;
  const FIND = 'query ($plate: String) { it: customerVehicles(filter: { plate: $plate }) { totalCount } }';
  for (const form of [plate, old, plate.toLowerCase()])
    expect((await ask(admin, FIND, { plate: form })).it).toEqual({ totalCount: 1 });
  expect((await ask(admin, FIND, { plate: 'none' })).it).toEqual({ totalCount: 0 });
});

it('vehicles and orders under a page of customers are read with one query each', async () => {
  for (const n of [1, 2, 3]) await world.order(`customer-${n}`);
  const references = [1, 2, 3].map((n) => ({ __typename: 'Customer', id: `customer-${n}` }));
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer {
    vehicles { plate workOrders { status quote { total { amount } } } } } } }`;
  const before = await graph.commands('find');
  const { _entities } = await ask(admin, query, { of: references });
  expect(_entities).toMatchObject(
    [1, 2, 3].map(() => ({ vehicles: [{ workOrders: [{ status: 'IN_DIAGNOSIS' }] }] })),
  );
  expect((await graph.commands('find')) - before).toBe(2);
});

it('reservations are listed a limited number at once', async () => {
  const partId = await world.part(1);
  for (const customer of ['customer-6', 'customer-7']) {
    const { id } = await world.order(customer);
    resultOf(await world.decide(await world.sent(id, { parts: [{ partId, quantity: 1 }] })));
  }
  const sku = (await graph.ports.parts.findById(partId))?.sku;
  const RESERVED = `query ($sku: String, $first: Int) { it: parts(filter: { sku: $sku }) {
    nodes { stock { reservations(first: $first) { reserved workOrder { id } } } } } }`;
  const listed = async (first?: number) => {
    const { it: read } = await ask(admin, RESERVED, { sku, first });
    type Nodes = { nodes: { stock: { reservations: { reserved: number }[] }[] }[] };
    return (read as Nodes).nodes[0]?.stock[0]?.reservations.map(({ reserved }) => reserved);
  };
  expect(await listed()).toEqual([1, 0]);
  expect(await listed(1)).toEqual([1]);
  expect(codesOf(await graph.ask(admin, RESERVED, { sku, first: 101 }))).toEqual(['BAD_USER_INPUT']);
});

it('mean times are those of finished orders, by status and service', async () => {
  const { id } = await world.order('customer-5');
  const sent = await world.sent(id, { services: [{ serviceId, quantity: 1 }] });
  resultOf(await world.decide(sent));
  resultOf(await beginWork(id, mechanic, graph.ports));
  const lineId = sent.quotes[0]?.lines[0]?.id;
  for (const minutes of [20, 40]) resultOf(await noteLabour(id, { minutes, lineId }, mechanic, graph.ports));
  resultOf(await finishOrder(id, null, mechanic, graph.ports));
  const TIMES = `query ($period: DateRange, $branchId: [ID!]) { it: workshopTimes(period: $period, branchId: $branchId) {
    count statuses { status count meanMinutes } services { count meanMinutes service { standardMinutes } }
  } }`;
  const { it } = await ask(admin, TIMES);
  expect(it).toMatchObject({
    count: 1,
    services: [{ count: 1, meanMinutes: 60, service: { standardMinutes: 30 } }],
  });
  expect((it as { statuses: { status: string }[] }).statuses.map(({ status }) => status)).toEqual([
    'RECEIVED',
    'IN_DIAGNOSIS',
    'AWAITING_APPROVAL',
    'APPROVED',
    'IN_PROGRESS',
  ]);
  expect((await ask(admin, TIMES, { period: { to: '2020-01-01' } })).it).toMatchObject({ count: 0 });
  expect((await ask(admin, TIMES, { branchId: [NORTH] })).it).toMatchObject({ count: 0 });
  const [, workshopElsewhere] = elsewhere;
  if (workshopElsewhere) expect((await ask(workshopElsewhere, TIMES)).it).toMatchObject({ count: 0 });
  const [read] = await graph.ports.orders.findFinished(undefined, {}, 1);
  expect(read).toEqual({
    history: expect.arrayContaining([{ to: 'RECEIVED', at: expect.any(Date) }]),
    labour: [20, 40].map((minutes) => ({ minutes, lineId })),
    quotes: [{ approved: [lineId], lines: [{ id: lineId, itemId: serviceId }] }],
  });
  const wrong = { period: { from: '2026-01-02', to: '2026-01-01' } };
  expect(codesOf(await graph.ask(admin, TIMES, wrong))).toEqual(['BAD_USER_INPUT']);
});

it('who has a link reads the quote and decides it once, without a token, and learns nothing of a person', async () => {
  const { id } = await world.order('customer-of-ana');
  await world.sent(id, { services: [{ serviceId, quantity: 2 }] });
  const LINK = `mutation ($id: ID!) { it: createQuoteLink(id: $id, input: { revision: 1 }) { link { url expiresAt } userErrors { code } } }`;
  expect(codesOf(await graph.ask(owner, LINK, { id }))).toEqual(['FORBIDDEN']);
  const { it: made } = await ask(admin, LINK, { id });
  const { link } = made as { link: { url: string } };
  expect(link.url).toMatch(/^\/quote#[\w-]+\.[\w-]{43}$/);
  const token = link.url.split('#')[1];
  const SHOWN = `revision status lines { name quantity total { amount } isApproved } total { amount } approvedTotal { amount }
    validUntil make model year branchName branchPhone expiresAt mayDecide`;
  const READ = `query ($token: String!) { it: quoteByLink(token: $token) { ${SHOWN} } }`;
  const before = await graph.commands('find');
  const { it: shown } = await ask(anonymous, READ, { token });
  expect((await graph.commands('find')) - before).toBe(2);
  expect(shown).toMatchObject({
    revision: 1,
    status: 'SENT',
    lines: [{ quantity: 2, total: { amount: '240.00' }, isApproved: false }],
    total: { amount: '240.00' },
    make: 'Fiat',
    branchName: 'Matriz',
    branchPhone: '(11) 3333-4444',
    mayDecide: true,
  });
  const DECIDE = `mutation ($input: DecideQuoteByLinkInput!) { it: decideQuoteByLink(input: $input) {
    quote { ${SHOWN} } userErrors { code field message } } }`;
  const input = { token, revision: 1, total: { amount: '240.00' }, decision: 'APPROVE' };
  expect((await ask(anonymous, DECIDE, { input })).it).toMatchObject({
    quote: { status: 'APPROVED', approvedTotal: { amount: '240.00' }, mayDecide: false },
    userErrors: [],
  });
  expect((await ask(anonymous, DECIDE, { input })).it).toMatchObject({
    quote: null,
    userErrors: [{ code: 'INVALID_STATE', field: ['token'] }],
  });
  const [vehicle] = await graph.ports.customerVehicles.findOfPerson('customer-of-ana');
  const told = JSON.stringify(await ask(anonymous, READ, { token }));
  for (const personal of ['ana', vehicle?.plate ?? 'a plate', mechanic.id, id])
    expect(told).not.toContain(personal);
  const DECIDED = `query ($id: ID!) { it: workOrder(id: $id) {
    quote { channel decidedBy { id } link { createdBy { id } createdAt expiresAt } } } }`;
  const times = { createdAt: expect.any(String), expiresAt: expect.any(String) };
  expect((await ask(admin, DECIDED, { id })).it).toEqual({
    quote: { channel: 'LINK', decidedBy: null, link: { createdBy: { id: admin.user?.id }, ...times } },
  });
  const LINKED = `query ($id: ID!) { it: workOrder(id: $id) { quote { link { createdAt } } } }`;
  expect(codesOf(await graph.ask(owner, LINKED, { id }))).toEqual(['FORBIDDEN']);
});

it('labour of a user who is no mechanic of the branch is refused', async () => {
  const { id } = await world.order('customer-8');
  resultOf(await world.decide(await world.sent(id, { services: [{ serviceId, quantity: 1 }] })));
  resultOf(await beginWork(id, mechanic, graph.ports));
  const LOG = `mutation ($id: ID!, $mechanicId: ID) { it: logLabour(id: $id, input: { mechanicId: $mechanicId, minutes: 5 }) {
    workOrder { labour { minutes } } userErrors { code field } } }`;
  expect((await ask(admin, LOG, { id, mechanicId: 'nobody' })).it).toMatchObject({
    workOrder: null,
    userErrors: [{ code: 'NOT_FOUND', field: ['mechanicId'] }],
  });
  expect((await ask(admin, LOG, { id, mechanicId: 'rui' })).it).toMatchObject({
    workOrder: { labour: [{ minutes: 5 }] },
  });
});
