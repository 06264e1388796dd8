import { check, code, DEFAULT_BRANCH_ID, done, issueOf, line, type Outcome, refuse } from '@autograph/kernel';
import { cnpjOf, phoneOf, stateOf } from '@autograph/kernel/brazil';
import { z } from 'zod';
import { messages } from './messages.ts';

export const WEEKDAYS = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;

/** When a branch is open on a day of the week, by its own clock: from `opens` until `closes`, `HH:MM`. */
export interface OpeningHours {
  readonly weekday: (typeof WEEKDAYS)[number];
  readonly opens: string;
  readonly closes: string;
}

/** What is said of a branch. */
export interface BranchDetails {
  readonly name: string;
  readonly cnpj: string | null;
  readonly address: string | null;
  readonly city: string | null;
  readonly state: string | null;
  /** A name of the IANA time zone database. */
  readonly timeZone: string;
  readonly phone: string | null;
  readonly openingHours: readonly OpeningHours[];
  /** Whether it does business: one that was closed keeps its records. */
  readonly active: boolean;
}

/** A place where the dealership does business (filial). */
export interface Branch extends BranchDetails {
  readonly id: string;
  /** Counts the changes; the guard of every write. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const DEFAULT_TIME_ZONE = 'America/Sao_Paulo';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, issueOf(messages.timeOfDay));
const hours = z
  .object({ weekday: z.enum(WEEKDAYS), opens: time, closes: time })
  .refine(({ opens, closes }) => opens < closes, {
    error: issueOf(messages.hoursReversed),
    path: ['closes'],
  });
const openingHours = z.array(hours).max(3 * WEEKDAYS.length, issueOf(messages.tooManyHours));
const timeZone = z
  .string()
  .max(64, issueOf(messages.timeZone))
  .refine(isTimeZone, issueOf(messages.timeZone));

const details = z.object({
  name: line(80),
  cnpj: code(cnpjOf, messages.cnpj).nullable(),
  address: line(200).nullable(),
  city: line(100).nullable(),
  state: code(stateOf, messages.state).nullable(),
  timeZone,
  phone: code(phoneOf, messages.phone).nullable(),
  openingHours,
  active: z.boolean(),
});

/** Checks a new branch. Every violation is reported, on its field. */
export function checkNewBranch(input: Readonly<Record<string, unknown>>): Outcome<BranchDetails, 'INVALID'> {
  const { name, cnpj, address, city, state, phone } = input;
  const given = { name, cnpj, address, city, state, phone };
  return check(details, {
    ...Object.fromEntries(Object.entries(given).map(([field, value]) => [field, value ?? null])),
    timeZone: input.timeZone ?? DEFAULT_TIME_ZONE,
    openingHours: input.openingHours ?? [],
    active: input.active ?? true,
  });
}

/** Checks changes of a branch: what is left out stays as it is. */
export function checkBranchChanges(
  input: Readonly<Record<string, unknown>>,
): Outcome<Partial<BranchDetails>, 'INVALID'> {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  return check(details.partial(), Object.fromEntries(given)) as Outcome<Partial<BranchDetails>, 'INVALID'>;
}

/** A new branch. */
export function openBranch(branch: BranchDetails, id: string, now: Date): Branch {
  return { ...branch, id, version: 1, createdAt: now, updatedAt: now };
}

/** The branch that exists from the first start. */
export function defaultBranch(now: Date): Branch {
  const none = { cnpj: null, address: null, city: null, state: null, phone: null, openingHours: [] };
  const branch = { name: 'Matriz', timeZone: DEFAULT_TIME_ZONE, active: true, ...none };
  return openBranch(branch, DEFAULT_BRANCH_ID, now);
}

/** The branch with changes. Refused as STALE when the caller expected another version; the default branch stays active. */
export function reviseBranch(
  branch: Branch,
  changes: Partial<BranchDetails>,
  expectedVersion: number | null,
  now: Date,
): Outcome<Branch, 'STALE' | 'INVALID_STATE'> {
  if (expectedVersion !== null && expectedVersion !== branch.version)
    return refuse('STALE', 'expectedVersion', messages.branchStale({ version: branch.version }));
  if (branch.id === DEFAULT_BRANCH_ID && changes.active === false)
    return refuse('INVALID_STATE', 'active', messages.defaultBranchStays);
  return done({ ...branch, ...changes, version: branch.version + 1, updatedAt: now });
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
