// Hive Gateway as it comes: node peers/hive-gateway.ts <port> <service=url>...
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { supergraphAt } from './supergraph.ts';

const [port, ...addresses] = process.argv.slice(2);
const gateway = createGatewayRuntime({ supergraph: supergraphAt(addresses), logging: 'warn' });
createServer(gateway).listen(Number(port), '127.0.0.1');
