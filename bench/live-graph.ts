import { readInProcessSettings, startInProcessGraph } from '@autograph/topologies/in-process';

/** The graph of `live.ts`: says where it is, and its memory when it is asked. */
const graph = await startInProcessGraph({ ...(await readInProcessSettings()), demo: false });
process.send?.({ url: graph.url });
process.on('disconnect', () => process.exit(1));
process.on('message', async (message) => {
  if (message === 'memory') {
    globalThis.gc?.();
    process.send?.({ rss: process.memoryUsage().rss });
  } else {
    await graph.close();
    process.exit(0);
  }
});
