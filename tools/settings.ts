import { relative } from 'node:path';
import { remoteGatewaySettings } from '@autograph/gateway/config';
import { loadServices, serviceSettings } from '@autograph/service';
import type { Environment } from '@autograph/service/process';
import { inProcessSettings } from '@autograph/topologies/in-process';
import { ROOT } from '@autograph/topologies/root';
import { z } from 'zod';
import { safeParse } from 'zod/v4/core';

/** A setting, as the processes that read it define it. */
export interface Setting {
  readonly name: string;
  readonly means: string;
  /** As it would be written; `null` for none, where it may be left out or must be given. */
  readonly unlessGiven: string | null;
  readonly required: boolean;
  /** The processes that read it. */
  readonly readBy: readonly string[];
  /** The values that it may have, as a JSON schema. */
  readonly accepts: Readonly<Record<string, unknown>>;
}

const NOTHING_GIVEN: Environment = {};

/** Only for the suites that kill processes. */
const FOR_TESTS = ['FAULT_POINTS'];

const services = await loadServices();

/** The settings of each process. `npm start` is one process, and takes what its parts take. */
const READERS: Readonly<Record<string, z.ZodRawShape>> = {
  gateway: remoteGatewaySettings(),
  ...Object.fromEntries(services.map((service) => [service.name, serviceSettings(service, NOTHING_GIVEN)])),
  'npm start': inProcessSettings(services, NOTHING_GIVEN),
};

/** Every setting of every process, by name, as the code defines it. */
export function allSettings(): readonly Setting[] {
  const settings = new Map<string, Setting>();
  for (const [reader, shape] of Object.entries(READERS)) {
    for (const [name, definition] of Object.entries(shape)) {
      const { description = '' } = definition as { readonly description?: string };
      const known = settings.get(name);
      settings.set(name, {
        name,
        means: known?.means ?? description,
        unlessGiven: known?.unlessGiven ?? written(defaultOf(definition)),
        // What one process makes for itself, another must be given.
        required: (known?.required ?? false) || isRequired(definition),
        readBy: [...(known?.readBy ?? []), reader],
        accepts: known?.accepts ?? acceptedBy(definition),
      });
    }
  }
  return [...settings.values()]
    .filter(({ name }) => !FOR_TESTS.includes(name))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Whether a process does not start without it. */
export function isRequired(definition: z.core.$ZodType): boolean {
  return !safeParse(definition, undefined).success;
}

/** What a setting is unless given; as it would be written, where it is read into something else. */
function defaultOf(definition: z.core.$ZodType): unknown {
  const { default: text } = z.toJSONSchema(definition, { io: 'input', unrepresentable: 'any' });
  return text ?? safeParse(definition, undefined).data;
}

/** The values that a definition accepts, without its description and default. */
function acceptedBy(definition: z.core.$ZodType): Readonly<Record<string, unknown>> {
  const {
    $schema: _dialect,
    description: _description,
    default: _default,
    ...accepted
  } = z.toJSONSchema(definition, { io: 'input', unrepresentable: 'any' });
  return accepted;
}

function written(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const text = Array.isArray(value) ? value.join(',') : String(value);
  return (text.startsWith(ROOT) ? relative(ROOT, text) : text) || null;
}
