import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** How a service answers by way of a proxy: as it does, or so that nobody can use it. */
export type Manner = 'as it is' | '500' | 'truncated' | 'html' | 'endless';

/** Stands between a service and its callers. */
export interface ServiceProxy {
  readonly url: string;
  manner: Manner;
  close(): void;
}

/** What must not get through to a client: written into every answer that is rubbish. */
export const SECRET = 'mongodb://10.1.2.3:27017 at /srv/app.ts:42';

/** Starts a proxy before the service at `port`, on a port of its own. */
export async function proxyBefore(port: number): Promise<ServiceProxy> {
  const proxy: { manner: Manner } = { manner: 'as it is' };
  const server = createServer((incoming, answer) => {
    if (proxy.manner === 'as it is' || incoming.url !== '/graphql') return forward(port, incoming, answer);
    incoming.resume();
    RUBBISH[proxy.manner](answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const own = typeof address === 'object' && address ? address.port : 0;
  return Object.assign(proxy, {
    url: `http://127.0.0.1:${own}/graphql`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };

const RUBBISH: { readonly [manner in Exclude<Manner, 'as it is'>]: (answer: ServerResponse) => void } = {
  500: (answer) => answer.writeHead(500, JSON_TYPE).end(JSON.stringify({ errors: [{ message: SECRET }] })),
  truncated: (answer) => answer.writeHead(200, JSON_TYPE).end(`{"data":{"${SECRET}":`),
  html: (answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end(`<pre>${SECRET}</pre>`),
  endless: (answer) => {
    answer.writeHead(200, JSON_TYPE).write(`{"data":{"${SECRET}":`);
  },
};

function forward(port: number, incoming: IncomingMessage, answer: ServerResponse): void {
  const { method, url: path, headers } = incoming;
  const outgoing = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
    answer.writeHead(response.statusCode ?? 500, response.headers);
    response.pipe(answer);
  });
  outgoing.on('error', () => incoming.socket.destroy());
  answer.on('close', () => outgoing.destroy());
  incoming.pipe(outgoing);
}
