import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { generateCpf } from '@brazilian-utils/brazilian-utils/generate-cpf';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { DOCUMENTED_SERVICES } from '../../../gateway/src/rest/endpoint.ts';
import { logIn } from '../../src/client.ts';
import { aBuyer, aCustomer, aPlate, aVehicle } from '../../src/fixtures.ts';
import { restClient } from '../../src/rest-client.ts';
import { restWorkshop } from '../../src/rest-workshop.ts';

const graph = inject('graph');
const send = restClient(graph.url);

type Body = Readonly<Record<string, unknown>>;

interface Operation {
  readonly operationId: string;
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: { readonly $ref: string } }>>;
  };
  readonly responses: Readonly<Record<string, object>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, { readonly examples: readonly Body[] }>> };
}

/** An example of a body, as a document has it. */
interface Example {
  readonly id: string;
  readonly request: string;
  readonly body: Body;
  /** The first documented status. */
  readonly status: number;
}

function examplesOf(service: string): readonly Example[] {
  const file = new URL(`../../../schema/openapi/${service}.json`, import.meta.url);
  const { paths, components }: Document = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { operationId: id, requestBody, responses }]) => {
      const name = requestBody?.content['application/json']?.schema.$ref.split('/').at(-1) ?? '';
      const [status = ''] = Object.keys(responses);
      return (components.schemas[name]?.examples ?? []).map((body) => ({
        id,
        request: `${method.toUpperCase()} ${path}`,
        body,
        status: Number(status),
      }));
    }),
  );
}

const examples = DOCUMENTED_SERVICES.flatMap(examplesOf);

/** What an example is sent with: who sends it, the record that it is about, and what takes the place of values that one graph has once. */
interface Sent {
  readonly token?: string;
  readonly id?: string;
  readonly instead?: Body;
}

let sales: string;
let admin: string;
beforeAll(async () => {
  sales = await logIn(graph.url, 'vendas', 'vendas123');
  admin = await logIn(graph.url, 'admin', 'admin123');
});

const email = () => `${randomUUID()}@example.com`;
const ofStaff = async (): Promise<Sent> => ({ token: sales });

/** A vehicle and a customer for it, as staff. */
async function aPurchase(): Promise<Sent> {
  const [vehicle_id, { customerId }] = await Promise.all([
    aVehicle(graph.url, sales),
    aCustomer(graph.url, sales),
  ]);
  return { token: sales, instead: { vehicle_id, customer_id: customerId } };
}

/** A sale that waits for a decision, as staff. */
async function aSale(): Promise<Sent> {
  const { instead } = await aPurchase();
  const { body } = await send('POST /sales', { token: sales, body: { ...instead, payment_method: 'PIX' } });
  return { token: sales, id: body.id };
}

/** An account of its own, with the tokens of a log-in. */
async function anAccount() {
  const { username, password } = await aBuyer(graph.url, false);
  const { body } = await send('POST /auth/login', { body: { username, password } });
  return { username, password, token: body.access_token, refresh_token: body.refresh_token };
}

const username = () => `u${randomUUID().slice(0, 18)}`;
/** What the examples of the workshop need, as an administrator. */
const ofWorkshop = async (
  prepare: (shop: ReturnType<typeof restWorkshop>) => Promise<Omit<Sent, 'token'>>,
) => ({
  token: admin,
  ...(await prepare(restWorkshop(graph.url, admin))),
});

const WORKSHOP: Readonly<Record<string, () => Promise<Sent>>> = {
  createWorkshopUser: () => ofWorkshop(async () => ({ instead: { usuario: username(), email: email() } })),
  createEmployee: () => ofWorkshop(async () => ({ instead: { usuario: username(), email: email() } })),
  updateWorkshopUser: () => ofWorkshop(async () => ({ id: (await aBuyer(graph.url, false)).userId })),
  createWorkshopCustomer: () => ofWorkshop(async () => ({ instead: { email: email(), cpf: generateCpf() } })),
  updateWorkshopCustomer: () =>
    ofWorkshop(async () => ({ id: (await aCustomer(graph.url, sales)).customerId })),
  registerCustomerVehicle: () =>
    ofWorkshop(async () => ({
      instead: { placa: aPlate(), cliente_id: (await aCustomer(graph.url, sales)).customerId },
    })),
  createPart: () => ofWorkshop(async () => ({ instead: { codigo: username() } })),
  updatePart: () => ofWorkshop(async (shop) => ({ id: await shop.part() })),
  receiveParts: () => ofWorkshop(async (shop) => ({ id: await shop.part() })),
  countParts: () => ofWorkshop(async (shop) => ({ id: await shop.part() })),
  createWorkshopService: () => ofWorkshop(async () => ({ instead: { nome: username() } })),
  createQuote: () =>
    ofWorkshop(async (shop) => ({ instead: { veiculo_id: await shop.vehicle(), ...(await shop.lines()) } })),
  reviseQuote: () => ofWorkshop(async (shop) => ({ id: await shop.quote(), instead: await shop.lines() })),
  sendQuote: () => ofWorkshop(async (shop) => ({ id: await shop.quote() })),
  approveQuote: () => ofWorkshop(async (shop) => ({ id: await shop.sent() })),
  rejectQuote: () => ofWorkshop(async (shop) => ({ id: await shop.sent() })),
  openWorkOrder: () => ofWorkshop(async (shop) => ({ instead: { veiculo_id: await shop.vehicle() } })),
  diagnoseWorkOrder: () => ofWorkshop(async (shop) => ({ id: await shop.arrived() })),
  finishWork: () => ofWorkshop(async (shop) => ({ id: await shop.begun() })),
  cancelWorkOrder: () => ofWorkshop(async (shop) => ({ id: await shop.arrived() })),
};

const PREPARED: Readonly<Record<string, () => Promise<Sent>>> = {
  ...WORKSHOP,
  createVehicle: ofStaff,
  updateVehicle: async () => ({ token: sales, id: await aVehicle(graph.url, sales) }),
  openSale: aPurchase,
  purchaseVehicle: aPurchase,
  updateSale: aSale,
  approveSale: aSale,
  rejectSale: aSale,
  cancelSale: aSale,
  register: async () => ({ instead: { username: username(), email: email() } }),
  logIn: async () => {
    const { username, password } = await anAccount();
    return { instead: { username, password } };
  },
  refresh: async () => ({ instead: { refresh_token: (await anAccount()).refresh_token } }),
  logOut: async () => {
    const { token, refresh_token } = await anAccount();
    return { token, instead: { refresh_token } };
  },
  updateProfile: async () => ({ token: (await anAccount()).token, instead: { email: email() } }),
  createCustomer: async () => ({ token: sales, instead: { email: email(), cpf: generateCpf() } }),
  updateCustomer: async () => ({ token: sales, id: (await aCustomer(graph.url, sales)).customerId }),
};

describe(`the examples of the OpenAPI documents (${graph.topology})`, () => {
  it('are of every operation with a body', () => {
    expect(examples.map(({ id }) => id).toSorted()).toEqual(Object.keys(PREPARED).toSorted());
  });

  it.each(examples)('$request as documented gets $status', async ({ id: name, request, body, status }) => {
    const { token, id = '', instead = {} } = (await PREPARED[name]?.()) ?? {};
    const unknown = Object.keys(instead).filter((field) => !(field in body));
    expect(unknown).toEqual([]);
    const answer = await send(request.replace('{id}', id), { token, body: { ...body, ...instead } });
    expect([answer.status, answer.text]).toEqual([status, answer.text]);
  });
});
