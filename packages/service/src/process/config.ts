import type { Environment } from './settings.ts';

/** Whether npm runs this process, as a script. */
export function isRunByNpm(environment: Environment = process.env): boolean {
  return environment.npm_lifecycle_event !== undefined;
}
