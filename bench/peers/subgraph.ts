// A stock subgraph, as a tutorial would build it: @apollo/subgraph under Apollo Server, records in memory, no protection.
// node peers/subgraph.ts <user|vehicle|sale|customer> <port> <data file> [url of the vehicle service]
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLScalarType, parse } from 'graphql';
import type { BenchData } from '../data.ts';
import { resolversOf } from './resolvers.ts';

type ResolverMap = NonNullable<
  Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>['resolvers']
>;

const [name = '', port, dataFile = '', vehicleUrl = ''] = process.argv.slice(2);
const data = JSON.parse(readFileSync(dataFile, 'utf8')) as BenchData;
const typeDefs = parse(
  readFileSync(new URL(`../../schema/subgraphs/${name}.graphql`, import.meta.url), 'utf8'),
);
const scalars = Object.fromEntries(
  ['DateTime', 'Decimal'].map((scalar) => [scalar, new GraphQLScalarType({ name: scalar })]),
);

const server = new ApolloServer({
  schema: buildSubgraphSchema({
    typeDefs,
    resolvers: { ...scalars, ...(await resolversOf(name, data, vehicleUrl)) } as ResolverMap,
  }),
});
await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: Number(port) } });
