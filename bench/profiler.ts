import { renameSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, threadId } from 'node:worker_threads';

/**
 * A module to import before a process of ours: `SIGUSR2` begins a CPU profile of each of its threads, and the next one ends them and
 * writes `<pid>-<thread>.cpuprofile` into the directory that the fragment of this module's address names. The main thread is 0.
 */

const dir = fileURLToPath(decodeURIComponent(new URL(import.meta.url).hash.slice(1)));
const session = new Session();
let isOn = false;

// Only the main thread hears of signals.
const others = new BroadcastChannel('profiler');
others.onmessage = () => void toggle();
others.unref();
if (isMainThread)
  process.on('SIGUSR2', () => {
    others.postMessage(null);
    void toggle();
  });

async function toggle(): Promise<void> {
  isOn = !isOn;
  if (isOn) {
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 200 });
    await session.post('Profiler.start');
    return;
  }
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const file = join(dir, `${process.pid}-${threadId}.cpuprofile`);
  // A reader that waits for the file finds it whole.
  writeFileSync(`${file}.part`, JSON.stringify(profile));
  renameSync(`${file}.part`, file);
}
