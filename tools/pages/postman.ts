import type { OpenApiDocument, OpenApiOperation } from '@autograph/gateway/openapi';
import { demoUser } from '@autograph/service/demo-users';
import { FLOW, type Step } from './postman-flow.ts';

/** An operation of a document, with its address. */
interface Placed {
  readonly service: string;
  readonly method: string;
  readonly path: string;
  readonly operation: OpenApiOperation;
  readonly document: OpenApiDocument;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * `docs/postman_collection.json` and `docs/postman_environment.json`, by path: a folder with a purchase from log-in to approval, and a
 * folder with every request of each service. They are written here and not by `openapi-to-postmanv2`, which brings 85 more packages,
 * gives each request a random id, and knows of no flow.
 */
export function postmanFiles(documents: Readonly<Record<string, OpenApiDocument>>): Record<string, string> {
  const operations = placed(documents);
  const byName = new Map(operations.map((one) => [one.operation.operationId, one]));
  const services = [...Map.groupBy(operations, ({ document }) => document.info)].map(([info, own]) => ({
    name: info.title,
    description: info.description,
    item: own.map(referenceItem),
  }));
  const collection = {
    info: {
      name: 'Autograph REST services',
      description:
        'Choose the environment of docs/postman_environment.json. Run the folder "Purchase" first: it logs in and keeps the tokens and ids that the other requests use.',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    auth: bearer('token'),
    item: [
      {
        name: 'Purchase',
        description: 'A customer buys a vehicle, and a seller approves the sale.',
        item: FLOW.map((step) => flowItem(step, byName)),
      },
      ...services,
    ],
  };
  return {
    'docs/postman_collection.json': written(collection),
    'docs/postman_environment.json': written(environment()),
  };
}

function written(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** All operations. The end of the session comes last, and with it the service that has it. */
function placed(documents: Readonly<Record<string, OpenApiDocument>>): readonly Placed[] {
  const all = Object.entries(documents).flatMap(([service, document]) =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ service, method, path, operation, document })),
    ),
  );
  const last = all.find(({ operation }) => operation.operationId === 'logOut');
  const rank = (one: Placed) => (one === last ? 2 : Number(one.service === last?.service));
  return all.toSorted((one, other) => rank(one) - rank(other));
}

/** A request of the reference. The flow has logged in; else any documented answer but a failure of the service is good. */
function referenceItem(one: Placed): object {
  const statuses = Object.keys(one.operation.responses).map(Number);
  const expected = statuses.filter((status) => status < 500 && status !== 401);
  return {
    name: one.operation.summary,
    request: request(one, {}),
    event: tests([
      `pm.test('answers a user with a documented status', () => pm.expect(${JSON.stringify(expected)}).to.include(pm.response.code));`,
      ...keeping(KEPT[one.operation.operationId] ?? {}, String(statuses[0])),
    ]),
  };
}

/** What later requests need of the answers of the reference. */
const KEPT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  logIn: { token: 'access_token', refresh_token: 'refresh_token' },
  refresh: { token: 'access_token', refresh_token: 'refresh_token' },
  createWorkshopUser: { usuario_id: 'id' },
  createEmployee: { funcionario_id: 'id' },
  listWorkshopCustomers: { cliente_id: 'clientes[0].id' },
  registerCustomerVehicle: { veiculo_id: 'id' },
  createPart: { peca_id: 'id' },
  listWorkshopServices: { servico_id: 'servicos[0].id' },
  createQuote: { orcamento_id: 'id' },
  reviseQuote: { revisao: 'revisao', total: 'total' },
  openWorkOrder: { ordem_id: 'id' },
};

function flowItem(step: Step, byName: ReadonlyMap<string, Placed>): object {
  const one = byName.get(step.operation);
  if (!one) throw new Error(`No document has the operation ${step.operation}.`);
  return {
    name: step.name,
    request: { ...request(one, step), ...(step.token && { auth: bearer(step.token) }) },
    event: tests([
      `pm.test('answers ${step.status}', () => pm.response.to.have.status(${step.status}));`,
      ...Object.entries(step.answers ?? {}).map(
        ([path, value]) =>
          `pm.test('${path} is ${value}', () => pm.expect(pm.response.json().${path}).to.equal(${JSON.stringify(value)}));`,
      ),
      ...keeping(step.keeps ?? {}, String(step.status)),
    ]),
  };
}

