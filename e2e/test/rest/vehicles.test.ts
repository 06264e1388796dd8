import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { logIn } from '../../src/client.ts';
import { aBuyer, aVehicle, aWorker } from '../../src/fixtures.ts';
import { restClient } from '../../src/rest-client.ts';
import { aModel } from '../../src/sales.ts';

const graph = inject('graph');
const send = restClient(graph.url);

const ID = expect.stringMatching(/^[0-9a-f-]{36}$/);
const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const NEW = { marca: 'Fiat', modelo: 'Argo', ano: 2024, preco: 84990.1 };

let sales: string;
let admin: string;
let workshop: string;
let otherBranch: string;
let customer: string;
beforeAll(async () => {
  [sales, admin] = await Promise.all([
    logIn(graph.url, 'vendas', 'vendas123'),
    logIn(graph.url, 'admin', 'admin123'),
  ]);
  otherBranch = await logIn(graph.url, 'vendas2', 'vendas2123');
  ({ token: customer } = await aBuyer(graph.url));
  ({ token: workshop } = await aWorker(graph.url, admin, 'WORKSHOP'));
});

const created = async (changes: object = {}) => {
  const { status, body } = await send('POST /vehicles', { token: sales, body: { ...NEW, ...changes } });
  expect(status).toBe(201);
  return body;
};

describe(`POST /vehicles (${graph.topology})`, () => {
  it('answers 201 with the vehicle and its version', async () => {
    const body = { ...NEW, cor: 'Prata', combustivel: 'Elétrico', km: 15000 };
    const answer = await send('POST /vehicles', { token: sales, body });
    expect(answer).toMatchObject({ status: 201 });
    expect(answer.body).toEqual({
      ...body,
      id: ID,
      status: 'DISPONIVEL',
      created_at: TIME,
      updated_at: TIME,
    });
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.text).toContain('"preco":84990.10,');
  });

  it.each(['0.29', '84990.1', '9999999999.99', '5'])('keeps the price %s exactly', async (preco) => {
    const body = `{"marca":"Fiat","modelo":"Argo","ano":2024,"preco":${preco}}`;
    const { text } = await send('POST /vehicles', { token: sales, body });
    const [whole, decimals = ''] = preco.split('.');
    expect(text).toContain(`"preco":${whole}.${decimals.padEnd(2, '0')},`);
  });

  it.each([
    [{ ...NEW, marca: undefined }, 400, { marca: ['Required.'] }],
    [{ ...NEW, marca: 7 }, 400, { marca: ['Expected a string.'] }],
    [{ ...NEW, preco: '84990.10' }, 400, { preco: ['Expected a number.'] }],
    [{ ...NEW, ano: 2024.5 }, 400, { ano: ['Expected a whole number.'] }],
    [{ ...NEW, combustivel: 'Vapor' }, 400, { combustivel: [expect.stringMatching(/Flex, Gasolina/)] }],
    [{ ...NEW, id: 'x' }, 400, { id: ['Unknown name.'] }],
    [[], 400, { body: ['Expected a JSON object.'] }],
    ['', 400, { body: ['Expected a JSON object.'] }],
    ['{', 400, undefined],
    [{ ...NEW, preco: 0.291 }, 422, { preco: [expect.stringMatching(/two decimals/)] }],
    [{ ...NEW, preco: 0 }, 422, { preco: [expect.any(String)] }],
    [{ ...NEW, ano: 1200 }, 422, { ano: [expect.any(String)] }],
    [{ ...NEW, ano: 3_000_000_000 }, 422, { ano: [expect.stringMatching(/2147483647/)] }],
    [{ ...NEW, km: -1 }, 422, { km: [expect.any(String)] }],
    [{ ...NEW, marca: ' ' }, 422, { marca: [expect.any(String)] }],
    [{ ...NEW, modelo: 'x'.repeat(70_000) }, 413, undefined],
  ])('refuses %j', async (body, status, details) => {
    const answer = await send('POST /vehicles', { token: sales, body });
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({
      error: status === 413 ? 'Payload too large' : 'Validation error',
      message: expect.any(String),
      ...(details && { details }),
    });
  });

  it('refuses a body that is not sent as JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
      const headers = { 'content-type': type };
      expect(await send('POST /vehicles', { token: sales, body: '{}', headers })).toMatchObject({
        status: 415,
        body: { error: 'Unsupported media type' },
      });
    }
  });

  it('says in Portuguese what is wrong', async () => {
    const headers = { 'accept-language': 'pt-BR' };
    const answer = await send('POST /vehicles', { token: sales, body: { ...NEW, km: 'x' }, headers });
    expect(answer.body).toEqual({
      error: 'Validation error',
      message: 'Inválido: km.',
      details: { km: ['Informe um número.'] },
    });
    expect(answer.headers.get('content-language')).toBe('pt-BR');
  });
});

