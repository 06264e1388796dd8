import type { UserIdentity } from '@autograph/kernel';
import type { FastifyRequest } from 'fastify';
import { OperationTypeNode } from 'graphql';
import { addressOf } from '../admission/client-address.ts';
import type { Answer } from '../answer/answer.ts';
import { languageOf } from '../answer/language.ts';
import type { Operation } from '../bounds/documents.ts';
import type { RequestContext } from '../subgraphs/subgraph-calls.ts';
import { refusalOfErrors, refusalOfUserErrors, type UserError } from './refusals.ts';
import type { RestParts } from './rest.ts';
import { writtenAmount } from './values/fields.ts';
import { FUEL_TYPE, PAYMENT_METHOD, type Vocabulary } from './values/words.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Names of the graph that the documents have otherwise than in snake case. */
export type FieldNames = Readonly<Record<string, string>>;

/** Operations of the public graph, on behalf of who sent a request. A source has one root field. */
export interface GraphOperations {
  /**
   * Carries out a query, and returns the value of its root field. Throws a `Refusal` for errors of the graph. A `fresh` read is never
   * answered with what was read before.
   */
  read<T>(source: string, variables?: Variables, options?: { readonly fresh?: boolean }): Promise<T | null>;
  /**
   * Carries out a mutation, and returns its payload. Throws a `Refusal` for errors of the graph and for user errors, whose fields
   * have the documented names. `names` has those that are not the graph's own in snake case.
   */
  change<T>(source: string, variables: Variables, names?: FieldNames): Promise<T>;
}

/** The operations of one request. The first of them counts within the rate limits, as it would at `/graphql`. */
export function graphOperations(
  request: FastifyRequest,
  user: UserIdentity | null,
  { documents, limits, read, mutate, say }: RestParts,
): GraphOperations {
  const context: RequestContext = { user, clientAddress: addressOf(request), language: languageOf(request) };
  let isCounted = false;

  const carryOut = async (source: string, variables: Variables, fresh?: boolean): Promise<unknown> => {
    const operation = documents.operationOf({ source, variables });
    if (!isCounted) {
      isCounted = true;
      await limits.count(request, operation, user);
    }
    documents.refuseInvalid(operation);
    const isMutation = operation.operation.operation === OperationTypeNode.MUTATION;
    const answer: Answer = isMutation
      ? await mutate(operation, context)
      : await read(operation, { ...context, fresh });
    const { data, errors } = say(answer, context.language).result;
    if (errors?.length) throw refusalOfErrors(errors);
    return data?.[rootFieldOf(operation)];
  };

  return {
    read: async <T>(
      source: string,
      variables: Variables = {},
      { fresh }: { readonly fresh?: boolean } = {},
    ) => ((await carryOut(source, variables, fresh)) ?? null) as T | null,
    change: async <T>(source: string, variables: Variables, names: FieldNames = {}) => {
      const payload = (await carryOut(source, variables)) as {
        readonly userErrors: readonly UserError[];
      } | null;
      if (!payload) throw refusalOfErrors([]);
      const [first, ...others] = payload.userErrors;
      if (!first) return payload as T;
      throw refusalOfUserErrors([first, ...others], {
        nameOf: (field) => names[field] ?? snakeCase(field),
        sentFor: (field) =>
          sentValue(field, { ...variables, ...(variables.input as Variables | undefined) }[field]),
        isGuarded: (request.headers['if-match']?.trim() ?? '*') !== '*',
      });
    },
  };
}

function rootFieldOf({ operation }: Operation): string {
  const [field] = operation.selectionSet.selections;
  if (field?.kind !== 'Field') throw new Error('An operation of an endpoint needs a root field.');
  return field.name.value;
}

/** The documented words of fields of the graph. */
const WORDS: Readonly<Record<string, Vocabulary>> = { fuelType: FUEL_TYPE, paymentMethod: PAYMENT_METHOD };

/** A value as a client sent it: the graph has money as an object, and values of its own for the documented words. */
function sentValue(field: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'amount' in value)
    return writtenAmount({ amount: String(value.amount) });
  return typeof value === 'string' ? (WORDS[field]?.wordOf(value) ?? value) : value;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}
