import { parentPort, workerData } from 'node:worker_threads';
import { EmbeddedMongoError } from './embedded-mongo-error.ts';
import { serve } from './serve.ts';

/** What the worker tells the thread that started it. */
export type WorkerMessage =
  | { readonly kind: 'listening'; readonly port: number }
  | { readonly kind: 'failed'; readonly code: string | undefined; readonly message: string }
  | { readonly kind: 'closed' };

const tell = (message: WorkerMessage): void => parentPort?.postMessage(message);
const { dataDir, port } = workerData as { dataDir: string; port: number };

try {
  const serving = await serve(dataDir, port);
  parentPort?.once('message', async () => {
    await serving.close();
    tell({ kind: 'closed' });
    parentPort?.close();
  });
  tell({ kind: 'listening', port: serving.port });
} catch (error) {
  tell({
    kind: 'failed',
    code: error instanceof EmbeddedMongoError ? error.code : undefined,
    message: error instanceof Error ? error.message : String(error),
  });
}