describe(`who may call the vehicle service (${graph.topology})`, () => {
  const statusesOf = async (request: string, body?: object) =>
    Promise.all(
      [undefined, customer, workshop, otherBranch, sales, admin].map(
        async (token) => (await send(request, { token, body })).status,
      ),
    );

  it('is decided by the graph', async () => {
    const { id } = await created();
    const anonymous = graph.publicStock ? 200 : 401;
    expect(await statusesOf('GET /vehicles')).toEqual([anonymous, 200, 200, 200, 200, 200]);
    expect(await statusesOf(`GET /vehicles/${id}`)).toEqual([anonymous, 200, 200, 200, 200, 200]);
    expect(await statusesOf('POST /vehicles', NEW)).toEqual([401, 403, 403, 201, 201, 201]);
    expect(await statusesOf(`PUT /vehicles/${id}`, { km: 3 })).toEqual([401, 403, 403, 403, 200, 200]);
    const sold = { status: 'VENDIDO' };
    expect(await statusesOf(`PUT /vehicles/${id}`, sold)).toEqual([401, 403, 403, 403, 409, 409]);
    expect(await statusesOf(`DELETE /vehicles/${id}`)).toEqual([401, 403, 403, 403, 403, 204]);
  });

  it('has the documented answers for those who may not', async () => {
    const none = await send('POST /vehicles', { body: NEW });
    expect(none.body).toEqual({ error: 'Unauthorized', message: 'Log in to do this.' });
    expect(none.headers.get('www-authenticate')).toBe('Bearer');
    const bad = await send('GET /vehicles', { token: 'x.y.z' });
    expect(bad).toMatchObject({ status: 401, body: { error: 'Unauthorized' } });
    const wrongRole = await send('POST /vehicles', { token: customer, body: NEW });
    expect(wrongRole.body).toEqual({ error: 'Forbidden', message: expect.any(String) });
  });
});

describe(`GET /vehicles (${graph.topology})`, () => {
  it('finds what the filters say, in the order that is asked for', async () => {
    const modelo = aModel();
    const [cheap, dear, old] = [
      await created({ modelo, preco: 10_000.5 }),
      await created({ modelo, preco: 20_000 }),
      await created({ modelo, preco: 15_000, ano: 2011 }),
    ];
    const idsOf = async (query: string) => {
      const { body } = await send(`GET /vehicles?modelo=${encodeURIComponent(modelo)}${query}`, {
        token: sales,
      });
      return body.vehicles.map(({ id }: { id: string }) => id);
    };
    const [a, b, c] = [cheap.id, dear.id, old.id];
    expect(await idsOf('&sort_by=preco')).toEqual([a, c, b]);
    expect(await idsOf('&sort_by=preco&sort_order=desc')).toEqual([b, c, a]);
    expect(await idsOf('&sort=price&order=desc')).toEqual([b, c, a]);
    expect((await idsOf('&sort_by=ano'))[0]).toBe(c);
    expect(await idsOf('&sort=price&limit=2&page=2')).toEqual([b]);
    expect(await idsOf('&preco_min=10000.51&preco_max=20000.00&sort=price')).toEqual([c, b]);
    expect(await idsOf('&ano_min=2011&ano_max=2011')).toEqual([c]);
    expect(await idsOf('&marca=fiat&status=DISPONIVEL&sort=price')).toEqual([a, c, b]);
    expect(await idsOf('&status=vendido')).toEqual([]);
    const { body } = await send(`GET /vehicles?modelo=${encodeURIComponent(modelo)}&limit=2`, {
      token: sales,
    });
    expect(body).toMatchObject({ total: 3, page: 1, limit: 2, pages: 2 });
    expect(body.vehicles).toHaveLength(2);
  });

  it('answers 100 rows at most', async () => {
    const { status, body } = await send('GET /vehicles?limit=100', { token: sales });
    expect({ status, limit: body.limit }).toEqual({ status: 200, limit: 100 });
  });

  it.each([
    ['limit=0', 'limit', /from 1 to 100/],
    ['limit=101', 'limit', /from 1 to 100/],
    ['page=0', 'page', /from 1 to/],
    ['page=x', 'page', /from 1 to/],
    ['page=502', 'page', /at most 501/],
    ['page=102&limit=100', 'page', /at most 101/],
    ['status=AVAILABLE', 'status', /DISPONIVEL, RESERVADO, VENDIDO/],
    ['sort_by=cor', 'sort_by', /preco, ano, marca/],
    ['sort_order=up', 'sort_order', /asc, desc/],
    ['sort_by=preco&sort=price', 'sort', /another name of sort_by/],
    ['preco_min=1.001', 'preco_min', /two decimals/],
    ['ano_min=dois', 'ano_min', /whole number/],
    ['marca=a&marca=b', 'marca', /string/],
    ['brand=Fiat', 'brand', /Unknown/],
  ])('refuses ?%s', async (query, name, said) => {
    const { status, body } = await send(`GET /vehicles?${query}`, { token: sales });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      error: 'Validation error',
      details: { [name]: [expect.stringMatching(said)] },
    });
  });

  it('says that a page beyond 10,000 rows needs filters', async () => {
    const { body } = await send('GET /vehicles?page=502', { token: sales });
    expect(body.message).toMatch(/depth of 10000 rows\. Use filters/);
  });
});

