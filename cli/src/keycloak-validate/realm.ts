import { ROLES } from '@autograph/kernel';
import { DEMO_USERS } from '@autograph/service/demo-users';
import { ACCESS_TOKEN } from '@autograph/service/identity';
import { z } from 'zod';

const flag = (wanted: boolean) => z.literal(wanted, { error: `must be ${wanted}` });
const exactly = <Value extends string | number>(value: Value) =>
  z.literal(value, { error: `must be ${JSON.stringify(value)}` });

/** Where the demo's people stand; an account that anyone can look up is open only where someone asked for it. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of Keycloak's, filled from its environment
const DEMO_SWITCH = '${KEYCLOAK_DEMO_USERS:false}';
// biome-ignore lint/suspicious/noTemplateCurlyInString: as above
const SECRET = '${KEYCLOAK_CLIENT_SECRET}';

/** Of the accounts that the service makes and looks up it needs these, and nothing else. */
const SERVICE_ROLES = ['manage-users', 'view-users'];

const mapper = z.object({ protocolMapper: z.string(), config: z.record(z.string(), z.string()) });

const client = z.object({
  clientId: exactly('autograph'),
  enabled: flag(true),
  publicClient: flag(false),
  secret: z.literal(SECRET, { error: `must be ${SECRET}: a secret is given, never kept in a file` }),
  standardFlowEnabled: flag(false),
  implicitFlowEnabled: flag(false),
  directAccessGrantsEnabled: flag(true),
  serviceAccountsEnabled: flag(true),
  attributes: z.object({
    'access.token.header.type.rfc9068': exactly('true'),
    'access.token.signed.response.alg': exactly('RS256'),
  }),
  protocolMappers: z
    .array(mapper)
    .refine(
      (mappers) =>
        mappers.some(
          ({ protocolMapper, config }) =>
            protocolMapper === 'oidc-audience-mapper' &&
            config['included.custom.audience'] === ACCESS_TOKEN.audience &&
            config['access.token.claim'] === 'true',
        ),
      `must add the audience ${ACCESS_TOKEN.audience} to access tokens`,
    ),
  defaultClientScopes: z
    .array(z.string())
    .refine(
      (scopes) => ['basic', 'profile', 'email', 'roles'].every((scope) => scopes.includes(scope)),
      'must have basic, profile, email and roles',
    ),
  optionalClientScopes: z
    .array(z.string())
    .length(0, 'must be empty: a token for good is asked for by a scope'),
});

const role = z.object({
  name: z.string(),
  composites: z.object({ realm: z.array(z.string()) }).optional(),
});
const user = z.object({
  username: z.string(),
  email: z.string().optional(),
  enabled: z.union([z.boolean(), z.string()]),
  credentials: z.array(z.object({ value: z.string() })).default([]),
  realmRoles: z.array(z.string()).default([]),
  clientRoles: z.record(z.string(), z.array(z.string())).default({}),
  serviceAccountClientId: z.string().optional(),
});

const realm = z.object({
  realm: exactly('vehicle-sales'),
  enabled: flag(true),
  registrationAllowed: flag(false),
  loginWithEmailAllowed: flag(true),
  duplicateEmailsAllowed: flag(false),
  defaultSignatureAlgorithm: exactly('RS256'),
  accessTokenLifespan: exactly(300),
  ssoSessionIdleTimeout: exactly(7 * 24 * 60 * 60),
  clientSessionIdleTimeout: exactly(7 * 24 * 60 * 60),
  revokeRefreshToken: flag(true),
  refreshTokenMaxReuse: exactly(0),
  bruteForceProtected: flag(true),
  permanentLockout: flag(false),
  failureFactor: z.number().max(5, 'must be at most 5'),
  passwordPolicy: z.string().regex(/\blength\(([89]|\d\d+)\)/, 'must ask for at least 8 characters'),
  defaultRole: z.object({ name: exactly('default-roles-vehicle-sales') }),
  roles: z.object({ realm: z.array(role) }).superRefine(checkRoles),
  clients: z.tuple([client], { error: 'must be one client' }),
  users: z.array(user).superRefine(checkUsers),
});

/** What is wrong with a realm file, a line for each; none when the graph can rely on it. */
export function realmProblems(file: unknown): string[] {
  const result = realm.safeParse(file);
  if (result.success) return [];
  return result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

function checkRoles({ realm: roles }: { realm: z.output<typeof role>[] }, context: z.RefinementCtx): void {
  const names = new Map(roles.map(({ name, composites }) => [name, composites?.realm ?? []]));
  for (const name of ROLES) {
    if (names.get(name)?.length !== 0) context.addIssue(`must have ${name}, composed of no other role`);
  }
  if (names.get('default-roles-vehicle-sales')?.join() !== 'CUSTOMER') {
    context.addIssue('must give everyone CUSTOMER by default, and nothing else');
  }
}

function checkUsers(users: z.output<typeof user>[], context: z.RefinementCtx): void {
  const service = users.filter(({ serviceAccountClientId }) => serviceAccountClientId === 'autograph');
  const given = service.map(({ clientRoles }) =>
    Object.entries(clientRoles).map(([of, names]) => `${of}:${names}`),
  );
  if (given.join() !== `realm-management:${SERVICE_ROLES}`) {
    context.addIssue(`must let the service account do ${SERVICE_ROLES.join(' and ')}, and nothing else`);
  }
  const people = users.filter((one) => !service.includes(one));
  for (const [index, { username, email = '', enabled, credentials, realmRoles }] of people.entries()) {
    const demo = DEMO_USERS.find((one) => one.username === username);
    if (!demo) context.addIssue(`has ${username}, who is not of the demo`);
    if (!email.endsWith('@example.com')) context.addIssue(`has a real address for ${username}`);
    if (enabled !== DEMO_SWITCH) context.addIssue(`must have ${username} enabled by ${DEMO_SWITCH} only`);
    if (!demo || index !== people.findLastIndex((one) => one.username === username)) continue;
    // Everyone is a CUSTOMER by the default role.
    const roles = ['default-roles-vehicle-sales', demo.role].filter((name) => name !== 'CUSTOMER');
    const isSame = demo.email === email && credentials.map(({ value }) => value).join() === demo.password;
    if (!isSame || realmRoles.join() !== roles.join()) {
      context.addIssue(`has ${username} otherwise than the demo: e-mail, password or role`);
    }
  }
  for (const { username } of DEMO_USERS) {
    if (!people.some((one) => one.username === username)) context.addIssue(`has no ${username}`);
  }
}
