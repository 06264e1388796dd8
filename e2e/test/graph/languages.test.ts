import { randomUUID } from 'node:crypto';
import { isTextOf } from '@autograph/kernel/testing';
import { serviceContracts } from '@autograph/schema/services';
import { isListType, isNonNullType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { aBuyer, aVehicle, aWorld } from '../../src/fixtures.ts';
import { type CallerName, MATRIX, type Records } from '../../src/matrix.ts';
import { rootFields } from '../../src/root-fields.ts';

const graph = inject('graph');
const LANGUAGES = ['en', 'pt-BR'] as const;

interface Said {
  readonly code: string;
  readonly field?: readonly string[] | null;
  readonly message: string;
}

/** The catalogues whose texts clients may be told, declared by importing them. */
const catalogues = ['input', 'service', 'graphql', ...serviceContracts().map(({ name }) => name)];
await Promise.all(
  serviceContracts().map(({ name, isGateways }) => {
    const file = isGateways ? 'gateway/src/answer/messages.ts' : `subgraphs/${name}/src/domain/messages.ts`;
    return import(new URL(`../../../${file}`, import.meta.url).href);
  }),
);

/** What the graph answers in one language: the HTTP status and headers, top-level errors, and user errors of `it`. */
async function ask(
  language: string,
  query: string,
  { variables = {}, token }: { readonly variables?: object; readonly token?: string | undefined } = {},
) {
  const response = await fetch(graph.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': language,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = (await response.json()) as {
    data?: { it?: { userErrors?: readonly Said[] } | null } | null;
    errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  };
  return {
    status: response.status,
    language: response.headers.get('content-language'),
    vary: response.headers.get('vary'),
    errors: errors.map(({ message, extensions: { code } }): Said => ({ code, message })),
    userErrors: data?.it?.userErrors ?? [],
  };
}

const [longText, nobody] = ['x'.repeat(3_000), randomUUID()];

type Refused = { readonly variables: object; readonly as?: CallerName } | null;

/** The inputs of the permission matrix, which change nothing: most of them are refused. */
const OF_MATRIX: Readonly<Record<string, Refused>> = Object.fromEntries(
  Object.entries(MATRIX).flatMap(([name, { variables }]) =>
    name.startsWith('Mutation.') && variables
      ? [[name.slice('Mutation.'.length), { variables: variables({ nobody } as unknown as Records) }]]
      : [],
  ),
);

/**
 * An input of each mutation that is refused for any member of staff; `null` where a mutation refuses nothing. One that is not here is
 * refused with its input in the matrix.
 */
const REFUSED: Readonly<Record<string, Refused>> = {
  ...OF_MATRIX,
  approveSale: { variables: { id: nobody, input: {} } },
  attachVehiclePhotos: { variables: { id: nobody, input: { keys: ['x'] } } },
  cancelTransfer: { variables: { id: nobody, input: {} } },
  cancelSale: { variables: { id: nobody, input: {} } },
  changePrices: { variables: { input: { ids: [nobody], byPercent: '0' } } },
  changePassword: { variables: { input: { currentPassword: 'wrong', newPassword: 'short' } }, as: 'owner' },
  createBranch: { variables: { input: { name: '' } } },
  createCustomer: { variables: { input: { name: 'A', email: 'x', cpf: '1', phone: '2', state: 'X' } } },
  createLead: { variables: { input: { vehicleId: nobody, name: '', phone: '1', consent: 'x' } } },
  createUser: {
    variables: {
      input: { username: 'a', email: 'x', password: 'short', firstName: '', lastName: '-', role: 'SALES' },
    },
  },
  createVehicle: {
    variables: {
      input: {
        make: '',
        model: longText,
        year: 1,
        price: { amount: '0' },
        mileage: -1,
        fuelType: 'FLEX',
        type: 'CAR',
        vin: '1',
        plate: '2',
      },
    },
  },
  deleteCustomer: { variables: { id: nobody } },
  deleteVehicle: { variables: { id: nobody } },
  eraseMe: { variables: { input: { password: 'wrong' } }, as: 'other' },
  handleLead: { variables: { id: nobody, input: { handled: true } } },
  importVehicles: { variables: { input: { rows: [] } } },
  login: { variables: { input: { username: nobody, password: 'wrong' } } },
  logout: { variables: { input: { refreshToken: 'x' } } },
  purchaseVehicle: {
    variables: {
      input: { vehicleId: '', paymentMethod: 'PIX', financingMonths: 100, downPayment: { amount: '-1' } },
    },
    as: 'owner',
  },
  refreshToken: { variables: { input: { refreshToken: 'x' } } },
  register: {
    variables: {
      input: { username: 'vendas', email: 'x', password: 'password', firstName: 'A', lastName: 'B' },
    },
  },
  rejectSale: { variables: { id: nobody, input: { reason: '' } } },
  receiveTransfer: { variables: { id: nobody } },
  removeVehiclePhoto: { variables: { id: nobody, input: { photoId: nobody } } },
  reorderVehiclePhotos: { variables: { id: nobody, input: { ids: [nobody] } } },
  // It never says whether an account exists.
  requestPasswordReset: null,
  requestTransfer: { variables: { id: nobody, input: { toBranchId: nobody } } },
  resetPassword: { variables: { input: { token: 'x', newPassword: 'short' } } },
  resetRateLimits: null,
  returnSale: { variables: { id: nobody, input: { reason: '' } } },
  revokeSession: { variables: { id: nobody } },
  stageVehiclePhotos: {
    variables: {
      id: nobody,
      input: { files: [{ filename: '', contentType: 'image/svg+xml', size: 20_000_000 }] },
    },
  },
  sendTransfer: { variables: { id: nobody } },
  setMemberships: { variables: { id: nobody, input: { memberships: [] } } },
  updateBranch: { variables: { id: nobody, input: { name: 'Norte' } } },
  updateCustomer: { variables: { id: nobody, input: { name: 'Ana Maria' } } },
  updateProfile: { variables: { input: { email: 'x', firstName: '' } }, as: 'owner' },
  updateSale: { variables: { id: nobody, input: { notes: longText } } },
  updateUser: { variables: { id: nobody, input: { status: 'ACTIVE' } } },
  updateVehicle: { variables: { id: nobody, input: { make: 'Fiat' } } },
};

/** A mutation, asked for its user errors. */
function documentOf([, field]: (typeof rootFields)[number], variables: object): string {
  const given = field.args.filter(({ name }) => name in variables);
  const declared = given.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  return `mutation (${declared}) { it: ${field.name}(${passed}) { userErrors { code field message } } }`;
}

const mutations = rootFields.filter(([name]) => name.startsWith('Mutation.'));

describe(`messages in two languages (${graph.topology})`, () => {
  let tokens: Record<CallerName, string | undefined>;
  let records: Records;

  beforeAll(async () => {
    ({ tokens, records } = await aWorld(graph.url));
  });

  /** Checks that two answers say the same in two languages: codes and fields are equal, no text is. */
  const compare = (english: readonly Said[], portuguese: readonly Said[]): void => {
    expect(english.length).toBeGreaterThan(0);
    expect(portuguese.map(({ code, field }) => [code, field])).toEqual(
      english.map(({ code, field }) => [code, field]),
    );
    for (const [at, { message }] of portuguese.entries()) {
      expect(message).not.toBe(english[at]?.message);
      expect(message).not.toMatch(/\b(the|must|is|not|of|this|invalid)\b/i);
      expect([message, isTextOf(catalogues, 'pt-BR', message)]).toEqual([message, true]);
      expect(isTextOf(catalogues, 'en', english[at]?.message ?? '')).toBe(true);
    }
  };

  it('has a refusal for every mutation of the public schema', () => {
    expect(Object.keys(REFUSED).toSorted()).toEqual(mutations.map(([, { name }]) => name).toSorted());
  });

  it.each(mutations)('tells the user errors of %s in the language that is asked for', async (name, field) => {
    const refused = REFUSED[field.name];
    const payload = isNonNullType(field.type) ? field.type.ofType : field.type;
    const errors = isObjectType(payload) && payload.getFields().userErrors?.type;
    expect(errors && isNonNullType(errors) && isListType(errors.ofType)).toBe(true);
    if (!refused) return;
    const token = tokens[refused.as ?? 'ADMIN'];
    const { variables } = refused;
    const document = documentOf([name, field], variables);
    const [english, portuguese] = await inBoth(document, { variables, token });
    expect([english.errors, portuguese.errors]).toEqual([[], []]);
    compare(english.userErrors, portuguese.userErrors);
  });

  it.each(mutations)(
    'tells who may not call %s why, in the language that is asked for',
    async (name, field) => {
      const variables = REFUSED[field.name]?.variables ?? {};
      const document = documentOf([name, field], variables).replace(/\(\)/g, '');
      const [english, portuguese] = await inBoth(document, { variables });
      expect(portuguese.status).toBe(english.status);
      compare([...english.errors, ...english.userErrors], [...portuguese.errors, ...portuguese.userErrors]);
    },
  );

  const inBoth = async (query: string, options: Parameters<typeof ask>[2] = {}) => {
    const [english, portuguese] = [await ask('en', query, options), await ask('pt-BR', query, options)];
    expect([english.language, portuguese.language]).toEqual([...LANGUAGES]);
    for (const { vary } of [english, portuguese]) expect(vary).toContain('Accept-Language');
    return [english, portuguese] as const;
  };

  it.each([
    ['a document that cannot be parsed', '{', {}, undefined],
    ['an unknown field', '{ nothing }', {}, undefined],
    ['a wrong variable', 'query ($id: ID!) { it: vehicle(id: $id) { id } }', { id: {} }, 'ADMIN'],
    ['a page that is too long', '{ it: vehicles(first: 101) { totalCount } }', {}, 'ADMIN'],
    [
      'a bound of a filter that is no price',
      '{ it: vehicleFacets(filter: { price: { min: "0.001" } }) { total } }',
      {},
      'ADMIN',
    ],
    ['a cursor of another list', '{ it: vehicles(after: "x") { totalCount } }', {}, 'ADMIN'],
    [
      'a quote with a wrong number of months',
      'query ($id: ID!) { it: financingQuote(vehicleId: $id, downPayment: { amount: "1" }, months: 100) { months } }',
      {},
      'owner',
    ],
    ['a token that is not valid', '{ it: me { id } }', {}, 'forged'],
  ])('tells of %s in the language that is asked for', async (_what, query, variables, caller) => {
    const token = caller === 'forged' ? 'x' : tokens[(caller ?? 'anonymous') as CallerName];
    const given = query.includes('financingQuote') ? { id: records.vehicleId } : variables;
    const [english, portuguese] = await inBoth(query, { variables: given, token });
    expect(portuguese.status).toBe(english.status);
    compare(english.errors, portuguese.errors);
  });

  it('tells a refused purchase that is replayed in the language of who asks now', async () => {
    const buyer = await aBuyer(graph.url);
    const vehicleId = await aVehicle(graph.url, tokens.SALES ?? '');
    const input = {
      vehicleId,
      paymentMethod: 'PIX',
      expectedPrice: { amount: '1.00' },
      idempotencyKey: randomUUID(),
    };
    const query =
      'mutation ($input: PurchaseVehicleInput!) { it: purchaseVehicle(input: $input) { userErrors { code field message } } }';
    const [english, portuguese] = await inBoth(query, { variables: { input }, token: buyer.token });
    expect(english.userErrors).toMatchObject([{ code: 'PRICE_CHANGED' }]);
    compare(english.userErrors, portuguese.userErrors);
    expect(portuguese.userErrors[0]?.message).toBe(
      'O preço deste veículo mudou. Confira o novo preço e confirme a compra.',
    );
  });

  it('tells callers of different languages at once each in their own', async () => {
    const query = 'mutation { it: deleteVehicle(id: "nothing") { userErrors { code field message } } }';
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_one, at) =>
        ask(LANGUAGES[at % 2] ?? 'en', query, { token: tokens.ADMIN }),
      ),
    );
    expect(answers.map(({ userErrors }) => userErrors[0]?.message)).toEqual(
      answers.map((_one, at) => (at % 2 === 0 ? 'Vehicle not found.' : 'Veículo não encontrado.')),
    );
  });
});
