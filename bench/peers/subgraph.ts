// A stock subgraph, as a tutorial would build it: @apollo/subgraph under Apollo Server, no protection.
// node peers/subgraph.ts <user|vehicle|sale|customer> <port> <address of a MongoDB, or a file to hold in memory> <url of the vehicle service>
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLScalarType, parse } from 'graphql';
import type { BenchData } from '../data.ts';
import { recordsInMemory } from './in-memory.ts';
import { recordsInMongo } from './in-mongo.ts';
import type { Records } from './records.ts';
import { resolversOf } from './resolvers.ts';

type ResolverMap = NonNullable<
  Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>['resolvers']
>;

const [name = '', port, data = '', vehicleUrl = ''] = process.argv.slice(2);
const recordsOf = data.startsWith('mongodb:')
  ? await recordsInMongo(data)
  : recordsInMemory(JSON.parse(readFileSync(data, 'utf8')) as BenchData);
const typeDefs = parse(
  readFileSync(new URL(`../../schema/subgraphs/${name}.graphql`, import.meta.url), 'utf8'),
);
const scalars = Object.fromEntries(
  ['DateTime', 'Decimal'].map((scalar) => [scalar, new GraphQLScalarType({ name: scalar })]),
);

const server = new ApolloServer<Records>({
  schema: buildSubgraphSchema({
    typeDefs,
    resolvers: { ...scalars, ...(await resolversOf(name, vehicleUrl)) } as ResolverMap,
  }),
});
await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: Number(port) },
  context: async () => recordsOf(),
});
