import { type GraphQLSchema, getNamedType } from 'graphql';

/** What an operation can be counted as; each class has a limit of its own. */
export const LIMIT_CLASSES = ['auth', 'general', 'listing', 'admin'] as const;
export type LimitClass = (typeof LIMIT_CLASSES)[number];

/**
 * The root fields whose class their kind does not tell. All others: a page (a connection) is `listing`, the rest is
 * `general`.
 */
const NAMED: Readonly<Partial<Record<LimitClass, readonly string[]>>> = {
  auth: [
    'Mutation.register',
    'Mutation.login',
    'Mutation.refreshToken',
    'Mutation.requestPasswordReset',
    'Mutation.resetPassword',
    'Mutation.changePassword',
    'Mutation.updateProfile',
    'Mutation.eraseMe',
  ],
  admin: [
    'Query.users',
    'Query.auditTrail',
    'Query.rateLimitStats',
    'Query.rateLimitConfig',
    'Mutation.createUser',
    'Mutation.updateUser',
    'Mutation.resetRateLimits',
  ],
};

/** The class of each root field, by type and name (`Query.vehicles`). Throws when the table names what is not there. */
export function classesOf(schema: GraphQLSchema): ReadonlyMap<string, LimitClass> {
  const classes = new Map<string, LimitClass>();
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const { name, type } of Object.values(root?.getFields() ?? {})) {
      const isPage = root === schema.getQueryType() && getNamedType(type).name.endsWith('Connection');
      classes.set(`${root?.name}.${name}`, isPage ? 'listing' : 'general');
    }
  }
  for (const limitClass of LIMIT_CLASSES) {
    for (const name of NAMED[limitClass] ?? []) {
      if (!classes.has(name)) throw new Error(`A rate limit for what is not in the graph: ${name}`);
      classes.set(name, limitClass);
    }
  }
  return classes;
}
