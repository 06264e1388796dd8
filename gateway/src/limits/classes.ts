import { type GraphQLSchema, getNamedType } from 'graphql';
import { directivesOf } from '../supergraph.ts';

/** What an operation can be counted as; each class has a limit of its own. */
export const LIMIT_CLASSES = ['auth', 'general', 'listing', 'admin', 'public', 'web'] as const;
export type LimitClass = (typeof LIMIT_CLASSES)[number];

/** How a root field is counted. */
export interface Counting {
  readonly limitClass: LimitClass;
  /** Whether it is counted as `public` where nobody is logged in and the stock is public. */
  readonly publicStock: boolean;
  /** Names that lead through the arguments to a refresh token, whose session is counted; `null` where the caller is. */
  readonly sessionOf: readonly string[] | null;
}

/**
 * How each root field of a supergraph is counted, by type and name (`Query.vehicles`): as its `@rateLimit` says. Without one, a
 * page (a connection) is `listing` and any other field `general`.
 */
export function countingOf(supergraph: GraphQLSchema): ReadonlyMap<string, Counting> {
  const counting = new Map<string, Counting>();
  const roots = [supergraph.getQueryType(), supergraph.getMutationType(), supergraph.getSubscriptionType()];
  for (const root of roots) {
    for (const { name, type, astNode } of Object.values(root?.getFields() ?? {})) {
      const isPage = root === supergraph.getQueryType() && getNamedType(type).name.endsWith('Connection');
      const [limit] = directivesOf(astNode, 'rateLimit');
      const named = LIMIT_CLASSES.find((one) => one.toUpperCase() === limit?.class);
      counting.set(`${root?.name}.${name}`, {
        limitClass: named ?? (isPage ? 'listing' : 'general'),
        publicStock: limit?.publicStock === true,
        sessionOf: typeof limit?.sessionOf === 'string' ? limit.sessionOf.split('.') : null,
      });
    }
  }
  return counting;
}
