import swagger from '@fastify/swagger';
import Fastify from 'fastify';
import { DOCUMENTED_SERVICES, type DocumentedService, type Endpoint } from '../endpoint.ts';
import { endpoints } from '../endpoints.ts';
import type { Status } from '../refusals.ts';
import { type JsonSchema, jsonSchemas } from './json-schemas.ts';
import { operationOf } from './operations.ts';
import { refusalBody, refusalResponse, refusalsOf, responseName } from './refusal-responses.ts';

/** What the services are called, and what they are for. */
const SERVICES: Readonly<
  Record<DocumentedService, { readonly title: string; readonly description: string }>
> = {
  vehicles: { title: 'Autograph vehicles', description: 'The stock of the dealership.' },
  sales: { title: 'Autograph sales', description: 'Purchases, and the decisions on them.' },
  auth: { title: 'Autograph auth', description: 'Accounts, sessions and rate limits.' },
  customers: { title: 'Autograph customers', description: 'The customers of the dealership.' },
  workshop: {
    title: 'Autograph workshop',
    description: 'The workshop (oficina): parts, services, vehicles of customers, quotes and orders.',
  },
};

/** What each tag is about. */
const TAGS: Readonly<Record<string, string>> = {
  vehicles: 'Vehicles of the stock.',
  sales: 'Sales of vehicles.',
  auth: 'Accounts and sessions.',
  'rate-limit': 'Limits on the number of requests.',
  customers: 'Customers.',
  health: 'Whether the services answer.',
  usuarios: 'Accounts.',
  funcionarios: 'Employees of the workshop: accounts whose role is WORKSHOP.',
  clientes: 'Customers, as the workshop knows them.',
  veiculos: 'Vehicles of customers.',
  pecas: 'Parts and their stock.',
  servicos: 'Services that the workshop offers.',
  orcamentos: 'Quotes.',
  ordens: 'Work orders.',
};

/** An OpenAPI document, as far as it is read here. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly description: string };
  readonly servers: readonly object[];
  readonly tags: readonly object[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly responses: Readonly<Record<string, object>>;
  };
}

/** An operation of a document, as far as it is read here. */
export interface OpenApiOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly schema: JsonSchema;
  }[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: Readonly<Record<string, { readonly schema: JsonSchema; readonly example?: unknown }>>;
  };
  readonly responses: Readonly<Record<string, object>>;
}

/** The OpenAPI 3.1 documents of the REST services, made of their endpoints. The same endpoints make the same documents. */
export async function openApiDocuments(): Promise<Readonly<Record<DocumentedService, OpenApiDocument>>> {
  const documents = DOCUMENTED_SERVICES.map(async (service) => [service, await documentOf(service)] as const);
  return Object.fromEntries(await Promise.all(documents)) as Record<DocumentedService, OpenApiDocument>;
}

async function documentOf(service: DocumentedService): Promise<OpenApiDocument> {
  const own = endpoints.filter((endpoint) => endpoint.service === service);
  const schemas = jsonSchemas();
  const { title, description } = SERVICES[service];
  const app = Fastify();
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => () => '');
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title,
        description,
        version: '1.0.0',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/api', description: 'This graph.' }],
      tags: [...new Set(own.map(tagOf))].map((name) => ({ name, description: TAGS[name] ?? name })),
      components: {
        securitySchemes: {
          bearer: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description: 'The `access_token` of `POST /auth/login`.',
          },
        },
      },
    },
  });
  for (const endpoint of own)
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      exposeHeadRoute: false,
      schema: operationOf(endpoint, schemas, tagOf(endpoint)),
      handler: async () => undefined,
    });
  await app.ready();
  const document = app.swagger() as unknown as OpenApiDocument;
  await app.close();
  const { openapi, info, servers, tags } = document;
  return { openapi, info, servers, tags, ...referringTo(document, own, schemas) };
}

/** The paths, with what they share among the components. */
function referringTo(
  { paths, components }: OpenApiDocument,
  own: readonly Endpoint[],
  schemas: ReturnType<typeof jsonSchemas>,
): Pick<OpenApiDocument, 'paths' | 'components'> {
  const byName = new Map(own.map((endpoint) => [endpoint.name, endpoint]));
  const used = [...new Set(own.flatMap(refusalsOf))].toSorted((one, other) => one - other);
  schemas.of(refusalBody, 'output');
  const completed = (operation: OpenApiOperation): OpenApiOperation => {
    const endpoint = byName.get(operation.operationId);
    if (!endpoint) throw new Error(`No endpoint is called ${operation.operationId}.`);
    const { parameters, requestBody, responses } = operation;
    return {
      ...operation,
      ...(parameters && { parameters: parameters.map(withoutSuggestion) }),
      ...(requestBody && { requestBody: { ...requestBody, required: needsBody(endpoint) } }),
      responses: { ...responses, ...Object.fromEntries(refusalsOf(endpoint).map(reference)) },
    };
  };
  return {
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, methods]) => [
        path,
        Object.fromEntries(
          Object.entries(methods).map(([method, operation]) => [method, completed(operation)]),
        ),
      ]),
    ),
    components: {
      ...components,
      schemas: schemas.components(),
      responses: Object.fromEntries(used.map((status) => [responseName(status), refusalResponse(status)])),
    },
  };
}

type Parameter = NonNullable<OpenApiOperation['parameters']>[number] & { readonly example?: unknown };

/** A parameter whose example is in its schema: Swagger UI sends the example of a parameter unless somebody clears it. */
function withoutSuggestion({ example, ...parameter }: Parameter): Parameter {
  if (example === undefined) return parameter;
  return { ...parameter, schema: { ...parameter.schema, examples: [example] } };
}

/** Whether a request without a body is refused. */
function needsBody({ request }: Endpoint): boolean {
  return !request.body?.safeParse(undefined).success;
}

const reference = (status: Status) =>
  [String(status), { $ref: `#/components/responses/${responseName(status)}` }] as const;

/** An endpoint's tag is the first part of its path; in the workshop the second one. */
function tagOf({ path }: Endpoint): string {
  const [, first = '', second = ''] = path.split('/');
  return first === 'oficina' ? second : first;
}
