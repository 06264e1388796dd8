import type { Environment } from './settings.ts';

/** Whether npm runs this process, as a script. */
export function isRunByNpm(environment: Environment = process.env): boolean {
  return environment.npm_lifecycle_event !== undefined;
}

/** What the process was started with, settings that are wrong included. */
export function givenEnvironment(): Environment {
  return process.env;
}
