import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import type { EventPublisher } from '@autograph/events';
import { z } from 'zod';
import type { Environment } from './settings.ts';

/** A place in the code where a test may have the process die. Resolves at once where it is not to. */
export interface FaultPoint {
  (name: string): Promise<void>;
  /** Tells that there is such a place, so that a test which goes to all of them knows each. */
  readonly declare: (name: string) => void;
}

/**
 * The setting of a file that names the point at which the process kills itself. For tests alone: refused in production.
 */
export function faultPointsFile(environment: Environment) {
  return z
    .string()
    .optional()
    .refine((file) => file === undefined || environment.NODE_ENV !== 'production', {
      error: 'is for tests, and refused in production',
    })
    .describe('For tests: a file that names the point at which the process kills itself.');
}

/**
 * Dies by SIGKILL at the point that `file` names when it gets there, and takes the file away before, so that the next
 * process lives and a test sees that the point was reached. Without a file there are no points.
 */
export function faultPoint(file: string | undefined): FaultPoint | undefined {
  if (file === undefined) return undefined;
  const reach = async (name: string): Promise<void> => {
    if (named(file) !== name) return;
    rmSync(file);
    process.kill(process.pid, 'SIGKILL');
    await new Promise(() => undefined);
  };
  return Object.assign(reach, {
    declare: (name: string) => appendFileSync(`${file}.points`, `${name}\n`),
  });
}

/**
 * The port with a fault point before and after each call of these methods, named `<name>.<method>.before` and `.after`;
 * the port itself where there are no points.
 */
export function withFaultPoints<Port extends object, Method extends keyof Port & string>(
  name: string,
  port: Port,
  point: FaultPoint | undefined,
  methods: readonly Method[],
): Port {
  if (!point) return port;
  const wrapped = methods.map((method) => {
    point.declare(`${name}.${method}`);
    const original = port[method] as (...args: unknown[]) => Promise<unknown>;
    const between = async (...args: unknown[]): Promise<unknown> => {
      await point(`${name}.${method}.before`);
      const result = await original(...args);
      await point(`${name}.${method}.after`);
      return result;
    };
    return [method, between] as const;
  });
  return { ...port, ...Object.fromEntries(wrapped) };
}

function named(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}

/** For tests: the publisher, which notes each event that it published in `<file>.events`, a JSON line each. */
export function withJournal<Publisher extends EventPublisher>(
  publisher: Publisher,
  file: string | undefined,
): Publisher {
  if (file === undefined) return publisher;
  return {
    ...publisher,
    publish: async (events) => {
      await publisher.publish(events);
      appendFileSync(`${file}.events`, events.map((event) => `${JSON.stringify(event)}\n`).join(''));
    },
  };
}
