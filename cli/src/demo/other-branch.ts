import { accepted, LOGIN, mutate, refusedFor } from '../graph/mutation.ts';
import { OTHER_SALESPERSON } from './data/users.ts';
import { otherwise, type Story } from './story-context.ts';
import {
  APPROVE,
  type ApprovedSale,
  type OpenSale,
  OWN_BRANCHES,
  type OwnBranches,
  SALE,
  type SaleAnswer,
} from './story-graph.ts';

/**
 * The chapter of a salesperson of another branch, for whom the sale does not exist. It goes on where there is no such person: an
 * earlier release made no branches, and somebody may have changed who works where.
 */
export async function askAnotherBranch({ client, print }: Story, { id }: OpenSale): Promise<void> {
  const { username, password, firstName } = OTHER_SALESPERSON;
  print.chapter('Another branch cannot decide', 'login, sale, approveSale');
  const loggedIn = await mutate<string>(client, LOGIN, { input: { username, password } });
  if (refusedFor(loggedIn, 'INVALID_CREDENTIALS')) {
    print.say(`This graph has no ${username}, who works in another branch. The story goes on without them.`);
    return;
  }
  const token = accepted(loggedIn, `to log in ${username}`);
  const { me } = await client.request<OwnBranches>(OWN_BRANCHES, {}, token);
  const { sale } = await client.request<SaleAnswer>(SALE, { id }, token);
  if (sale) {
    print.say(`${firstName} (${username}) works in this branch here, and could decide. The story goes on.`);
    return;
  }
  const outcome = await mutate<ApprovedSale>(client, APPROVE, { id, input: {} }, token);
  if (outcome.ok) throw otherwise('a sale was approved in another branch');
  if (!refusedFor(outcome, 'NOT_FOUND')) accepted(outcome, `to approve the sale as ${username}`);
  const places = (me?.memberships ?? []).flatMap(({ branch }) => branch?.name ?? []);
  print.say(
    `${firstName} (${username}) sells in ${places.join(', ')}. For that branch, the sale does not exist.`,
  );
  print.say(`Refused: NOT_FOUND, "${outcome.refusals[0]?.message}"`);
}
