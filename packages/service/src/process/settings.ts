import { textOfIssue } from '@autograph/kernel';
import { z } from 'zod';
import { fastPathSetting } from '../fast-path/config.ts';
import { tracingSettings } from '../telemetry/config.ts';
import { keepFromLogs } from './redaction.ts';
import type { StartupErrorCode } from './startup-errors.ts';

/** Settings that a process cannot run with; `problems` has a line for each. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly code: StartupErrorCode = 'AG1001';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Invalid settings:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** The environment, as `process.env` has it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Names of settings that are secrets. */
const SECRET_NAME = /SECRET|PASSWORD|PRIVATE_KEY|RECORD_KEY|ACCESS_KEY/;

/** User and password in an address. */
const LOGIN = /^[^/]+:\/\/([^/]*)@/;

/**
 * Reads the settings of `shape`, named as in the environment, all at once. An empty value counts as not given.
 * Returns a frozen object; throws a `SettingsError` that names every setting that is wrong, never its value. No log
 * line of this process contains a secret among them.
 */
export function readSettings<Shape extends z.ZodRawShape>(
  shape: Shape,
  environment: Environment,
): Readonly<z.output<z.ZodObject<Shape>>> {
  const given = Object.fromEntries(
    Object.keys(shape).map((name) => [name, environment[name] === '' ? undefined : environment[name]]),
  );
  for (const [name, value] of Object.entries(given)) {
    const secret = SECRET_NAME.test(name) ? value : LOGIN.exec(value ?? '')?.[1]?.replace(/^[^:]*:/, '');
    if (secret) keepFromLogs(secret);
  }
  const result = z.object(shape).safeParse(given, { error: plainMessage });
  if (result.success) return Object.freeze(result.data);
  throw new SettingsError(
    result.error.issues.map((issue) => `${issue.path.join('.')}: ${textOfIssue(issue)}`),
  );
}

function plainMessage(issue: { readonly input?: unknown }): string | undefined {
  return issue.input === undefined ? 'is required' : undefined;
}

/** A TCP port; 0 asks the system for a free one. */
export const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port, 0 to 65535')
  .transform(Number)
  .refine((value) => value <= 65_535, 'must be a port, 0 to 65535');

/** The address of a service's graph, for example http://vehicle:8000/graphql. */
export const serviceUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https URL' });

/** The address of every service's graph, by its name and port. */
export const serviceAddress = z
  .string()
  .regex(/^https?:\/\/\S*\{(name|port)\}\S*$/, 'must be an http or https URL that contains {name} or {port}')
  .optional()
  .describe(
    'Address pattern of the services. `{name}` and `{port}` are replaced for each service. Default: this machine, ports from schema/supergraph.yaml.',
  );

/** The address of a MongoDB, with the database in its path or none. */
export const mongoUri = z
  .string()
  .regex(/^mongodb(\+srv)?:\/\/\S+$/, 'must be a mongodb:// or mongodb+srv:// address');

/** A whole number of some unit, within bounds. */
export function whole(least: number, most: number, unit: string) {
  const error = `must be a whole number of ${unit}, ${least} to ${most}`;
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error);
}

/** Settings of the port for operators. */
export const adminSettings = {
  ADMIN_PORT: port
    .optional()
    .describe(
      'Port of this process for `/metrics` and `/health/*`. In production they are then on no other port. Default: they are on the port for clients.',
    ),
  ADMIN_HOST: z
    .string()
    .default('127.0.0.1')
    .describe('Address that ADMIN_PORT listens on. Do not publish it: it has no log-in.'),
} as const;

/**
 * Throws a `SettingsError` where clients and operators have the same port. `setting` names that of clients. Port 0 is another free
 * port for each.
 */
export function refuseSamePort(
  setting: string,
  port: number,
  { ADMIN_PORT }: { readonly ADMIN_PORT?: number | undefined },
): void {
  if (port !== 0 && port === ADMIN_PORT)
    throw new SettingsError([`ADMIN_PORT: must be another port than ${setting}`]);
}

/** Settings that every process has. */
export const processSettings = {
  NODE_ENV: z
    .enum(['development', 'test', 'production'], { error: 'must be development, test or production' })
    .default('development')
    .describe('`production` turns development features off and requires secrets to be set.'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on.'),
  ...adminSettings,
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be trace, debug, info, warn, error or silent',
    })
    .default('info')
    .describe('Lowest level of log lines that are written.'),
  LOG_FILE: z
    .string()
    .optional()
    .describe(
      'File that log lines are appended to. `{name}` is replaced by the name of the service. SIGHUP opens it again after a rotation. Default: standard error.',
    ),
  DRAIN_DELAY: whole(0, 60_000, 'milliseconds')
    .default(0)
    .describe('Time for which a stopping process still accepts requests, in milliseconds.'),
  SHUTDOWN_TIMEOUT: whole(100, 600_000, 'milliseconds')
    .default(20_000)
    .describe('Time limit for open requests when a process stops, in milliseconds.'),
  ...fastPathSetting,
  ...tracingSettings,
} as const;

/** How long a service waits for another; less than the gateway waits for it, so that its own answer comes through. */
export const serviceTimeout = whole(1, 60_000, 'milliseconds')
  .default(2_000)
  .describe('Time limit of a call to another service, in milliseconds.');

/** How often a service looks for what it must finish; well below the bound of recovery. */
export const recoveryInterval = whole(10, 15_000, 'milliseconds')
  .default(5_000)
  .describe('Time between two searches for work that a crash or a failure left unfinished, in milliseconds.');

export type ProcessSettings = z.output<z.ZodObject<typeof processSettings>>;

/** The secret that services sign their credentials with; the same for all of them. */
export const serviceSecret = z
  .string({ error: 'is required: a secret of at least 32 characters, the same for every service' })
  .min(32, 'must have at least 32 characters');
