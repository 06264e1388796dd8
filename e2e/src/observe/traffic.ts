import { setTimeout as sleep } from 'node:timers/promises';
import { ask, logIn } from '../client.ts';
import { aCustomer, aVehicle } from '../fixtures.ts';
import { firstOf } from '../live-stream.ts';
import { aSale, sell } from '../sales.ts';

/** What a quiet day asks of each service. */
const READS = [
  '{ vehicles(first: 5) { nodes { id make model } } }',
  '{ sales(first: 5) { nodes { id status vehicle { model } } } }',
  '{ customers(first: 5) { nodes { id name } } }',
  '{ me { id username } }',
];

/**
 * One of each thing that has a metric: reads, sales and decisions, a refused purchase, an operation without a log-in, an error in a
 * document, a REST request and a live stream. Throws where the graph answers otherwise.
 */
export async function exerciseGraph(
  url: string,
  admin: { readonly username: string; readonly password: string },
): Promise<void> {
  const token = await logIn(url, admin.username, admin.password);
  for (const query of [...READS, '{ salesSummary { count } }']) await answered(url, query, token);
  const { id, vehicleId } = await aSale(url, token);
  const { customerId } = await aCustomer(url, token);
  const again = await sell(url, token, vehicleId, customerId).catch(() => null);
  if (again !== null) throw new Error('a reserved vehicle was sold again');
  const approve = 'mutation ($id: ID!) { approveSale(id: $id) { sale { status } userErrors { code } } }';
  await answered(url, approve, token, { id });
  await ask(url, '{ me { id } }');
  await ask(url, '{ nothingLikeThis }', { token });
  const headers = { authorization: `Bearer ${token}` };
  const rest = await fetch(new URL('/api/vehicles?limit=2', url), { headers });
  if (!rest.ok) throw new Error(`REST answered ${rest.status}`);
  const ids = [await aVehicle(url, token)];
  const follow = 'subscription ($ids: [ID!]!) { vehicleChanged(ids: $ids) { status } }';
  const stream = await firstOf(url, follow, { variables: { ids }, token });
  if (stream.errors.length > 0) throw new Error(JSON.stringify(stream.errors));
}

async function answered(url: string, query: string, token: string, variables = {}): Promise<void> {
  const { errors } = await ask(url, query, { token, variables });
  if (errors.length > 0) throw new Error(`${query}: ${JSON.stringify(errors)}`);
}

/** Reads of a quiet day, one in two seconds, until they are stopped. */
export function quietDay(url: string, token: string): { stop(): Promise<readonly string[]> } {
  const stopping = new AbortController();
  const failures: string[] = [];
  const read = async (): Promise<void> => {
    for (let turn = 0; !stopping.signal.aborted; turn += 1) {
      const query = READS[turn % READS.length] ?? '';
      const answer = await ask(url, query, { token }).catch((error: Error) => error);
      if (answer instanceof Error) failures.push(answer.message);
      else for (const { extensions } of answer.errors) failures.push(extensions.code);
      await sleep(2_000);
    }
  };
  const reading = read();
  return {
    stop: async () => {
      stopping.abort();
      await reading;
      return failures;
    },
  };
}
