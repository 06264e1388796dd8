import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { aBranch, aBuyer, aVehicle, aWorker, type Buyer } from '../../src/fixtures.ts';
import { restClient } from '../../src/rest-client.ts';

const graph = inject('graph');
const send = restClient(graph.url);

const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

let sales: string;
let admin: string;
let otherBranch: string;
let other: Buyer;
beforeAll(async () => {
  [sales, admin] = await Promise.all([
    logIn(graph.url, 'vendas', 'vendas123'),
    logIn(graph.url, 'admin', 'admin123'),
  ]);
  const branchId = await aBranch(graph.url, admin);
  [{ token: otherBranch }, other] = await Promise.all([
    aWorker(graph.url, admin, 'SALES', [{ branchId }]),
    aBuyer(graph.url),
  ]);
});

/** A sale that waits for a decision, as `POST /sales` answers it, and its buyer. */
async function opened() {
  const [vehicleId, buyer] = await Promise.all([aVehicle(graph.url, sales), aBuyer(graph.url)]);
  const body = { vehicle_id: vehicleId, payment_method: 'PIX' };
  const { status, body: sale } = await send('POST /sales', { token: buyer.token, body });
  expect(status).toBe(201);
  return { sale, buyer };
}

const statusOfVehicle = async (id: string) =>
  (await send(`GET /vehicles/${id}`, { token: sales })).body.status;

describe(`a decision (${graph.topology})`, () => {
  it.each([
    ['approve', { notes: 'ok' }, 'APROVADA', 'VENDIDO', 'The sale was approved.'],
    ['approve', undefined, 'APROVADA', 'VENDIDO', 'The sale was approved.'],
    ['approve', '', 'APROVADA', 'VENDIDO', 'The sale was approved.'],
    ['reject', { reason: 'Crédito recusado.' }, 'REJEITADA', 'DISPONIVEL', 'The sale was rejected.'],
    ['cancel', undefined, 'CANCELADA', 'DISPONIVEL', 'The sale was cancelled.'],
    ['cancel', { reason: 'x' }, 'CANCELADA', 'DISPONIVEL', 'The sale was cancelled.'],
  ])('by POST %s with %j answers id, status and message', async (action, body, status, vehicle, message) => {
    const { sale } = await opened();
    const answer = await send(`POST /sales/${sale.id}/${action}`, { token: sales, body });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ id: sale.id, status, message });
    await expect.poll(() => statusOfVehicle(sale.vehicle_id)).toBe(vehicle);
    const again = await send(`POST /sales/${sale.id}/${action}`, { token: sales, body: body ?? {} });
    expect(again).toMatchObject({
      status: 409,
      body: { error: 'Conflict', details: { field: 'id', value: sale.id } },
    });
  });

  it('is said in Portuguese to those who ask for it', async () => {
    const { sale } = await opened();
    const headers = { 'accept-language': 'pt-BR' };
    const answer = await send(`POST /sales/${sale.id}/cancel`, { token: sales, headers });
    expect(answer.body.message).toBe('A venda foi cancelada.');
  });

  it.each([
    ['approve', {}, 'APROVADA'],
    ['reject', { reason: 'x' }, 'REJEITADA'],
    ['cancel', {}, 'CANCELADA'],
  ])('by POST %s with If-Match is only of the version that it names', async (action, body, status) => {
    const { sale } = await opened();
    const decide = (tag: string) =>
      send(`POST /sales/${sale.id}/${action}`, { token: sales, body, headers: { 'if-match': tag } });
    expect(await decide('"2"')).toMatchObject({ status: 412, body: { error: 'Precondition failed' } });
    const decided = await decide('"1"');
    expect(decided).toMatchObject({ status: 200, body: { status } });
    expect(decided.headers.get('etag')).toBe('"2"');
    expect(await decide('"1"')).toMatchObject({ status: 412 });
    expect(await decide('"2"')).toMatchObject({ status: 409 });
  });

  it('to reject must have a reason', async () => {
    const { sale } = await opened();
    const reject = async (body: unknown) => send(`POST /sales/${sale.id}/reject`, { token: sales, body });
    expect(await reject({ notes: 'x' })).toMatchObject({
      status: 400,
      body: { details: { reason: ['Required.'] } },
    });
    expect(await reject({ reason: ' ' })).toMatchObject({
      status: 422,
      body: { details: { reason: [expect.any(String)] } },
    });
  });

  it('on a sale that does not exist is 404', async () => {
    for (const action of ['approve', 'cancel'])
      expect(await send(`POST /sales/${randomUUID()}/${action}`, { token: sales })).toMatchObject({
        status: 404,
        body: { error: 'Not found' },
      });
  });
});

