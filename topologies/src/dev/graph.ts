// The graph as `npm run dev` runs it, behind a door that outlives it. Its code is loaded ahead of time; it reads the SDL and
// starts once it is told at which port.
import { once } from 'node:events';
import { runProcess } from '@autograph/service';
import { givenEnvironment } from '../doctor/config.ts';
import { readSingleSettings } from '../single/config.ts';
import { startHouse } from '../single/house.ts';

runProcess(async (signal) => {
  // Nothing else keeps it running until then.
  process.channel?.ref();
  const [{ port }] = await once(process, 'message', { signal });
  process.channel?.unref();
  return startHouse(readSingleSettings({ ...givenEnvironment(), PORT: String(port) }), { signal });
});
