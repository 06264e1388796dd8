// A thread that generates code whenever it is asked to, so that the door is not held up. Returns what went wrong, or null.
import { parentPort } from 'node:worker_threads';
import { generate } from '@graphql-codegen/cli';

parentPort?.on('message', async () => {
  try {
    // Read again: what there is to generate depends on the services and on their mappers.json.
    const { default: config } = await import(`../../../codegen.ts?at=${Date.now()}`);
    await generate({ ...config, silent: true, errorsOnly: true }, true);
    parentPort?.postMessage(null);
  } catch (error) {
    parentPort?.postMessage((error as Error).message);
  }
});
