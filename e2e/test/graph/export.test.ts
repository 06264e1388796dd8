import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { aBuyer, aCustomer, aPlate, aVehicle } from '../../src/fixtures.ts';

const graph = inject('graph');
const origin = new URL(graph.url).origin;

interface Begun {
  readonly status: number;
  readonly body: {
    readonly url?: string;
    readonly expiresAt?: string;
    readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  };
}

const send = (body: unknown, token?: string, headers: Record<string, string> = {}) =>
  fetch(`${origin}/export`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

async function begin(body: unknown, token?: string, headers: Record<string, string> = {}): Promise<Begun> {
  const response = await send(body, token, headers);
  return { status: response.status, body: (await response.json()) as Begun['body'] };
}

async function exported(body: unknown, token: string): Promise<{ response: Response; text: string }> {
  const begun = await begin(body, token);
  expect(begun).toMatchObject({ status: 201 });
  const response = await fetch(new URL(begun.body.url ?? '', origin));
  return { response, text: await response.text() };
}

describe(`an export (${graph.topology})`, () => {
  let sales: string;
  beforeAll(async () => {
    sales = await logIn(graph.url, 'vendas', 'vendas123');
  });

  it('has every row of the list, page after page, as CSV for spreadsheets', async () => {
    const plates = Array.from({ length: 120 }, () => aPlate());
    for (const plate of plates)
      await aVehicle(graph.url, sales, {
        plate,
        make: 'Exportada',
        model: '=HYPERLINK("x")',
        color: 'Azul; "céu"',
      });
    const body = { list: 'vehicles', filter: { make: ['Exportada'] }, delimiter: ';' };
    const { response, text } = await exported(body, sales);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="vehicles.csv"');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const bytes = Buffer.from(text);
    expect(text.startsWith('id;make') || bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))).toBe(
      true,
    );
    const lines = text.split('\r\n');
    expect(lines[0]?.replace('\uFEFF', '')).toBe(
      'id;make;model;year;price;color;fuelType;mileage;type;vin;plate;status;branch;createdAt;updatedAt',
    );
    expect(lines.slice(1, -1).map((line) => /[A-Z]{3}\d[A-Z]\d\d/.exec(line)?.[0])).toEqual(plates);
    expect(lines[1]).toContain(`;"'=HYPERLINK(""x"")";2025;99990.00;"Azul; ""céu""";FLEX;`);
  });

  it('has the objects of the graph as JSON lines', async () => {
    const plate = aPlate();
    const id = await aVehicle(graph.url, sales, { plate });
    const { response, text } = await exported(
      { list: 'vehicles', format: 'jsonl', filter: { plate } },
      sales,
    );
    expect(response.headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ id, plate, price: { amount: '99990.00' }, status: 'AVAILABLE' }]);
  });

  it('has an address that works once, for twenty who open it at once', async () => {
    const { body } = await begin({ list: 'vehicles', filter: { plate: aPlate() } }, sales);
    const url = new URL(body.url ?? '', origin);
    expect(Date.parse(body.expiresAt ?? '') - Date.now()).toBeLessThanOrEqual(60_000);
    // What a mail scanner or a link preview asks does not use it up.
    expect((await fetch(url, { method: 'HEAD' })).status).toBe(404);
    const opened = await Promise.all(Array.from({ length: 20 }, () => fetch(url)));
    const answers = opened.map(({ status }) => status);
    await Promise.all(opened.map((one) => one.body?.cancel()));
    expect(answers.filter((status) => status === 200)).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set([200, 404]));
    const again = await fetch(url, { headers: { 'accept-language': 'pt-BR' } });
    expect(await again.json()).toMatchObject({
      errors: [{ message: /uma vez/, extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it('holds what the person may see: all sales for staff, their own for a customer', async () => {
    const { token, customerId } = await aBuyer(graph.url);
    const other = await aCustomer(graph.url, sales);
    const buy = async (buyer: string | null) => {
      const input = { vehicleId: await aVehicle(graph.url, sales), customerId: buyer, paymentMethod: 'PIX' };
      const { data } = await ask<{ purchaseVehicle: { sale: { id: string } } }>(
        graph.url,
        'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } } }',
        { variables: { input }, token: sales },
      );
      return data.purchaseVehicle.sale.id;
    };
    const [own, foreign] = [await buy(customerId), await buy(other.customerId)];
    const idsOf = async (body: unknown, by: string) => {
      const { text } = await exported(body, by);
      return text
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { id: string }).id);
    };
    const list = { list: 'sales', format: 'jsonl' };
    expect(await idsOf(list, token)).toEqual([own]);
    expect(await idsOf({ ...list, filter: { customerId: other.customerId } }, token)).toEqual([]);
    expect(await idsOf(list, sales)).toEqual(expect.arrayContaining([own, foreign]));
    expect(await idsOf({ list: 'customers', format: 'jsonl' }, token)).toEqual([customerId]);
  });

  it('holds of SALES what their branches have sold, with the name of the branch', async () => {
    const admin = await logIn(graph.url, 'admin', 'admin123');
    const { data } = await ask<{ branches: { id: string; name: string }[] }>(
      graph.url,
      '{ branches { id name } }',
      { token: admin },
    );
    const idOf = (name: string) => data.branches.find((branch) => branch.name === name)?.id;
    const { customerId } = await aCustomer(graph.url, sales);
    const places = ['Matriz', 'Filial Manaus'];
    const sold = await Promise.all(
      places.map(async (name) => {
        const vehicleId = await aVehicle(graph.url, sales, { branchId: idOf(name) });
        const input = { vehicleId, customerId, paymentMethod: 'PIX' };
        const bought = await ask<{ purchaseVehicle: { sale: { id: string } } }>(
          graph.url,
          'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } } }',
          { variables: { input }, token: sales },
        );
        return bought.data.purchaseVehicle.sale.id;
      }),
    );
    const rowsOf = async (body: object, token: string) => {
      const { text } = await exported({ format: 'jsonl', ...body }, token);
      return text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    };
    const list = { list: 'sales', filter: { customerId } };
    const both = places.map((name, at) => expect.objectContaining({ id: sold[at], branch: { name } }));
    expect(await rowsOf(list, sales)).toEqual(expect.arrayContaining(both));
    const ofManaus = await logIn(graph.url, 'vendas2', 'vendas2123');
    expect(await rowsOf(list, ofManaus)).toEqual([both[1]]);
    const all = await rowsOf({ list: 'sales' }, ofManaus);
    expect(new Set(all.map(({ branch }) => branch.name))).toEqual(new Set(['Filial Manaus']));
    expect(await rowsOf({ ...list, filter: { branchId: [idOf('Matriz')] } }, ofManaus)).toEqual([]);
  });

  it.each([
    ['without a token', { list: 'vehicles' }, undefined, 401, 'UNAUTHENTICATED', /Log in/],
    ['of an unknown list', { list: 'users' }, 'sales', 400, 'BAD_USER_INPUT', /^list:/],
    [
      'with a filter that the list has not',
      { list: 'vehicles', filter: { colour: 'x' } },
      'sales',
      400,
      'BAD_USER_INPUT',
      /colour/,
    ],
    [
      'with a filter that contradicts itself',
      { list: 'sales', filter: { createdAt: { from: '2026-02-01', to: '2026-01-01' } } },
      'sales',
      400,
      'BAD_USER_INPUT',
      /createdAt/,
    ],
    ['with a body that is no JSON', '{', 'sales', 400, 'BAD_REQUEST', /JSON/],
  ] as const)('is refused %s', async (_how, body, by, status, code, message) => {
    const begun = await begin(body, by && sales);
    expect(begun).toMatchObject({ status, body: { errors: [{ message, extensions: { code } }] } });
  });

  it('is in the audit trail, with what was exported', async () => {
    const admin = await logIn(graph.url, 'admin', 'admin123');
    await exported({ list: 'customers', filter: { name: 'nobody of that name' } }, sales);
    const { data } = await ask<{ auditTrail: { nodes: readonly { action: string; after: string }[] } }>(
      graph.url,
      '{ auditTrail(filter: { action: [EXPORT_REQUESTED, EXPORT_DOWNLOADED] }, first: 2) { nodes { action after actorId clientAddress } } }',
      { token: admin },
    );
    expect(data.auditTrail.nodes).toMatchObject([
      { action: 'EXPORT_DOWNLOADED', after: 'customers, csv, filtered' },
      { action: 'EXPORT_REQUESTED', after: 'customers, csv, filtered' },
    ]);
  });
});
