import { port } from '@autograph/service/process';

/** The gateway's port. It has a file of its own so that a start can check the port before it loads the graph. */
export const GATEWAY_PORT = port.default(4000).describe('Port of the gateway.');
