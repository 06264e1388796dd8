import { randomBytes, randomUUID } from 'node:crypto';
import { logIn } from './client.ts';
import { aCustomer, aVehicle } from './fixtures.ts';
import { end, freePort, freePortOffset, runScript, temporaryDir, untilPrinted } from './topology.ts';
import { type ReceivedSpan, startTraceReceiver } from './trace-receiver.ts';

/** A graph with a collector of its spans, which trusts this machine as a proxy: a test says which of its requests are sampled. */
export interface TracedGraph {
  readonly url: string;
  /** All spans so far. */
  readonly spans: readonly ReceivedSpan[];
  /** Sends a request of a trace of its own, sampled or not. */
  trace(
    path: string,
    asked: { readonly token?: string; readonly body?: object; readonly sampled?: boolean },
  ): Promise<TracedAnswer>;
  close(): Promise<void>;
}

/** An answer, and the trace that its request was of. */
export interface TracedAnswer {
  readonly traceId: string;
  readonly headers: Headers;
  readonly body: { readonly data?: Readonly<Record<string, unknown>>; readonly errors?: unknown };
}

const ADMIN = { username: 'gerencia', password: randomUUID() } as const;

/** Starts a topology and a collector. Spans of no request are sent but those of `trace`. */
export async function startTraced(
  topology: 'single' | 'distributed',
  settings: Readonly<Record<string, string>> = {},
): Promise<TracedGraph> {
  const [receiver, dir] = await Promise.all([startTraceReceiver(), temporaryDir()]);
  const env = {
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    OTEL_TRACES_SAMPLER_ARG: '0',
    TRUSTED_PROXIES: '127.0.0.1',
    AUTOGRAPH_DATA_DIR: dir.path,
    ADMIN_USERNAME: ADMIN.username,
    ADMIN_EMAIL: 'gerencia@example.com',
    ADMIN_PASSWORD: ADMIN.password,
    ...settings,
  };
  const port = await freePort();
  const offset = topology === 'single' ? 0 : await freePortOffset();
  const started =
    topology === 'single'
      ? runScript('cli/src/start/main.ts', [], { ...env, PORT: String(port) })
      : runScript('cli/src/start-distributed/main.ts', ['--port-offset', String(offset)], {
          ...env,
          SERVICE_SECRET: randomUUID() + randomUUID(),
        });
  const close = async (): Promise<void> => {
    await end(started);
    await dir.remove();
    await receiver.close();
  };
  await untilPrinted(started, ' is up').catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const origin = `http://127.0.0.1:${topology === 'single' ? port : 4_000 + offset}`;
  return {
    url: `${origin}/graphql`,
    spans: receiver.spans,
    trace: async (path, { token, body, sampled = true }) => {
      const traceId = randomBytes(16).toString('hex');
      const response = await fetch(origin + path, {
        method: body ? 'POST' : 'GET',
        headers: {
          'content-type': 'application/json',
          traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-0${sampled ? 1 : 0}`,
          ...(token && { authorization: `Bearer ${token}` }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      return { traceId, headers: response.headers, body: (await response.json()) as TracedAnswer['body'] };
    },
    close,
  };
}

/** Logs in the administrator, who is the only user of such a graph. */
export function logInTo({ url }: Pick<TracedGraph, 'url'>): Promise<string> {
  return logIn(url, ADMIN.username, ADMIN.password);
}

const PURCHASE = `mutation Purchase($input: PurchaseVehicleInput!) {
  purchaseVehicle(input: $input) {
    sale { id status customer { id name } vehicle { id make } }
    userErrors { code }
  }
}`;

/** Sells a vehicle of its own in a trace of its own. `secrets` are what no span may say of it. */
export async function tracedPurchase(
  graph: TracedGraph,
): Promise<TracedAnswer & { readonly secrets: readonly string[] }> {
  const token = await logInTo(graph);
  const vehicleId = await aVehicle(graph.url, token);
  const { customerId } = await aCustomer(graph.url, token);
  const variables = { input: { vehicleId, customerId, paymentMethod: 'PIX' } };
  const answer = await graph.trace('/graphql', { token, body: { query: PURCHASE, variables } });
  if (answer.body.errors || !JSON.stringify(answer.body).includes('"PENDING"'))
    throw new Error(`no sale: ${JSON.stringify(answer.body)}`);
  return { ...answer, secrets: [vehicleId, customerId, token] };
}
