import type { ChangeFeed } from '@autograph/events/changes';
import type { ServiceClient } from '@autograph/service/calls';
import type { Logger } from '@autograph/service/process';
import { type GraphQLSchema, isRequiredArgument } from 'graphql';
import type { ReadQuery } from '../answer/read-query.ts';
import type { Documents } from '../bounds/documents.ts';
import { serviceAudiences } from './audiences.ts';
import type { LiveSettings } from './config.ts';
import { type Live, liveChanges } from './live.ts';
import { liveFields } from './live-fields.ts';
import { liveOperations } from './live-operation.ts';
import { liveReads } from './live-reads.ts';
import type { StreamParts } from './live-stream.ts';
import { streamPlaces } from './stream-places.ts';

/** Opens the live changes of a gateway. `schema` is what clients see. */
export function openLive(
  options: Pick<StreamParts, 'currentOf' | 'exit' | 'say'> & {
    readonly settings: LiveSettings;
    readonly supergraph: GraphQLSchema;
    readonly schema: () => GraphQLSchema;
    readonly documents: Documents;
    readonly read: ReadQuery;
    readonly clientOf: (service: string) => ServiceClient;
    readonly feeds: readonly ChangeFeed[];
    /** Whether anyone may read the stock. */
    readonly publicStock: boolean;
    readonly log: Logger;
  },
): Live {
  const { supergraph, schema, settings, clientOf, publicStock, log } = options;
  const fields = liveFields(supergraph);
  const questions = new Map([...fields.keys()].map((name) => [name, questionOf(supergraph, name)]));
  const deniedTo: StreamParts['deniedTo'] = async ({ field, fieldName, name }, context) => {
    const { user, clientAddress, language } = context;
    const query = questions.get(fieldName) ?? '';
    const origin = { clientAddress, language, publicStock };
    const { errors } = await clientOf(field.service).execute({ query }, user, origin);
    return errors?.map(({ message, extensions }) => ({ message, path: [name], extensions })) ?? null;
  };
  return liveChanges({
    ...options,
    liveOf: liveOperations(fields, schema),
    reads: liveReads(options),
    places: streamPlaces(settings),
    audiences: serviceAudiences(clientOf, log),
    deniedTo,
  });
}

/** Asks a service by its own rule whether a caller may subscribe; it answers null, or why not. */
function questionOf(supergraph: GraphQLSchema, name: string): string {
  const { args = [] } = supergraph.getSubscriptionType()?.getFields()[name] ?? {};
  const required = args.filter(isRequiredArgument).map((argument) => `${argument.name}: []`);
  return `subscription { ${name}${required.length > 0 ? `(${required.join(', ')})` : ''} { __typename } }`;
}
