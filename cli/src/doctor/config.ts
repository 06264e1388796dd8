import type { Environment } from '@autograph/service/process';

/** What the process was started with, settings that are wrong included. */
export function givenEnvironment(): Environment {
  return process.env;
}
