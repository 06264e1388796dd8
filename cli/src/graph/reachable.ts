import { GATEWAY_PORT } from '@autograph/gateway/port';
import { type Environment, givenEnvironment, readSettings } from '@autograph/service/process';
import { type GraphClient, GraphRequestError } from '@autograph/topologies/graph-client';
import { CommandError } from './command-error.ts';

/** The graph that these settings describe, where `npm start` serves it. Throws a `SettingsError`. */
export function describedUrl(environment: Environment = givenEnvironment()): string {
  const { PORT } = readSettings({ PORT: GATEWAY_PORT }, environment);
  return `http://localhost:${PORT}/graphql`;
}

/** Asks the graph at `url` something that any graph answers. Throws a `CommandError` when it cannot be reached. */
export async function checkReachable(client: GraphClient, url: string): Promise<void> {
  try {
    await client.request('{ __typename }');
  } catch (error) {
    if (error instanceof GraphRequestError) return;
    throw new CommandError(unreachable(error, url));
  }
}

/** Whether an error is that of a request without an answer of the graph. */
export function isUnanswered(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.cause !== undefined || error instanceof SyntaxError || error.name === 'TimeoutError';
}

/** That a graph gave no answer, and why. */
export function unreachable(error: unknown, url: string): string {
  const cause = error instanceof Error ? (error.cause as { readonly code?: string } | undefined) : undefined;
  const why = error instanceof SyntaxError ? 'its answer is not JSON' : (cause?.code ?? String(error));
  return `No graph answers at ${url} (${why}). Start it with npm start, or give its address with --url or PORT.`;
}
