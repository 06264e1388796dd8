import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { aBranch, aBuyer, aCustomer, aVehicle, aWorker, type Buyer } from '../../src/fixtures.ts';
import { restClient } from '../../src/rest-client.ts';

const graph = inject('graph');
const send = restClient(graph.url);
const SALES_DOCUMENT = new URL('../../../schema/openapi/sales.json', import.meta.url);

const ID = expect.stringMatching(/^[0-9a-f-]{36}$/);
const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

let sales: string;
let admin: string;
let workshop: string;
let otherBranch: string;
let other: Buyer;
beforeAll(async () => {
  [sales, admin] = await Promise.all([
    logIn(graph.url, 'vendas', 'vendas123'),
    logIn(graph.url, 'admin', 'admin123'),
  ]);
  const branchId = await aBranch(graph.url, admin);
  [{ token: workshop }, { token: otherBranch }, other] = await Promise.all([
    aWorker(graph.url, admin, 'WORKSHOP'),
    aWorker(graph.url, admin, 'SALES', [{ branchId }]),
    aBuyer(graph.url),
  ]);
});

/** A vehicle for sale, and a customer who can buy it. */
async function deal(price = '84990.10') {
  const [vehicleId, buyer] = await Promise.all([
    aVehicle(graph.url, sales, { price: { amount: price } }),
    aBuyer(graph.url),
  ]);
  return { vehicleId, buyer };
}

/** A sale that waits for a decision, as `POST /sales` answers it. */
async function opened() {
  const { vehicleId, buyer } = await deal();
  const body = { vehicle_id: vehicleId, payment_method: 'PIX' };
  const { status, body: sale } = await send('POST /sales', { token: buyer.token, body });
  expect(status).toBe(201);
  return { sale, buyer };
}

const statusOfVehicle = async (id: string) =>
  (await send(`GET /vehicles/${id}`, { token: sales })).body.status;

describe.each(['/sales', '/sales/purchase'])(`POST %s (${graph.topology})`, (path) => {
  it('answers 201 with a sale that is PENDENTE, and reserves the vehicle', async () => {
    const { vehicleId, buyer } = await deal();
    const answer = await send(`POST ${path}`, {
      token: sales,
      body: {
        vehicle_id: vehicleId,
        customer_id: buyer.customerId,
        payment_method: 'FINANCIAMENTO',
        down_payment: 20000.29,
        financing_months: 48,
      },
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      id: ID,
      vehicle_id: vehicleId,
      customer_id: buyer.customerId,
      total_amount: 84990.1,
      status: 'PENDENTE',
      payment_method: 'FINANCIAMENTO',
      created_at: TIME,
      updated_at: TIME,
    });
    expect(answer.text).toContain('"total_amount":84990.10,');
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(await statusOfVehicle(vehicleId)).toBe('RESERVADO');
    const { data } = await ask(
      graph.url,
      'query ($id: ID!) { sale(id: $id) { downPayment { amount } financingMonths } }',
      { variables: { id: answer.body.id }, token: sales },
    );
    expect(data).toEqual({ sale: { downPayment: { amount: '20000.29' }, financingMonths: 48 } });
  });

  it('lets customers buy for themself, with their id or without it', async () => {
    for (const named of [true, false]) {
      const { vehicleId, buyer } = await deal();
      const body = {
        vehicle_id: vehicleId,
        payment_method: 'pix',
        ...(named && { customer_id: buyer.customerId }),
      };
      expect(await send(`POST ${path}`, { token: buyer.token, body })).toMatchObject({
        status: 201,
        body: { customer_id: buyer.customerId, payment_method: 'PIX' },
      });
    }
  });

  it('opens one sale for a key, however often it is sent', async () => {
    const { vehicleId, buyer } = await deal();
    const request = {
      token: buyer.token,
      body: { vehicle_id: vehicleId, payment_method: 'DINHEIRO' },
      headers: { 'idempotency-key': randomUUID() },
    };
    const first = await send(`POST ${path}`, request);
    const again = await send(`POST ${path}`, request);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    const otherwise = { ...request, body: { ...request.body, payment_method: 'PIX' } };
    expect(await send(`POST ${path}`, otherwise)).toMatchObject({
      status: 422,
      body: { error: 'Validation error', details: { 'Idempotency-Key': [expect.any(String)] } },
    });
  });
});

