import { randomUUID } from 'node:crypto';
import { generateCnpj } from '@brazilian-utils/brazilian-utils/generate-cnpj';
import { generateCpf } from '@brazilian-utils/brazilian-utils/generate-cpf';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { aBuyer, aVehicle } from '../../src/fixtures.ts';
import { restClient } from '../../src/rest-client.ts';

const graph = inject('graph');
const send = restClient(graph.url);

interface Customer extends Readonly<Record<string, string | null>> {
  readonly id: string;
}

const text = expect.any(String);
const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);

/** The documented body of a new customer, with a name and numbers that no other has. */
function aBody() {
  const word = randomUUID().slice(0, 8);
  return {
    name: `Ana Exemplo ${word}`,
    email: `${randomUUID()}@example.com`,
    phone: '(11) 98765-4321',
    cpf: generateCpf({ format: true } as never),
    address: 'Rua das Flores, 123',
    city: `Cidade ${word}`,
    state: 'SP',
    zip_code: '01310-100',
  };
}

describe(`customers through REST (${graph.topology})`, () => {
  let sales: string;
  let admin: string;

  beforeAll(async () => {
    sales = await logIn(graph.url, 'vendas', 'vendas123');
    admin = await logIn(graph.url, 'admin', 'admin123');
  });

  const create = async (body: object = aBody(), token = sales) =>
    (await send('POST /customers', { token, body })).body;

  it('are created with the documented answer', async () => {
    const body = aBody();
    const created = await send('POST /customers', { token: sales, body });
    expect(created.status).toBe(201);
    expect(created.headers.get('etag')).toBe('"1"');
    const cpf = expect.stringMatching(/^\d{3}\.\d{3}\.\d{3}-\d\d$/);
    const whole = { id: text, ...body, cpf, cnpj: null, created_at: instant, updated_at: instant };
    expect(created.body).toEqual(whole);
    const read = await send(`GET /customers/${created.body.id}`, { token: sales });
    expect([read.status, read.body, read.headers.get('etag')]).toEqual([200, created.body, '"1"']);
  });

  it('are companies where they have a CNPJ in place of a CPF', async () => {
    const { cpf: _, ...body } = aBody();
    const created = await send('POST /customers', {
      token: sales,
      body: { ...body, cnpj: generateCnpj() },
    });
    expect([created.status, created.body.cpf]).toEqual([201, null]);
    const cnpj = String(created.body.cnpj);
    const found = await send(`GET /customers?cnpj=${encodeURIComponent(cnpj)}`, { token: sales });
    expect(found.body.customers).toEqual([created.body]);
  });

  it.each<[string, object, number, object]>([
    ['without a name', { name: undefined }, 400, { name: ['Required.'] }],
    ['without a CPF', { cpf: undefined }, 400, { cpf: ['Required.'] }],
    ['with a number for a name', { name: 7 }, 400, { name: ['Expected a string.'] }],
    ['with an unknown field', { nome: 'Ana' }, 400, { nome: ['Unknown name.'] }],
    ['with a CPF that is not valid', { cpf: '123.456.789-00' }, 422, { cpf: [text] }],
    [
      'with a state and a ZIP code that are none',
      { state: 'XX', zip_code: '1' },
      422,
      { state: [text], zip_code: [text] },
    ],
  ])('are not created %s', async (_how, changes, status, details) => {
    const body = { ...aBody(), ...changes };
    const refused = await send('POST /customers', { token: sales, body });
    expect(refused.status).toBe(status);
    expect(refused.body).toEqual({ error: 'Validation error', message: text, details });
  });

  it('are not created twice: the conflict names the field to staff, and nothing to a customer', async () => {
    const { cpf } = await create();
    const body = { ...aBody(), cpf };
    const refused = await send('POST /customers', { token: sales, body });
    expect([refused.status, refused.body.error]).toEqual([409, 'Conflict']);
    expect(refused.body.details).toEqual({ field: 'cpf', value: cpf });
    const { token } = await aBuyer(graph.url, false);
    const hidden = await send('POST /customers', { token, body });
    expect([hidden.status, hidden.body]).toEqual([409, { error: 'Conflict', message: text }]);
  });

  it('are found by each documented filter', async () => {
    const body = aBody();
    const { id, cpf } = await create(body);
    await create();
    const filters = { name: body.name.split(' ')[2], email: body.email.toUpperCase(), cpf, city: body.city };
    for (const [name, value] of Object.entries(filters)) {
      const query = new URLSearchParams({ [name]: String(value) });
      const found = await send(`GET /customers?${query}`, { token: sales });
      expect([name, found.body.customers.map((one: Customer) => one.id)]).toEqual([name, [id]]);
      expect(found.body).toMatchObject({ total: 1, page: 1, limit: 20, pages: 1 });
    }
    const both = new URLSearchParams({ phone: '11987654321', state: 'SP', city: body.city });
    expect((await send(`GET /customers?${both}`, { token: sales })).body.total).toBe(1);
    const none = new URLSearchParams({ state: 'RJ', city: body.city });
    expect((await send(`GET /customers?${none}`, { token: sales })).body).toEqual({
      customers: [],
      total: 0,
      page: 1,
      limit: 20,
      pages: 0,
    });
  });

  it.each(['limit=0', 'limit=101', 'page=0', 'page=x', 'page=600&limit=100', 'cep=1', 'name=a&name=b'])(
    'are not listed by %s',
    async (query) => {
      const { status, body } = await send(`GET /customers?${query}`, { token: sales });
      expect([status, body.error]).toEqual([400, 'Validation error']);
      expect(body.details).toBeDefined();
    },
  );

  it('are changed by a body that has all that was read', async () => {
    const created = await create();
    const body = { ...created, id: 'another', phone: null, city: 'Campinas', created_at: 'x', updated_at: 7 };
    const changed = await send(`PUT /customers/${created.id}`, { token: sales, body });
    expect(changed.status).toBe(200);
    expect(changed.body).toEqual({ ...created, phone: null, city: 'Campinas', updated_at: instant });
    expect(changed.headers.get('etag')).toBe('"2"');
  });

  it('are changed with If-Match only in the version that was read', async () => {
    const { id } = await create();
    const put = (tag: string, city: string) =>
      send(`PUT /customers/${id}`, { token: sales, body: { city }, headers: { 'if-match': tag } });
    expect((await put('"1"', 'Santos')).status).toBe(200);
    for (const tag of ['"1"', '"99"', 'W/"1"', '"two"']) {
      const stale = await put(tag, 'Campinas');
      expect([tag, stale.status, stale.body.error]).toEqual([tag, 412, 'Precondition failed']);
    }
    expect((await put('two', 'Campinas')).status).toBe(400);
    expect((await put('*', 'Osasco')).status).toBe(200);
    const read = await send(`GET /customers/${id}`, { token: sales });
    expect([read.body.city, read.headers.get('etag')]).toEqual(['Osasco', '"3"']);
  });

  it('are not changed by an unknown field or a value that breaks a rule', async () => {
    const { id } = await create();
    const unknown = await send(`PUT /customers/${id}`, { token: sales, body: { cidade: 'Santos' } });
    expect([unknown.status, unknown.body.details]).toEqual([400, { cidade: ['Unknown name.'] }]);
    const wrong = await send(`PUT /customers/${id}`, { token: sales, body: { name: '', zip_code: 'x' } });
    expect([wrong.status, wrong.body.details]).toEqual([422, { name: [text], zip_code: [text] }]);
  });

  it('have a CPF that they cannot change themselves', async () => {
    const { token, customerId } = await aBuyer(graph.url);
    const own = await send(`GET /customers/${customerId}`, { token });
    const put = (body: object) => send(`PUT /customers/${customerId}`, { token, body });
    expect((await put({ ...own.body, city: 'Santos' })).status).toBe(200);
    const refused = await put({ cpf: generateCpf() });
    expect([refused.status, refused.body.details]).toEqual([422, { cpf: [text] }]);
  });

  it('are erased by an administrator alone, and are then gone', async () => {
    const { id } = await create();
    expect((await send(`DELETE /customers/${id}`, { token: sales })).status).toBe(403);
    const erased = await send(`DELETE /customers/${id}`, { token: admin });
    expect([erased.status, erased.body]).toEqual([204, null]);
    const gone = await send(`GET /customers/${id}`, { token: admin });
    expect([gone.status, gone.body.error]).toEqual([404, 'Not found']);
  });

  it('are not erased while a purchase is not decided', async () => {
    const { customerId } = await aBuyer(graph.url);
    const input = { vehicleId: await aVehicle(graph.url, sales), customerId, paymentMethod: 'PIX' };
    const mutation =
      'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } } }';
    await ask(graph.url, mutation, { variables: { input }, token: sales });
    const refused = await send(`DELETE /customers/${customerId}`, { token: admin });
    expect([refused.status, refused.body.error]).toEqual([409, 'Conflict']);
  });

  it('that were erased after a purchase are without personal data', async () => {
    const { customerId } = await aBuyer(graph.url);
    const input = { vehicleId: await aVehicle(graph.url, sales), customerId, paymentMethod: 'PIX' };
    const { data } = await ask<{ purchaseVehicle: { sale: { id: string } } }>(
      graph.url,
      'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } } }',
      { variables: { input }, token: sales },
    );
    const { id } = data.purchaseVehicle.sale;
    const cancel = 'mutation ($id: ID!) { cancelSale(id: $id, input: {}) { userErrors { code } } }';
    await ask(graph.url, cancel, { variables: { id }, token: sales });
    expect((await send(`DELETE /customers/${customerId}`, { token: admin })).status).toBe(204);
    const read = await send(`GET /customers/${customerId}`, { token: admin });
    expect(read.body).toMatchObject({ id: customerId, name: null, email: null, cpf: null, phone: null });
    const refused = await send(`PUT /customers/${customerId}`, { token: admin, body: { name: 'Ana' } });
    expect(refused.status).toBe(409);
  });
});
