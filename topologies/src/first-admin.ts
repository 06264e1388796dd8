import { demoUser } from '@autograph/service/demo-users';
import type { Environment } from '@autograph/service/process';

/** The settings that name the first administrator, all of whom production has to name. */
export const REQUIRED_ADMIN: readonly string[] = ['ADMIN_USERNAME', 'ADMIN_EMAIL', 'ADMIN_PASSWORD'];

/** The demo's administrator; never in production. */
export const DEMO_ADMIN = demoUser('admin');

/** Whether the settings name a first administrator. */
export function namesAdmin(environment: Environment): boolean {
  return REQUIRED_ADMIN.some((name) => environment[name]);
}

/** The environment with the demo's administrator as the first one. */
export function withDemoAdmin(environment: Environment): Environment {
  const { username, email, password } = DEMO_ADMIN;
  return { ...environment, ADMIN_USERNAME: username, ADMIN_EMAIL: email, ADMIN_PASSWORD: password };
}