describe(`PUT /sales/{id} (${graph.topology})`, () => {
  const theSale = async (id: string) => {
    const { data } = await ask<{ sale: { version: number } }>(
      graph.url,
      'query ($id: ID!) { sale(id: $id) { status notes rejectionReason version } }',
      { variables: { id }, token: sales },
    );
    return data.sale;
  };

  it('changes the notes, with the whole object as a client read it', async () => {
    const { sale } = await opened();
    const body = { ...sale, notes: 'Entrega na sexta-feira.' };
    const answer = await send(`PUT /sales/${sale.id}`, { token: sales, body });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ ...sale, updated_at: TIME });
    expect(answer.headers.get('etag')).toBe('"2"');
    expect(await theSale(sale.id)).toMatchObject({ status: 'PENDING', notes: body.notes });
    expect(await send(`PUT /sales/${sale.id}`, { token: sales, body: { seller: 'x' } })).toMatchObject({
      status: 400,
      body: { details: { seller: ['Unknown name.'] } },
    });
  });

  it.each([
    ['APROVADA', { status: 'APPROVED', notes: 'ok', rejectionReason: null }],
    ['REJEITADA', { status: 'REJECTED', notes: null, rejectionReason: 'ok' }],
    ['CANCELADA', { status: 'CANCELLED', notes: null, rejectionReason: null }],
  ])('with the status %s decides the sale', async (status, decided) => {
    const { sale } = await opened();
    const body = { ...sale, status, notes: 'ok' };
    const answer = await send(`PUT /sales/${sale.id}`, { token: sales, body });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ ...sale, status, updated_at: TIME });
    expect(await theSale(sale.id)).toMatchObject(decided);
    // The same again changes nothing.
    await expect.poll(async () => (await theSale(sale.id)).version).toBe(2);
    const again = await send(`PUT /sales/${sale.id}`, { token: sales, body });
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([200, answer.body, '"2"']);
    expect(await theSale(sale.id)).toMatchObject({ ...decided, version: 2 });
    // Decided is final.
    const otherStatus = status === 'APROVADA' ? 'CANCELADA' : 'APROVADA';
    const changed = await send(`PUT /sales/${sale.id}`, { token: sales, body: { status: otherStatus } });
    expect(changed).toMatchObject({ status: 409, body: { error: 'Conflict' } });
  });

  it('performs each action under the permission of that action', async () => {
    const { sale, buyer } = await opened();
    const put = async (status: string, token: string) =>
      (await send(`PUT /sales/${sale.id}`, { token, body: { status, notes: 'x' } })).status;
    expect(await put('APROVADA', buyer.token)).toBe(403);
    expect(await put('REJEITADA', buyer.token)).toBe(403);
    expect(await put('APROVADA', other.token)).toBe(403);
    expect(await put('CANCELADA', other.token)).toBe(404);
    expect(await put('APROVADA', otherBranch)).toBe(404);
    expect(await put('CANCELADA', buyer.token)).toBe(200);
  });

  it('repeats a decision against a sale for those who may read it, and keeps its remarks', async () => {
    for (const status of ['REJEITADA', 'CANCELADA']) {
      const { sale, buyer } = await opened();
      const put = async (body: object, token = sales, headers = {}) =>
        (await send(`PUT /sales/${sale.id}`, { token, body, headers })).status;
      expect(await put({ notes: 'internal' })).toBe(200);
      expect(await put({ status, notes: 'why' })).toBe(200);
      expect(await put({ status, notes: 'why' })).toBe(200);
      expect(await put({ status, notes: 'otherwise' }, buyer.token)).toBe(200);
      expect(await put({ status, notes: 'why' }, other.token)).toBe(status === 'REJEITADA' ? 403 : 404);
      expect(await put({ status, notes: 'why' }, otherBranch)).toBe(404);
      expect(await put({ status, notes: 'why' }, sales, { 'if-match': '"2"' })).toBe(412);
      expect(await put({ status, notes: 'why' }, sales, { 'if-match': '"3"' })).toBe(200);
      expect(await theSale(sale.id)).toMatchObject({ notes: 'internal', version: 3 });
      expect(await put({ notes: 'later' })).toBe(200);
      expect(await theSale(sale.id)).toMatchObject({ notes: 'later', version: 4 });
    }
  });

  it('with If-Match refuses first who may not decide, and what does not exist', async () => {
    const { sale, buyer } = await opened();
    const put = async (id: string, token: string, status: string) => {
      const headers = { 'if-match': '"9"' };
      return (await send(`PUT /sales/${id}`, { token, body: { status, notes: 'x' }, headers })).status;
    };
    for (const status of ['APROVADA', 'REJEITADA', 'CANCELADA', 'PENDENTE', 'DEVOLVIDA']) {
      expect([status, await put(randomUUID(), sales, status)]).toEqual([status, 404]);
      expect([status, await put(sale.id, sales, status)]).toEqual([status, 412]);
      if (status !== 'CANCELADA')
        expect([status, await put(sale.id, buyer.token, status)]).toEqual([status, 403]);
    }
    expect(await put(sale.id, other.token, 'CANCELADA')).toBe(404);
  });

  it('with one ETag writes notes or a decision when both are sent at once, never both', async () => {
    const headers = { 'if-match': '"1"' };
    for (let round = 0; round < 10; round += 1) {
      const { sale } = await opened();
      const requests = [
        () => send(`PUT /sales/${sale.id}`, { token: sales, body: { notes: 'meanwhile' }, headers }),
        () =>
          round % 2
            ? send(`PUT /sales/${sale.id}`, { token: sales, body: { status: 'APROVADA' }, headers })
            : send(`POST /sales/${sale.id}/approve`, { token: sales, headers }),
      ];
      const answers = await Promise.all((round % 3 ? requests : requests.toReversed()).map((go) => go()));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      expect(await theSale(sale.id)).toMatchObject({ version: 2 });
    }
  });

  it('with REJEITADA must have notes, and says that of them', async () => {
    const { sale } = await opened();
    const body = { status: 'REJEITADA' };
    const refused = await send(`PUT /sales/${sale.id}`, { token: sales, body });
    expect(refused).toMatchObject({
      status: 422,
      body: { error: 'Validation error', details: { notes: [expect.any(String)] } },
    });
    expect(await theSale(sale.id)).toMatchObject({ status: 'PENDING', version: 1 });
  });

  it('with a status that is not one to give changes nothing', async () => {
    const { sale } = await opened();
    const body = { status: 'DEVOLVIDA', notes: 'x' };
    expect(await send(`PUT /sales/${sale.id}`, { token: sales, body })).toMatchObject({
      status: 409,
      body: { error: 'Conflict', details: { field: 'status', value: 'DEVOLVIDA' } },
    });
    expect(await theSale(sale.id)).toMatchObject({ status: 'PENDING', notes: null, version: 1 });
  });

  it('with If-Match changes and decides only the version that it names', async () => {
    const { sale } = await opened();
    const put = async (tag: string, body: object) =>
      (await send(`PUT /sales/${sale.id}`, { token: sales, body, headers: { 'if-match': tag } })).status;
    expect(await put('"1"', { notes: 'x' })).toBe(200);
    expect(await put('"1"', { notes: 'y' })).toBe(412);
    expect(await put('"1"', { status: 'APROVADA' })).toBe(412);
    expect(await put('W/"1"', { notes: 'y' })).toBe(412);
    expect(await put('W/"2"', { notes: 'z' })).toBe(200);
    expect(await put('"3"', { status: 'APROVADA' })).toBe(200);
  });

  it('reads DEVOLVIDA once the sale was returned', async () => {
    const { sale } = await opened();
    await send(`POST /sales/${sale.id}/approve`, { token: sales });
    await expect.poll(() => statusOfVehicle(sale.vehicle_id)).toBe('VENDIDO');
    const returned = await ask<{ returnSale: { userErrors: unknown[] } }>(
      graph.url,
      'mutation ($id: ID!) { returnSale(id: $id, input: { reason: "x" }) { userErrors { code message } } }',
      { variables: { id: sale.id }, token: admin },
    );
    expect(returned.data.returnSale.userErrors).toEqual([]);
    const read = await send(`GET /sales/${sale.id}`, { token: sales });
    expect(read.body.status).toBe('DEVOLVIDA');
    const put = await send(`PUT /sales/${sale.id}`, { token: sales, body: { ...read.body, notes: 'x' } });
    expect(put).toMatchObject({ status: 200, body: { status: 'DEVOLVIDA' } });
    const list = await send(`GET /sales?status=DEVOLVIDA&vehicle_id=${sale.vehicle_id}`, { token: sales });
    expect(list.body.total).toBe(1);
  });
});
