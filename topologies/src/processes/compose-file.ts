import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Environment, StartupError } from '@autograph/service/process';
import { parse } from 'yaml';
import { z } from 'zod';
import { type OnMissing, substitute } from './substitute.ts';

/** The folder that docker-compose.yml is in, which its commands start from. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** What of a service in docker-compose.yml matters without containers. */
const service = z.object({
  build: z.string().optional(),
  image: z.string().optional(),
  profiles: z.array(z.string()).default([]),
  command: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.coerce.string()).default({}),
  ports: z.array(z.string()).default([]),
  depends_on: z
    .record(z.string(), z.object({ condition: z.enum(['service_started', 'service_healthy']) }))
    .default({}),
});

const composeFile = z.object({ services: z.record(z.string(), service) });

/** A service of docker-compose.yml, by its name there. */
export type ComposeServices = Readonly<Record<string, z.output<typeof service>>>;

/**
 * Reads docker-compose.yml with the environment put in, and leaves out what only a profile starts. Throws a
 * `StartupError` when it has a form that cannot be run without containers.
 */
export function readComposeFile(environment: Environment, onMissing: OnMissing): ComposeServices {
  const text = readFileSync(`${ROOT}/docker-compose.yml`, 'utf8');
  const file = composeFile.safeParse(parse(text, { merge: true }));
  if (!file.success) {
    throw new StartupError(
      'AG1006',
      `docker-compose.yml cannot be run without containers: ${z.prettifyError(file.error)}`,
    );
  }
  const put = (value: string): string => substitute(value, environment, onMissing);
  const always = Object.entries(file.data.services).filter(([, { profiles }]) => profiles.length === 0);
  return Object.fromEntries(
    always.map(([name, block]) => [
      name,
      {
        ...block,
        environment: Object.fromEntries(
          Object.entries(block.environment).map(([key, value]) => [key, put(value)]),
        ),
        ports: block.ports.map(put),
      },
    ]),
  );
}
