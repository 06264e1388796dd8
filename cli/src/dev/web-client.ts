import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The development server of the web client. */
export interface WebDevServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the web client from its sources under `root`, with hot reload, over the graph at `origin`. `null` where there are none, or
 * where Vite cannot serve them, for example because the port is in use: `complain` gets the reason.
 */
export async function serveWebSources(options: {
  readonly root: string;
  readonly port: number;
  readonly origin: string;
  readonly complain: (message: string) => void;
}): Promise<WebDevServer | null> {
  const configFile = join(options.root, 'web/vite.config.ts');
  if (!existsSync(configFile)) return null;
  const { createServer } = await import('vite');
  try {
    const server = await createServer({
      configFile,
      logLevel: 'warn',
      clearScreen: false,
      plugins: [over(options.origin)],
      server: { port: options.port, strictPort: true, host: 'localhost' },
    });
    await server.listen();
    return { url: `http://localhost:${options.port}/`, close: () => server.close() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    options.complain(`The web client is not served: ${reason}. --web-port names another port.`);
    return null;
  }
}

/** Has the paths that the configuration passes on go to the graph at `origin`, whose own page this is: it may log in. */
function over(origin: string): Plugin {
  return {
    name: 'autograph-graph',
    config: ({ server }) => ({
      server: {
        proxy: Object.fromEntries(
          Object.keys(server?.proxy ?? {}).map((path) => [path, { target: origin, headers: { origin } }]),
        ),
      },
    }),
  };
}
