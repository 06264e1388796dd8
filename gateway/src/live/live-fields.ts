import type { GraphQLSchema } from 'graphql';
import { directivesOf, ownerOf } from '../supergraph.ts';

/** How a field of `Subscription` is served. */
export interface LiveField {
  /** The field of `Query` that reads what changed, by its id. */
  readonly read: string;
  /** The types of the aggregates whose changes are sent. */
  readonly of: readonly string[];
  /** The field of `Query` that says who may see a record; `null` where no service says so. */
  readonly audience: string | null;
  /** The service that says who may subscribe. */
  readonly service: string;
}

/** The fields of `Subscription`, by name, as the `@live` of each says. */
export function liveFields(supergraph: GraphQLSchema): ReadonlyMap<string, LiveField> {
  const fields = Object.values(supergraph.getSubscriptionType()?.getFields() ?? {});
  return new Map(
    fields.map(({ name, astNode }) => {
      const [live] = directivesOf(astNode, 'live');
      const service = ownerOf(supergraph, astNode);
      if (typeof live?.read !== 'string' || !Array.isArray(live.of) || !service)
        throw new Error(`Subscription.${name} has no @live, or no service.`);
      const audience = typeof live.audience === 'string' ? live.audience : null;
      return [name, { read: live.read, of: live.of.map(String), audience, service }];
    }),
  );
}
