import { generateCpf } from '@brazilian-utils/brazilian-utils/generate-cpf';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { aBuyer, aCustomer, aVehicle, aWorld, type Buyer } from '../../src/fixtures.ts';
import { CALLERS, type CallerName, type Records } from '../../src/matrix.ts';
import { type RestAnswer, restClient } from '../../src/rest-client.ts';
import { restTrials } from '../../src/rest-matrix.ts';

const graph = inject('graph');
const send = restClient(graph.url);

let records: Records;
let tokens: Record<CallerName, string | undefined>;

beforeAll(async () => {
  ({ records, tokens } = await aWorld(graph.url));
});

const rows = restTrials().flatMap((trial) => CALLERS.map((caller) => [trial.name, caller, trial] as const));

describe(`the permission matrix of the graph (${graph.topology})`, () => {
  it.each(rows)('holds through REST for %s by %s', async (_name, caller, trial) => {
    const { request, body, headers, statusFor, needsToken } = trial;
    const token = tokens[caller];
    const answer = await send(request(records), { token, body: body(records), headers });
    const status = statusFor(caller, graph.publicStock);
    expect([answer.status, answer.body]).toEqual([status, expect.anything()]);
    // A token of a refresh or a log-out that is not valid is 401 too.
    const isForWantOfToken = answer.status === 401 && needsToken && caller === 'anonymous';
    if (isForWantOfToken) expect(answer.body.message).toBe('Log in to do this.');
    else if (caller !== 'blocked') expect(answer.body.message).not.toBe('Log in to do this.');
    if (status === 401) expect(answer.body.error).toBe('Unauthorized');
    if (status === 403) expect(answer.body.error).toBe('Forbidden');
  });
});

/** What someone of a role gets who tries an action with records of their own, or of another person. */
interface Cell {
  readonly by: 'ADMIN' | 'SALES' | 'CUSTOMER';
  readonly status: number;
}

type Act = (token: string, buyer: Buyer) => Promise<RestAnswer>;

const allow = (status: number, ...roles: Cell['by'][]): Cell[] =>
  (['ADMIN', 'SALES', 'CUSTOMER'] as const).map((by) => ({ by, status: roles.includes(by) ? status : 403 }));
const everyone = ['ADMIN', 'SALES', 'CUSTOMER'] as const;

const stock = () => aVehicle(graph.url, tokens.SALES ?? '');
const vehicleBody = { marca: 'Fiat', modelo: 'Argo', ano: 2024, preco: 84990, combustivel: 'Flex', km: 1 };

/** Sells a vehicle to a customer; the sale is not decided. */
async function aSale({ customerId }: Buyer): Promise<string> {
  const body = { vehicle_id: await stock(), customer_id: customerId, payment_method: 'PIX' };
  return (await send('POST /sales', { token: tokens.ADMIN, body })).body.id;
}

/** The documented matrix, with a record that is the caller's own where the caller is a CUSTOMER. */
const DOCUMENTED: readonly [string, Act, readonly Cell[]][] = [
  ['lists vehicles', async (token) => send('GET /vehicles', { token }), allow(200, ...everyone)],
  [
    'reads a vehicle',
    async (token) => send(`GET /vehicles/${await stock()}`, { token }),
    allow(200, ...everyone),
  ],
  [
    'creates a vehicle',
    async (token) => send('POST /vehicles', { token, body: vehicleBody }),
    allow(201, 'ADMIN', 'SALES'),
  ],
  [
    'updates a vehicle',
    async (token) => send(`PUT /vehicles/${await stock()}`, { token, body: { km: 2 } }),
    allow(200, 'ADMIN', 'SALES'),
  ],
  [
    'deletes a vehicle',
    async (token) => send(`DELETE /vehicles/${await stock()}`, { token }),
    allow(204, 'ADMIN'),
  ],
  ['lists sales', async (token) => send('GET /sales', { token }), allow(200, ...everyone)],
  [
    'reads a sale',
    async (token, buyer) => send(`GET /sales/${await aSale(buyer)}`, { token }),
    allow(200, ...everyone),
  ],
  [
    'purchases',
    async (token, { customerId }) =>
      send('POST /sales/purchase', {
        token,
        body: { vehicle_id: await stock(), customer_id: customerId, payment_method: 'PIX' },
      }),
    allow(201, ...everyone),
  ],
  [
    'approves a sale',
    async (token, buyer) => send(`POST /sales/${await aSale(buyer)}/approve`, { token, body: {} }),
    allow(200, 'ADMIN', 'SALES'),
  ],
  [
    'rejects a sale',
    async (token, buyer) =>
      send(`POST /sales/${await aSale(buyer)}/reject`, { token, body: { reason: 'r' } }),
    allow(200, 'ADMIN', 'SALES'),
  ],
  [
    'updates a sale',
    async (token, buyer) => send(`PUT /sales/${await aSale(buyer)}`, { token, body: { notes: 'n' } }),
    allow(200, 'ADMIN', 'SALES'),
  ],
  [
    'cancels a sale that is pending',
    async (token, buyer) => send(`POST /sales/${await aSale(buyer)}/cancel`, { token, body: {} }),
    allow(200, ...everyone),
  ],
  ['lists customers', async (token) => send('GET /customers', { token }), allow(200, ...everyone)],
  [
    'reads a customer',
    async (token, { customerId }) => send(`GET /customers/${customerId}`, { token }),
    allow(200, ...everyone),
  ],
  [
    'creates a customer',
    async (token) => {
      const body = { name: 'Pessoa Fictícia', email: 'pessoa@example.com', cpf: generateCpf() };
      const isStaff = token === tokens.ADMIN || token === tokens.SALES;
      const { token: own } = await aBuyer(graph.url, false);
      return send('POST /customers', { token: isStaff ? token : own, body });
    },
    allow(201, ...everyone),
  ],
  [
    'updates a customer',
    async (token, { customerId }) =>
      send(`PUT /customers/${customerId}`, { token, body: { city: 'Santos' } }),
    allow(200, ...everyone),
  ],
  [
    'deletes a customer',
    async (token) => {
      const { customerId } = await aCustomer(graph.url, tokens.SALES ?? '');
      return send(`DELETE /customers/${customerId}`, { token });
    },
    allow(204, 'ADMIN'),
  ],
  ['lists users', async (token) => send('GET /auth/users', { token }), allow(200, 'ADMIN')],
  ['reads the rate limits', async (token) => send('GET /rate-limit/stats', { token }), allow(200, 'ADMIN')],
];

