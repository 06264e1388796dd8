import { relative, resolve } from 'node:path';
import { givenEnvironment } from '@autograph/service/process';
import { ROOT } from '@autograph/topologies/root';

/** The path that a user means: npm starts its scripts in the folder of the package, and says where its user stands. */
export function userPath(given: string): string {
  const { INIT_CWD } = givenEnvironment();
  const isOutside = relative(ROOT, process.cwd()).startsWith('..');
  return isOutside || !INIT_CWD ? resolve(given) : resolve(INIT_CWD, given);
}