describe(`one vehicle (${graph.topology})`, () => {
  it('is read with its version, and 404 when there is none', async () => {
    const vehicle = await created();
    const read = await send(`GET /vehicles/${vehicle.id}`, { token: customer });
    expect(read).toMatchObject({ status: 200, body: vehicle });
    expect(read.headers.get('etag')).toBe('"1"');
    for (const id of [randomUUID(), 'x', '%00'])
      expect(await send(`GET /vehicles/${id}`, { token: customer })).toMatchObject({
        status: 404,
        body: { error: 'Not found' },
      });
  });

  it('is changed by the whole object with one other value, as a client read it', async () => {
    const vehicle = await created();
    const changed = await send(`PUT /vehicles/${vehicle.id}`, { token: sales, body: { ...vehicle, km: 7 } });
    expect(changed).toMatchObject({ status: 200 });
    expect(changed.body).toEqual({ ...vehicle, km: 7, updated_at: TIME });
    expect(changed.headers.get('etag')).toBe('"2"');
  });

  it('is changed with If-Match only in the version that it names', async () => {
    const { id } = await created();
    const put = async (tag: string, body: object) => {
      const headers = { 'if-match': tag };
      const answer = await send(`PUT /vehicles/${id}`, { token: sales, body, headers });
      return [answer.status, answer.headers.get('etag') ?? answer.body.error];
    };
    expect(await put('"1"', { km: 1 })).toEqual([200, '"2"']);
    expect(await put('"1"', { km: 2 })).toEqual([412, 'Precondition failed']);
    expect(await put('"1"', { status: 'VENDIDO' })).toEqual([412, 'Precondition failed']);
    expect(await put('"x"', { km: 2 })).toEqual([412, 'Precondition failed']);
    expect(await put('2', { km: 2 })).toEqual([400, 'Validation error']);
    expect(await put('*', { km: 3 })).toEqual([200, '"3"']);
    expect(await put('"3"', { km: 4, status: 'DISPONIVEL' })).toEqual([200, '"4"']);
    // As a proxy that compresses makes it.
    expect(await put('"1", W/"4"', { km: 5 })).toEqual([200, '"5"']);
  });

  it('is not said to have another version to callers who may not change it', async () => {
    const { id } = await created();
    const headers = { 'if-match': '"x"' };
    const put = (token?: string) => send(`PUT /vehicles/${id}`, { token, body: { km: 1 }, headers });
    expect([(await put()).status, (await put(customer)).status, (await put(sales)).status]).toEqual([
      401, 403, 412,
    ]);
  });

  it('changes its status by sales alone, and a refused change leaves it as it was', async () => {
    const vehicle = await created();
    const body = { status: 'VENDIDO', km: 9 };
    const refused = await send(`PUT /vehicles/${vehicle.id}`, { token: sales, body });
    expect(refused).toMatchObject({ status: 409 });
    expect(refused.body).toEqual({
      error: 'Conflict',
      message: expect.stringMatching(/POST \/sales/),
      details: { field: 'status', value: 'VENDIDO' },
    });
    const read = await send(`GET /vehicles/${vehicle.id}`, { token: sales });
    expect(read).toMatchObject({ body: vehicle });
    expect(read.headers.get('etag')).toBe('"1"');
  });

  it('is deleted once, and then not found', async () => {
    const { id } = await created();
    const headers = { 'content-type': 'application/json' };
    const deleted = await send(`DELETE /vehicles/${id}`, { token: admin, headers });
    expect([deleted.status, deleted.text]).toEqual([204, '']);
    expect(await send(`DELETE /vehicles/${id}`, { token: admin })).toMatchObject({ status: 404 });
  });

  it('that has purchases is withdrawn, as often as it is deleted', async () => {
    const id = await aVehicle(graph.url, sales);
    const body = { vehicle_id: id, payment_method: 'PIX' };
    const sale = await send('POST /sales', { token: customer, body });
    expect(sale.status).toBe(201);
    expect(await send(`DELETE /vehicles/${id}`, { token: admin })).toMatchObject({
      status: 409,
      body: { error: 'Conflict', details: { field: 'id', value: id } },
    });
    expect(await send(`POST /sales/${sale.body.id}/cancel`, { token: customer })).toMatchObject({
      status: 200,
    });
    await expect.poll(async () => (await send(`DELETE /vehicles/${id}`, { token: admin })).status).toBe(204);
    expect(await send(`DELETE /vehicles/${id}`, { token: admin })).toMatchObject({ status: 204 });
  });
});
