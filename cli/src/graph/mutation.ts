import type { GraphClient } from '@autograph/topologies/graph-client';
import { CommandError } from './command-error.ts';

/** Why the graph refused something, as it says so to a client. */
export interface UserError {
  readonly field: readonly string[] | null;
  readonly message: string;
  readonly code: string;
}

/** What came of a mutation: a value, or every reason why not. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusals: readonly UserError[] };

/**
 * A mutation of one `input` as a document for `mutate`: which field, and what to read of its payload. `id` is for those
 * that act upon a record.
 */
export function mutation(field: string, read: string, options: { readonly id?: boolean } = {}): string {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input!`;
  const [declared, given] = options.id ? ['$id: ID!, ', 'id: $id, '] : ['', ''];
  return `mutation (${declared}$input: ${type}) {
    payload: ${field}(${given}input: $input) { value: ${read} userErrors { field message code } }
  }`;
}

export const LOGIN = mutation('login', 'accessToken');

/** Runs a mutation: what was read of its payload, or why the graph refused. Top-level errors are thrown. */
export async function mutate<Value>(
  client: GraphClient,
  document: string,
  variables: Readonly<Record<string, unknown>>,
  accessToken?: string,
): Promise<Outcome<Value>> {
  const { payload } = await client.request<{
    readonly payload: { readonly value: Value | null; readonly userErrors: readonly UserError[] } | null;
  }>(document, variables, accessToken);
  if (!payload) return { ok: false, refusals: [] };
  if (payload.value !== null && payload.userErrors.length === 0) return { ok: true, value: payload.value };
  return { ok: false, refusals: payload.userErrors };
}

/** Whether the graph refused for this reason. */
export function refusedFor(outcome: Outcome<unknown>, code: string): boolean {
  return !outcome.ok && outcome.refusals.some((refusal) => refusal.code === code);
}

/** The value of an outcome; a refusal is thrown, told with what was refused. */
export function accepted<Value>(outcome: Outcome<Value>, what: string): Value {
  if (outcome.ok) return outcome.value;
  const reasons = outcome.refusals.map(({ field, message, code }) =>
    [field?.join('.'), `${message} (${code})`].filter(Boolean).join(': '),
  );
  throw new CommandError(`The graph refused ${what}. ${reasons.join(' ') || 'It did not say why.'}`);
}

/** Logs in and answers the access token. Throws a `CommandError` when the log-in is refused. */
export async function logIn(
  client: GraphClient,
  { username, password }: { readonly username: string; readonly password: string },
  what = `to log in ${username}`,
): Promise<string> {
  const outcome = await mutate<string>(client, LOGIN, { input: { username, password } });
  return accepted(outcome, what);
}
