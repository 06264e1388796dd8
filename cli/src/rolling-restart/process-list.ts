import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { CommandError } from '../graph/command-error.ts';

const text = z.string().min(1);
const address = z.url({ protocol: /^https?$/, error: 'Expected a URL, such as http://127.0.0.1:4000.' });

const listedProcess = z
  .strictObject({
    name: text,
    /** Where it answers `/health/ready`: its port, or its ADMIN_PORT. */
    health: address,
    /** Its backend and its name in HAProxy. */
    server: z
      .string()
      .regex(/^[^/]+\/[^/]+$/, 'Expected a backend and a server, such as gateway/gateway1.')
      .optional(),
    /** The systemd unit that it is. */
    unit: text.optional(),
    /** The file that has its process id, where it is no unit. */
    pidFile: text.optional(),
    /** The container of podman that it is. */
    container: text.optional(),
    /** Shell command that starts it, writes `pidFile` or runs `container`, and ends while the process runs on. */
    start: text.optional(),
  })
  .refine(
    ({ unit, pidFile, container, start }) =>
      unit ? !pidFile && !container && !start : start && (pidFile ? !container : container),
    { error: 'Expected either "unit", or "pidFile" and "start", or "container" and "start".' },
  );

/** What a list of processes has. */
export const processListShape = {
  /** Status pages of the HAProxys in front of the processes. */
  haproxy: z.array(address).default([]),
  /** Seconds until a balancer without a status page, such as nginx, sends requests to a process that is ready again. */
  settleSeconds: z.number().min(0).max(600).default(5),
  processes: z
    .array(listedProcess)
    .min(1)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, {
      error: 'Two processes have the same name.',
    }),
};

const processList = z.strictObject(processListShape);

/** A process that can be restarted. */
export type ListedProcess = z.output<typeof listedProcess>;

/** The processes of a graph, in the order in which they are restarted. */
export type ProcessList = z.output<typeof processList>;

/** Reads a list of processes (JSON). Throws a `CommandError` that names what is wrong. */
export function readProcessList(file: string): Promise<ProcessList> {
  return readList(file, processList, 'list of processes');
}

/** Reads a file (JSON) of a schema. Throws a `CommandError` that names what is wrong, and calls the file what `what` says. */
export async function readList<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  what: string,
): Promise<z.output<Schema>> {
  const content = await readFile(file, 'utf8').catch((error: Error) => {
    throw new CommandError(`The ${what} could not be read: ${error.message}`);
  });
  const read = schema.safeParse(parsed(file, content));
  if (read.success) return read.data;
  throw new CommandError(`${file} is not a valid ${what}:\n${z.prettifyError(read.error)}`);
}

function parsed(file: string, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new CommandError(`${file} is not valid JSON: ${(error as Error).message}`);
  }
}
