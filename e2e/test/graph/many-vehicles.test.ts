import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { aBuyer, aVehicle } from '../../src/fixtures.ts';

const graph = inject('graph');

let staff: string;
beforeAll(async () => {
  staff = await logIn(graph.url, 'vendas', 'vendas123');
});

interface Results {
  readonly results: readonly {
    readonly status: string;
    readonly vehicle: { readonly id: string; readonly version: number } | null;
  }[];
}

const codes = ({ errors }: Awaited<ReturnType<typeof ask>>) =>
  errors.map(({ extensions }) => extensions.code);

describe(`an import by the panel (${graph.topology})`, () => {
  const IMPORT = `mutation ($input: ImportVehiclesInput!) { importVehicles(input: $input) {
    results { row status vehicle { id make model version price { amount currency } sales { totalCount } } userErrors { code field message } }
    created alreadyThere rejected userErrors { code field } } }`;
  const LIGHT = `mutation ($input: ImportVehiclesInput!) { importVehicles(input: $input) {
    results { status vehicle { id version } userErrors { code field message } } created alreadyThere rejected userErrors { code } } }`;
  const row = (at: number, changes: object = {}) => ({
    make: 'Fiat',
    model: 'Pulse Importado',
    year: 2025,
    price: { amount: '99990.00', currency: 'BRL' },
    color: 'Branco',
    fuelType: 'FLEX',
    mileage: 10,
    type: 'CAR',
    vin: null,
    plate: `PNL${(at % 10).toString()}${String.fromCharCode(65 + Math.floor(at / 1000))}${(Math.floor(at / 10) % 100).toString().padStart(2, '0')}`,
    ...changes,
  });
  const offset = graph.topology === 'single' ? 0 : 2_000;

  it('takes two hundred rows in one request, and finds all of them when it is sent again', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => row(at + offset));
    const run = async () => {
      const { data, errors } = await ask<{ importVehicles: Results }>(graph.url, LIGHT, {
        variables: { input: { rows } },
        token: staff,
      });
      expect(errors).toEqual([]);
      return data.importVehicles;
    };
    const first = await run();
    expect(first).toMatchObject({ created: 200, alreadyThere: 0, rejected: 0, userErrors: [] });
    const again = await run();
    expect(again).toMatchObject({ created: 0, alreadyThere: 200, rejected: 0, userErrors: [] });
    expect(again.results.map(({ vehicle }) => vehicle)).toEqual(first.results.map(({ vehicle }) => vehicle));
  });

  it('says of each row what became of it, and joins what other services know', async () => {
    const rows = [
      row(900 + offset),
      row(900 + offset, { year: 1 }),
      row(901 + offset, { year: 1, make: null }),
    ];
    const { data } = await ask<{ importVehicles: unknown }>(graph.url, IMPORT, {
      variables: { input: { rows } },
      token: staff,
    });
    expect(data.importVehicles).toMatchObject({
      created: 1,
      rejected: 2,
      results: [
        { row: 0, status: 'CREATED', vehicle: { make: 'Fiat', sales: { totalCount: 0 } } },
        { row: 1, status: 'REJECTED', userErrors: [{ code: 'CONFLICT', field: ['rows', '1', 'plate'] }] },
        {
          row: 2,
          status: 'REJECTED',
          userErrors: [{ field: ['rows', '2', 'make'] }, { field: ['rows', '2', 'year'] }],
        },
      ],
    });
  });

  it('is for staff', async () => {
    const { token } = await aBuyer(graph.url, false);
    const variables = { input: { rows: [row(950 + offset)] } };
    expect(codes(await ask(graph.url, LIGHT, { variables, token }))).toEqual(['FORBIDDEN']);
    expect(codes(await ask(graph.url, LIGHT, { variables }))).toEqual(['UNAUTHENTICATED']);
  });

  it('under many aliases is refused by its cost', async () => {
    const call = '(input: $input) { results { vehicle { id price { amount } } userErrors { code } } }';
    const aliases = Array.from({ length: 10 }, (_, at) => `a${at}: importVehicles${call}`).join(' ');
    const rows = Array.from({ length: 200 }, (_, at) => row(at + offset));
    const answer = await ask(graph.url, `mutation ($input: ImportVehiclesInput!) { ${aliases} }`, {
      variables: { input: { rows } },
      token: staff,
    });
    expect([answer.status, codes(answer)]).toEqual([400, ['GRAPHQL_VALIDATION_FAILED']]);
  });
});

describe(`a change of prices by the panel (${graph.topology})`, () => {
  const CHANGE = `mutation ($input: ChangePricesInput!) { changePrices(input: $input) {
    preview results { id status from { amount } to { amount } vehicle { id version price { amount } } userErrors { code field } }
    changed unchanged refused userErrors { code field } } }`;

  it('does what its preview showed, except where a vehicle is reserved meanwhile', async () => {
    const price = { amount: '100000.00' };
    const [one, other] = [
      await aVehicle(graph.url, staff, { price }),
      await aVehicle(graph.url, staff, { price }),
    ];
    const ids = [one, other];
    const run = async (input: object) => {
      const { data, errors } = await ask<{ changePrices: Results }>(graph.url, CHANGE, {
        variables: { input: { ids, byPercent: '-7.5', ...input } },
        token: staff,
      });
      expect(errors).toEqual([]);
      return data.changePrices;
    };
    const shown = await run({});
    expect(shown).toMatchObject({ preview: true, changed: 2, unchanged: 0, refused: 0 });
    expect(shown.results).toMatchObject([{ to: { amount: '92500.00' } }, { to: { amount: '92500.00' } }]);
    const { token } = await aBuyer(graph.url);
    await ask(
      graph.url,
      'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { userErrors { code } } }',
      { variables: { input: { vehicleId: other, paymentMethod: 'PIX' } }, token },
    );
    const expectedVersions = shown.results.map(({ vehicle }) => vehicle?.version);
    expect(await run({ preview: false, expectedVersions })).toMatchObject({
      preview: false,
      changed: 1,
      refused: 1,
      results: [
        { status: 'CHANGED', vehicle: { price: { amount: '92500.00' } } },
        { status: 'REFUSED', to: null, vehicle: { price: { amount: '100000.00' } } },
      ],
    });
    expect(await run({ preview: false })).toMatchObject({ changed: 1, refused: 1 });
  });

  it('is for staff', async () => {
    const { token } = await aBuyer(graph.url, false);
    const variables = { input: { ids: ['x'], byPercent: '5' } };
    expect(codes(await ask(graph.url, CHANGE, { variables, token }))).toEqual(['FORBIDDEN']);
    expect(codes(await ask(graph.url, CHANGE, { variables }))).toEqual(['UNAUTHENTICATED']);
  });
});
