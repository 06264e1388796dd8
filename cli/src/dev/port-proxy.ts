import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { StartupError } from '@autograph/service/process';

/** A port that stays, whichever process is behind it. */
export interface Door {
  readonly port: number;
  /** Leads connections that are made from now on to this port; to none they are ended. */
  leadTo(port: number | null): void;
  close(): Promise<void>;
}

/** Opens the door. Throws a `StartupError` when the port is taken or not allowed. */
export async function openDoor(host: string, port: number): Promise<Door> {
  let behind: number | null = null;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    if (behind === null) return void client.destroy();
    const graph = connect({ host: '127.0.0.1', port: behind });
    for (const [one, other] of [
      [client, graph],
      [graph, client],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => open.delete(one));
      one.pipe(other);
    }
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', ({ code }: NodeJS.ErrnoException) =>
    reject(
      code === 'EADDRINUSE'
        ? new StartupError(
            'AG1101',
            `Port ${port} is in use. Stop the program that uses it, or set another port.`,
          )
        : new StartupError('AG1102', `Port ${port} is not allowed. Set a port above 1023.`),
    ),
  );
  server.listen({ host, port }, resolve);
  await promise;
  return {
    port: (server.address() as AddressInfo).port,
    leadTo: (next) => {
      behind = next;
    },
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

/** A port that nobody uses at the moment. */
export async function freePort(): Promise<number> {
  const door = await openDoor('127.0.0.1', 0);
  await door.close();
  return door.port;
}