it(`a key of a request may be as long as the OpenAPI document says, and no longer (${graph.topology})`, async () => {
  const { paths } = JSON.parse(await readFile(SALES_DOCUMENT, 'utf8'));
  const { parameters } = paths['/sales'].post;
  const { maxLength } = parameters.find(({ name }: { name: string }) => name === 'Idempotency-Key').schema;
  const { vehicleId, buyer } = await deal();
  const withKey = (length: number) =>
    send('POST /sales', {
      token: buyer.token,
      body: { vehicle_id: vehicleId, payment_method: 'PIX' },
      headers: { 'idempotency-key': 'k'.repeat(length) },
    });
  expect((await withKey(maxLength + 1)).status).toBe(422);
  expect((await withKey(maxLength)).status).toBe(201);
});

describe(`a purchase that is refused (${graph.topology})`, () => {
  it('of a vehicle that is taken names the vehicle', async () => {
    const { sale } = await opened();
    const body = { vehicle_id: sale.vehicle_id, payment_method: 'PIX' };
    const taken = await send('POST /sales', { token: other.token, body });
    expect(taken.status).toBe(409);
    expect(taken.body).toEqual({
      error: 'Conflict',
      message: 'This vehicle is no longer available.',
      details: { field: 'vehicle_id', value: sale.vehicle_id },
    });
  });

  it('for another customer, of no vehicle or for nobody has the answer of the graph', async () => {
    const { vehicleId, buyer } = await deal();
    const buy = async (token: string, changes: object) => {
      const body = { vehicle_id: vehicleId, payment_method: 'PIX', ...changes };
      const answer = await send('POST /sales', { token, body });
      return [answer.status, answer.body.error];
    };
    expect(await buy(other.token, { customer_id: buyer.customerId })).toEqual([404, 'Not found']);
    expect(await buy(sales, { customer_id: randomUUID() })).toEqual([404, 'Not found']);
    expect(await buy(buyer.token, { vehicle_id: randomUUID() })).toEqual([404, 'Not found']);
    expect(await buy(sales, {})).toEqual([422, 'Validation error']);
    expect(await buy(workshop, {})).toEqual([403, 'Forbidden']);
    expect(await buy(otherBranch, { customer_id: buyer.customerId })).toEqual([403, 'Forbidden']);
    expect(await statusOfVehicle(vehicleId)).toBe('DISPONIVEL');
  });

  it.each([
    [{ vehicle_id: undefined }, 400, { vehicle_id: ['Required.'] }],
    [{ vehicle_id: 7 }, 400, { vehicle_id: ['Expected a string.'] }],
    [{ payment_method: undefined }, 400, { payment_method: ['Required.'] }],
    [{ payment_method: 'FINANCING' }, 400, { payment_method: [expect.stringMatching(/FINANCIAMENTO/)] }],
    [{ down_payment: '1' }, 400, { down_payment: ['Expected a number.'] }],
    [{ financing_months: 1.5 }, 400, { financing_months: ['Expected a whole number.'] }],
    [{ price: 1 }, 400, { price: ['Unknown name.'] }],
    [{ down_payment: 1.001 }, 422, { down_payment: [expect.stringMatching(/two decimals/)] }],
    [{ financing_months: 12 }, 422, { financing_months: [expect.any(String)] }],
    [
      { payment_method: 'FINANCIAMENTO' },
      422,
      { down_payment: [expect.any(String)], financing_months: [expect.any(String)] },
    ],
    [
      { payment_method: 'FINANCIAMENTO', down_payment: 90000, financing_months: 900 },
      422,
      { financing_months: [expect.any(String)] },
    ],
  ])('with %j says what is wrong', async (changes, status, details) => {
    const body = { vehicle_id: randomUUID(), payment_method: 'PIX', ...changes };
    const answer = await send('POST /sales', { token: other.token, body });
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ error: 'Validation error', message: expect.any(String), details });
  });

  it('by a hundred at once for one vehicle is all but one of them', async () => {
    const vehicleId = await aVehicle(graph.url, sales);
    const buyers = await Promise.all(Array.from({ length: 100 }, () => aCustomer(graph.url, sales)));
    const answers = await Promise.all(
      buyers.map(({ customerId }) =>
        send('POST /sales', {
          token: sales,
          body: { vehicle_id: vehicleId, customer_id: customerId, payment_method: 'PIX' },
        }),
      ),
    );
    const of = (wanted: number) => answers.filter(({ status }) => status === wanted);
    expect([of(201).length, of(409).length]).toEqual([1, 99]);
    for (const { body } of of(409))
      expect(body).toMatchObject({ error: 'Conflict', details: { field: 'vehicle_id', value: vehicleId } });
    const list = await send(`GET /sales?vehicle_id=${vehicleId}`, { token: sales });
    expect(list.body).toMatchObject({ total: 1, sales: [of(201)[0]?.body] });
  });
});

