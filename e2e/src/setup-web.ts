import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { startSingle } from './graph-setup.ts';

const WEB = new URL('../../web/', import.meta.url).pathname;

/** Builds the web client where its sources have changed, and starts the single topology, whose gateway serves it. */
export default async function startWithWebClient(project: TestProject): Promise<() => Promise<void>> {
  await promisify(execFile)(process.execPath, [`${WEB}build/main.ts`]);
  return startSingle(project, { WEB_DIR: `${WEB}dist` });
}