/** Keeps values of an answer in the environment, by name. */
function keeping(keeps: Readonly<Record<string, string>>, status: string): readonly string[] {
  const lines = Object.entries(keeps).map(
    ([name, path]) => `  pm.environment.set('${name}', pm.response.json().${path});`,
  );
  return lines.length > 0 ? [`if (pm.response.code === ${status}) {`, ...lines, '}'] : [];
}

function tests(exec: readonly string[]): object[] {
  return [{ listen: 'test', script: { type: 'text/javascript', exec } }];
}

function request(one: Placed, { body, query }: { readonly body?: Values; readonly query?: Values }): object {
  const { method, operation } = one;
  const sent = body ?? exampleBody(one);
  const hasKey = operation.parameters?.some(({ name }) => name === 'Idempotency-Key') ?? false;
  return {
    method: method.toUpperCase(),
    header: [
      ...(sent ? [{ key: 'Content-Type', value: 'application/json' }] : []),
      // Postman makes a new value for each request.
      ...(hasKey ? [{ key: 'Idempotency-Key', value: '{{$guid}}' }] : []),
    ],
    url: url(one, query),
    ...(sent && { body: { mode: 'raw', raw: rawBody(sent) } }),
    description: operation.description,
  };
}

/** A body as text. Numbers of the environment are not quoted. */
function rawBody(sent: Values): string {
  return JSON.stringify(sent, null, 2).replaceAll(/"(\{\{(?:revisao|total)\}\})"/g, '$1');
}

function url({ path, operation }: Placed, query: Values | undefined): object {
  const parts = path.split('/').slice(1);
  const parameters = (operation.parameters ?? []).filter(({ in: place }) => place === 'query');
  const rows = parameters.map(({ name, schema }) => ({
    key: name,
    value: String(query?.[name] ?? schema.default ?? schema.examples?.[0] ?? schema.enum?.[0] ?? ''),
    ...(query?.[name] === undefined && { disabled: true }),
  }));
  const sent = rows.filter((row) => !('disabled' in row)).map(({ key, value }) => `${key}=${value}`);
  const raw = `{{base_url}}${path.replaceAll(/\{(\w+)\}/g, ':$1')}${sent.length > 0 ? `?${sent.join('&')}` : ''}`;
  return {
    raw,
    host: ['{{base_url}}'],
    path: parts.map((part) => part.replace(/^\{(\w+)\}$/, ':$1')),
    ...(rows.length > 0 && { query: rows }),
    // The id of a vehicle, a sale or a customer, as the environment names it.
    ...(path.includes('{id}') && {
      variable: [{ key: 'id', value: `{{${singular(parts[parts.indexOf('{id}') - 1] ?? '')}_id}}` }],
    }),
  };
}

function singular(resource: string): string {
  return resource.replace(/ns$/, 'm').replace(/s$/, '');
}

/** The documented example of a body, with what the environment has in its place. */
function exampleBody({ operation, document }: Placed): Values | undefined {
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (!schema) return undefined;
  const named = document.components.schemas[schema.$ref?.split('/').at(-1) ?? ''] ?? schema;
  const example = (named.examples?.[0] ?? {}) as Values;
  const variables = operation.operationId === 'logIn' ? ['username', 'password'] : [];
  const isVariable = (name: string) =>
    /_id$|^(refresh_token|revisao|total)$/.test(name) || variables.includes(name);
  const filled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, isVariable(name) ? `{{${name}}}` : filled(inner)]),
    );
  };
  return filled(example) as Values;
}

function bearer(variable: string): object {
  return { type: 'bearer', bearer: [{ key: 'token', value: `{{${variable}}}`, type: 'string' }] };
}

/** The address of a graph on this machine, with the demo users. The flow fills in the rest. */
function environment(): object {
  const [customer, seller, administrator] = [demoUser('cliente'), demoUser('vendas'), demoUser('admin')];
  const values = {
    base_url: 'http://localhost:4000/api',
    customer_username: customer.username,
    customer_password: customer.password,
    seller_username: seller.username,
    seller_password: seller.password,
    username: administrator.username,
    password: administrator.password,
    customer_token: '',
    seller_token: '',
    token: '',
    refresh_token: '',
    vehicle_id: '',
    customer_id: '',
    sale_id: '',
    ...Object.fromEntries(
      ['usuario', 'funcionario', 'cliente', 'veiculo', 'peca', 'servico', 'orcamento', 'ordem'].map(
        (record) => [`${record}_id`, ''],
      ),
    ),
    revisao: '',
    total: '',
  };
  return {
    name: 'Autograph on this machine',
    values: Object.entries(values).map(([key, value]) => ({ key, value, enabled: true })),
    _postman_variable_scope: 'environment',
  };
}
