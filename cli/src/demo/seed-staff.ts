import { DEFAULT_BRANCH_ID, each } from '@autograph/kernel';
import type { DemoUser } from '@autograph/service/demo-users';
import type { GraphClient } from '@autograph/topologies/graph-client';
import { accepted, logIn, mutate, mutation, type Outcome, refusedFor } from '../graph/mutation.ts';
import { BRANCHES, type BranchName, type DemoBranch, HEAD } from './data/branches.ts';
import { CLIENTE, type DemoStaff, SALESPERSON, STAFF } from './data/users.ts';

/** The branches and the people of the demo, once they are there. */
export interface SeededStaff {
  readonly branchIds: ReadonlyMap<BranchName, string>;
  /** The access token of the salesperson. */
  readonly salesperson: string;
  /** The access token of `cliente`. */
  readonly cliente: string;
}

/** Requests under way at once. */
const AT_ONCE = 4;

const CREATE_BRANCH = mutation('createBranch', 'branch { id }');
const UPDATE_BRANCH = mutation('updateBranch', 'branch { id }', { id: true });
const CREATE_USER = mutation('createUser', 'user { id }');
const REGISTER = mutation('register', 'user { id }');
const SET_MEMBERSHIPS = mutation('setMemberships', 'user { id }', { id: true });

const ALL_BRANCHES = 'query { branches { id cnpj version } }';
const USERS = `query ($filter: UserFilter) {
  users(filter: $filter, sortBy: { field: CREATED_AT }, first: 100) {
    nodes { id username role memberships { branch { id } } }
  }
}`;

interface Created {
  readonly id: string;
}

interface FoundUser extends Created {
  readonly username: string;
  readonly role: string;
  readonly memberships: readonly unknown[] | null;
}

/**
 * Makes the branches and the accounts of the demo but the administrator's, and says who works where. What is there stays as it
 * is: details of a branch that somebody has changed, and memberships that a user has.
 */
export async function seedStaff(
  client: GraphClient,
  admin: { readonly username: string; readonly password: string },
): Promise<SeededStaff> {
  const adminToken = await logIn(client, admin);
  const branchIds = await makeBranches(client, adminToken);
  await each(
    [
      () => makeCliente(client),
      ...STAFF.map((staff) => () => makeStaff(client, staff, branchIds, adminToken)),
    ],
    AT_ONCE,
    (make) => make(),
  );
  // The gateway reads memberships with the session, so that a session of now has those of now.
  const [salesperson, cliente] = await Promise.all([logIn(client, SALESPERSON), logIn(client, CLIENTE)]);
  return { branchIds, salesperson, cliente };
}

async function makeBranches(
  client: GraphClient,
  adminToken: string,
): Promise<ReadonlyMap<BranchName, string>> {
  const { branches } = await client.request<{
    branches: readonly (Created & { readonly cnpj: string | null; readonly version: number })[];
  }>(ALL_BRANCHES, {}, adminToken);
  const ids = new Map<BranchName, string>([[HEAD, DEFAULT_BRANCH_ID]]);
  const isUntouched = branches.some(({ id, version }) => id === DEFAULT_BRANCH_ID && version === 1);
  await each(BRANCHES, AT_ONCE, async (branch) => {
    const known = branches.find(({ cnpj }) => cnpj !== null && digitsOf(cnpj) === digitsOf(branch.cnpj));
    if (branch.name === HEAD) {
      if (isUntouched) await describeHead(client, branch, adminToken);
      return;
    }
    const made =
      known ?? accepted(await createBranch(client, branch, adminToken), `the branch ${branch.name}`);
    ids.set(branch.name, made.id);
  });
  return ids;
}

function createBranch(client: GraphClient, input: DemoBranch, token: string): Promise<Outcome<Created>> {
  return mutate<Created>(client, CREATE_BRANCH, { input }, token);
}

async function describeHead(client: GraphClient, branch: DemoBranch, token: string): Promise<void> {
  const input = { ...branch, expectedVersion: 1 };
  const outcome = await mutate<Created>(client, UPDATE_BRANCH, { id: DEFAULT_BRANCH_ID, input }, token);
  if (!refusedFor(outcome, 'STALE')) accepted(outcome, `the details of ${branch.name}`);
}

async function makeCliente(client: GraphClient): Promise<void> {
  const outcome = await mutate<Created>(client, REGISTER, { input: accountOf(CLIENTE) });
  if (!refusedFor(outcome, 'CONFLICT')) accepted(outcome, `the account ${CLIENTE.username}`);
}

async function makeStaff(
  client: GraphClient,
  { user, memberships }: DemoStaff,
  branchIds: ReadonlyMap<BranchName, string>,
  token: string,
): Promise<void> {
  const input = { ...accountOf(user), role: user.role };
  const outcome = await mutate<Created>(client, CREATE_USER, { input }, token);
  const id = refusedFor(outcome, 'CONFLICT')
    ? await idWithoutMemberships(client, user, token)
    : accepted(outcome, `the account ${user.username}`).id;
  if (id === null) return;
  const given = memberships.map(({ branch, manages }) => ({ branchId: branchIds.get(branch), manages }));
  const set = await mutate<Created>(client, SET_MEMBERSHIPS, { id, input: { memberships: given } }, token);
  accepted(set, `the branches of ${user.username}`);
}

/** The id of a demo user who is there and has no memberships; `null` when they have some, or another has the name. */
async function idWithoutMemberships(
  client: GraphClient,
  { username, role }: DemoUser,
  token: string,
): Promise<string | null> {
  const filter = { search: username, role: [role] };
  const { users } = await client.request<{ users: { nodes: readonly FoundUser[] } }>(
    USERS,
    { filter },
    token,
  );
  const user = users.nodes.find((one) => one.username === username);
  return user && (user.memberships ?? []).length === 0 ? user.id : null;
}

function accountOf({ username, password, email, firstName, lastName }: DemoUser) {
  return { username, password, email, firstName, lastName };
}

function digitsOf(cnpj: string): string {
  return cnpj.replaceAll(/\W/g, '');
}
