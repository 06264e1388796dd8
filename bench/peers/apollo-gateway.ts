// The stock gateway: node peers/apollo-gateway.ts <port> <service=url>...
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { supergraphAt } from './supergraph.ts';

const [port, ...addresses] = process.argv.slice(2);
const gateway = new ApolloGateway({ supergraphSdl: supergraphAt(addresses) });
await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { host: '127.0.0.1', port: Number(port) },
});
