// The graph as `npm run dev` runs it, behind a port proxy that outlives it. Its code is loaded ahead of time; it reads the SDL and
// starts once it gets a port.

import { once } from 'node:events';
import { loadServices } from '@autograph/service';
import { givenEnvironment, runProcess } from '@autograph/service/process';
import { readInProcessSettings, startInProcessGraph } from '@autograph/topologies/in-process';
import { seedDemoData } from '../demo/seed.ts';

runProcess(async (signal) => {
  await loadServices();
  // Nothing else keeps it running until then.
  process.channel?.ref();
  const [{ port }] = await once(process, 'message', { signal });
  process.channel?.unref();
  const settings = await readInProcessSettings({ ...givenEnvironment(), PORT: String(port) });
  return startInProcessGraph(settings, { signal, seed: seedDemoData });
});
