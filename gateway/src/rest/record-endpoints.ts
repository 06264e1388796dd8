import { z } from 'zod';
import { type Answered, type Asked, type Endpoint, type EndpointFacts, endpoint } from './endpoint.ts';
import type { GraphOperations } from './graph-operations.ts';
import { messages } from './messages.ts';
import { Refusal } from './refusals.ts';
import { idParams } from './values/fields.ts';
import {
  type Connection,
  type PageParameters,
  pageOf,
  pageParameters,
  pageSchema,
  rowsOf,
} from './values/page.ts';
import { documentedNames, type InputNames, inputOf, type RecordForm, type Values } from './values/record.ts';
import { versionOf } from './values/version.ts';

/** What an endpoint of a record says of itself. */
type Facts = Omit<EndpointFacts, 'answers' | 'method'>;

/** Lists records. `filterOf` has the filter of the graph for the parameters. */
export function listEndpoint(
  facts: Facts,
  {
    rows,
    record,
    source,
    parameters = {},
    query = z.strictObject({ ...parameters, ...pageParameters }),
    filterOf = () => ({}),
    lesser,
  }: {
    /** The name of the rows in the answer. */
    readonly rows: string;
    readonly record: RecordForm;
    readonly source: string;
    /** The parameters besides those of the page. */
    readonly parameters?: Readonly<Record<string, z.ZodType>>;
    /** All parameters, where they have rules together. */
    readonly query?: z.ZodType<Values>;
    readonly filterOf?: (query: Values) => Values;
    /** What is asked instead by those who may not read all of it. The answer has null for the rest. */
    readonly lesser?: string;
  },
): Endpoint {
  return endpoint({
    ...facts,
    method: 'GET',
    request: { query },
    answers: { 200: pageSchema(rows, record.schema).meta({ id: `${record.name}Page` }) },
    handle: async ({ query: given, graph }) => {
      const page = given as PageParameters;
      const variables = { filter: filterOf(given), ...rowsOf(page) };
      const list = await readAs<Connection<Values>>(graph, [source, lesser], variables);
      return { body: pageOf(rows, list ?? { totalCount: 0, nodes: [] }, record.of, page) };
    },
  });
}

/** Reads a record. One that is not `isMeant` is not there. */
export function readEndpoint(
  facts: Facts,
  {
    record,
    source,
    isMeant = () => true,
    lesser,
  }: {
    readonly record: RecordForm;
    readonly source: string;
    readonly isMeant?: (found: Values) => boolean;
    /** As `lesser` of a list. */
    readonly lesser?: string;
  },
): Endpoint {
  return endpoint({
    ...facts,
    method: 'GET',
    request: { params: idParams },
    answers: { 200: record.schema },
    handle: async ({ params, graph }) => {
      const found = await readAs<Values>(graph, [source, lesser], params);
      if (!found || !isMeant(found)) throw new Refusal(404, messages.noRecord);
      return answerOf(record, found);
    },
  });
}

/** Reads all, or what is asked instead where the graph does not allow that. */
async function readAs<T>(
  graph: GraphOperations,
  [source, lesser]: readonly [string, string | undefined],
  variables: Values,
): Promise<T | null> {
  try {
    return await graph.read<T>(source, variables);
  } catch (error) {
    if (lesser === undefined || !(error instanceof Refusal) || error.status !== 403) throw error;
    return graph.read<T>(lesser, variables);
  }
}

/** How a change is carried out: a mutation whose payload has the record. */
export interface Change {
  readonly record: RecordForm;
  readonly source: string;
  /** The field of the payload that has the record. */
  readonly payload: string;
  readonly body?: z.ZodType;
  /** What the graph calls the fields of the body. */
  readonly names?: InputNames;
  /** What the input has besides the body. */
  readonly input?: (asked: Asked<{ readonly id: string }, undefined, Values>) => Values;
}

/** Creates a record. */
export function createEndpoint(facts: Facts, change: Change): Endpoint {
  const { record, body } = change;
  return endpoint({
    ...facts,
    method: 'POST',
    request: { ...(body && { body }) },
    answers: { 201: record.schema },
    refusals: facts.refusals ?? [409, 422],
    handle: async (asked) => ({ status: 201, ...(await changed({}, asked as never, facts, change)) }),
  });
}

/** Changes a record: by `PUT`, or by `POST` to the address of an action. */
export function changeEndpoint(facts: Facts & Pick<EndpointFacts, 'method'>, change: Change): Endpoint {
  const { record, body } = change;
  return endpoint({
    ...facts,
    request: { params: idParams, ...(body && { body }) },
    answers: { 200: record.schema },
    refusals: facts.refusals ?? [404, 409, 422, ...(facts.guarded ? ([412] as const) : [])],
    handle: (asked) => changed(asked.params, asked as never, facts, change),
  });
}

async function changed(
  variables: Values,
  asked: Asked<{ readonly id: string }, undefined, Values | undefined>,
  { guarded }: Facts,
  { record, source, payload, names = {}, input }: Change,
): Promise<Answered> {
  const { body = {}, graph, ifMatch } = asked;
  const given = {
    ...inputOf(names, body),
    ...(guarded && { expectedVersion: versionOf(ifMatch) }),
    ...input?.({ ...asked, body }),
  };
  const hasInput = source.includes('$input');
  const answer = await graph.change<Values>(
    source,
    { ...variables, ...(hasInput && { input: given }) },
    documentedNames(names),
  );
  return answerOf(record, answer[payload] as Values);
}

/** The answer with a record, and with its version where the form has one. */
export function answerOf(record: RecordForm, of: Values): Answered {
  return { body: record.of(of), ...(typeof of.version === 'number' && { version: of.version }) };
}
