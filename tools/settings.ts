import { relative } from 'node:path';
import { readCustomerSettings } from '@autograph/customer/config';
import { readGatewaySettings } from '@autograph/gateway/config';
import { readSaleSettings } from '@autograph/sale/config';
import { definitionsOf, type Environment } from '@autograph/service/process';
import { readSingleSettings } from '@autograph/topologies/in-process';
import { readUserSettings } from '@autograph/user/config';
import { safeParse } from 'zod/v4/core';
import { readVehicleSettings } from '../subgraphs/vehicle/src/config.ts';

/** A setting, as the processes that read it define it. */
export interface Setting {
  readonly name: string;
  readonly means: string;
  /** As it would be written; `null` for none, where it may be left out or must be given. */
  readonly unlessGiven: string | null;
  readonly required: boolean;
  /** The processes that read it. */
  readonly readBy: readonly string[];
}

/** Who reads settings. `npm start` is one process, and takes what its parts take. */
const READERS: Readonly<Record<string, (environment: Environment) => unknown>> = {
  gateway: readGatewaySettings,
  user: readUserSettings,
  vehicle: readVehicleSettings,
  sale: readSaleSettings,
  customer: readCustomerSettings,
  'npm start': readSingleSettings,
};

/** Enough for a reader that reads in two goes to come to the second. */
const ENOUGH: Environment = { SERVICE_SECRET: 'x'.repeat(32) };

const ROOT = new URL('..', import.meta.url).pathname;

/** Only for the suites that kill processes. */
const FOR_TESTS = ['FAULT_POINTS'];

/** Every setting of every process, by name, as the code defines it. */
export function allSettings(): readonly Setting[] {
  const settings = new Map<string, Setting>();
  for (const [reader, read] of Object.entries(READERS)) {
    for (const [name, definition] of Object.entries(definitionsOf(read, ENOUGH))) {
      const { description = '' } = definition as { description?: string };
      const unset = safeParse(definition, undefined);
      const known = settings.get(name);
      settings.set(name, {
        name,
        means: known?.means ?? description,
        unlessGiven: known?.unlessGiven ?? written(unset.data, name),
        // What one process makes for itself, another must be given.
        required: (known?.required ?? false) || !unset.success,
        readBy: [...(known?.readBy ?? []), reader],
      });
    }
  }
  return [...settings.values()]
    .filter(({ name }) => !FOR_TESTS.includes(name))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Defaults that are not as they would be written once they are read. */
const WRITTEN: Readonly<Record<string, (value: unknown) => string>> = {
  FINANCING_MONTHLY_RATE: (rate) => String((rate as { decimal: string }).decimal),
  PERSISTED_QUERIES_FILE: (file) => relative(ROOT, String(file)),
};

function written(value: unknown, name: string): string | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.join(',') || null;
  return (WRITTEN[name] ?? String)(value);
}
