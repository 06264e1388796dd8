// The graph as `npm run dev` runs it, behind a port proxy that outlives it. Its code is loaded ahead of time; it reads the SDL and
// starts once it is told at which port.

import { once } from 'node:events';
import { runProcess } from '@autograph/service/process';
import { readSingleSettings, startInProcessGraph } from '@autograph/topologies/in-process';
import { seedDemoData } from '../demo/seed.ts';
import { givenEnvironment } from '../doctor/config.ts';

runProcess(async (signal) => {
  // Nothing else keeps it running until then.
  process.channel?.ref();
  const [{ port }] = await once(process, 'message', { signal });
  process.channel?.unref();
  return startInProcessGraph(readSingleSettings({ ...givenEnvironment(), PORT: String(port) }), {
    signal,
    seed: seedDemoData,
  });
});