const cells = DOCUMENTED.flatMap(([what, act, all]) =>
  all.map(({ by, status }) => [by, what, status, act] as const),
);

describe(`the documented matrix of roles (${graph.topology})`, () => {
  it.each(cells)('holds through REST where %s %s: %i', async (by, _what, status, act) => {
    const buyer = await aBuyer(graph.url);
    const token = by === 'CUSTOMER' ? buyer.token : (tokens[by] ?? '');
    const answer = await act(token, buyer);
    expect([answer.status, answer.text]).toEqual([status, expect.any(String)]);
  });

  it('gives a customer their own records alone', async () => {
    const [ana, bia] = [await aBuyer(graph.url), await aBuyer(graph.url)];
    const sale = await aSale(ana);
    const listed = async (list: 'sales' | 'customers', { token }: Buyer) =>
      (await send(`GET /${list}`, { token })).body[list].map(({ id }: { id: string }) => id);
    expect(await listed('sales', ana)).toEqual([sale]);
    expect(await listed('sales', bia)).toEqual([]);
    expect(await listed('customers', ana)).toEqual([ana.customerId]);
    expect(await listed('customers', bia)).toEqual([bia.customerId]);
    const foreign = [
      ['GET', `/sales/${sale}`],
      ['POST', `/sales/${sale}/cancel`, {}],
      ['GET', `/customers/${ana.customerId}`],
      ['PUT', `/customers/${ana.customerId}`, { city: 'Santos' }],
    ] as const;
    for (const [method, path, body] of foreign) {
      const answer = await send(`${method} ${path}`, { token: bia.token, body });
      const unknown = path.replace(/[0-9a-f-]{36}/, String(records.nobody));
      const none = await send(`${method} ${unknown}`, { token: bia.token, body });
      // The same as for a record that does not exist.
      expect([path, answer.status, answer.body]).toEqual([path, 404, none.body]);
    }
    expect((await send(`GET /sales/${sale}`, { token: ana.token })).body.status).toBe('PENDENTE');
  });

  it('lets nobody cancel a sale that was approved', async () => {
    const buyer = await aBuyer(graph.url);
    const sale = await aSale(buyer);
    await send(`POST /sales/${sale}/approve`, { token: tokens.ADMIN, body: {} });
    for (const token of [tokens.ADMIN, tokens.SALES, buyer.token])
      expect((await send(`POST /sales/${sale}/cancel`, { token, body: {} })).status).toBe(409);
  });

  it('lets a customer buy for themself alone', async () => {
    const [ana, bia] = [await aBuyer(graph.url), await aBuyer(graph.url)];
    const body = { vehicle_id: await stock(), customer_id: ana.customerId, payment_method: 'PIX' };
    const answer = await send('POST /sales', { token: bia.token, body });
    expect(answer.status).toBe(404);
    expect((await send(`GET /vehicles/${body.vehicle_id}`, { token: bia.token })).body.status).toBe(
      'DISPONIVEL',
    );
  });
});