describe(`GET /sales (${graph.topology})`, () => {
  it('finds what the filters say, and for customers only their own', async () => {
    const { sale, buyer } = await opened();
    const idsOf = async (query: string, token = sales) => {
      const { body } = await send(`GET /sales?${query}`, { token });
      return body.sales.map(({ id }: { id: string }) => id);
    };
    const own = `customer_id=${buyer.customerId}`;
    expect(await idsOf(own)).toEqual([sale.id]);
    expect(await idsOf(`${own}&status=PENDENTE&vehicle_id=${sale.vehicle_id}`)).toEqual([sale.id]);
    expect(await idsOf(`${own}&status=APROVADA`)).toEqual([]);
    expect(await idsOf('limit=100', buyer.token)).toEqual([sale.id]);
    expect(await idsOf(own, other.token)).toEqual([]);
    expect(await idsOf(own, otherBranch)).toEqual([]);
    const { body } = await send(`GET /sales?${own}`, { token: buyer.token });
    expect(body).toEqual({ sales: [sale], total: 1, page: 1, limit: 20, pages: 1 });
  });

  it('takes days of São Paulo, both of them included', async () => {
    const { sale } = await opened();
    const dayOf = (time: number) =>
      new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Sao_Paulo' }).format(time);
    const at = Date.parse(sale.created_at);
    const [before, today, after] = [dayOf(at - 86_400_000), dayOf(at), dayOf(at + 86_400_000)];
    const totalOf = async (days: string) =>
      (await send(`GET /sales?vehicle_id=${sale.vehicle_id}&${days}`, { token: sales })).body.total;
    expect(await totalOf(`date_from=${today}&date_to=${today}`)).toBe(1);
    expect(await totalOf(`date_from=${before}`)).toBe(1);
    expect(await totalOf(`date_to=${before}`)).toBe(0);
    expect(await totalOf(`date_from=${after}`)).toBe(0);
  });

  it.each([
    ['status=PENDING', 'status', /PENDENTE, APROVADA/],
    ['date_from=31/01/2026', 'date_from', /YYYY-MM-DD/],
    ['date_to=2026-02-30', 'date_to', /YYYY-MM-DD/],
    ['date_from=2026-02-02&date_to=2026-02-01', 'date_to', /not before date_from/],
    ['page=502', 'page', /at most 501/],
    ['seller=x', 'seller', /Unknown/],
  ])('refuses ?%s', async (query, name, said) => {
    const { status, body } = await send(`GET /sales?${query}`, { token: sales });
    expect(status).toBe(400);
    expect(body.details).toEqual({ [name]: [expect.stringMatching(said)] });
  });
});

describe(`who may call the sales service (${graph.topology})`, () => {
  it('is decided by the graph', async () => {
    const { sale, buyer } = await opened();
    const statusesOf = async (request: string, body?: object) =>
      Promise.all(
        [undefined, workshop, other.token, otherBranch, buyer.token, sales, admin].map(
          async (token) => (await send(request, { token, body })).status,
        ),
      );
    expect(await statusesOf('GET /sales')).toEqual([401, 403, 200, 200, 200, 200, 200]);
    expect(await statusesOf(`GET /sales/${sale.id}`)).toEqual([401, 403, 404, 404, 200, 200, 200]);
    const notes = { notes: 'Entrega na sexta-feira.' };
    expect(await statusesOf(`PUT /sales/${sale.id}`, notes)).toEqual([401, 403, 403, 404, 403, 200, 200]);
    const refused = [401, 403, 403, 404, 403];
    for (const action of ['approve', 'reject']) {
      const answers = await statusesOf(`POST /sales/${sale.id}/${action}`, { ...reasonOf(action) });
      expect(answers.slice(0, 5)).toEqual(refused);
      if (action === 'approve') expect(answers.slice(5).toSorted()).toEqual([200, 409]);
    }
  });

  const reasonOf = (action: string) => action === 'reject' && { reason: 'Crédito recusado.' };

  it('lets a customer cancel their own purchase', async () => {
    const { sale, buyer } = await opened();
    const cancel = async (token: string) =>
      (await send(`POST /sales/${sale.id}/cancel`, { token, body: { reason: 'O cliente desistiu.' } }))
        .status;
    expect([await cancel(other.token), await cancel(buyer.token)]).toEqual([404, 200]);
  });
});
