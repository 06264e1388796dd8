import {
  type Caller,
  check,
  code,
  done,
  emailAddress,
  isStaff,
  issueOf,
  line,
  networkOf,
  type Outcome,
  paragraphs,
  type RefusalBound,
  worksIn,
} from '@autograph/kernel';
import { phoneOf } from '@autograph/kernel/brazil';
import { z } from 'zod';
import { messages } from './messages.ts';

/** Someone who asks the shop to contact them about a vehicle. */
export interface Lead {
  readonly id: string;
  readonly vehicleId: string;
  /** The branch of the vehicle when they asked. */
  readonly branchId: string;
  /** Who asked, where they were logged in. */
  readonly userId: string | null;
  readonly name: string;
  /** Bare digits. A phone number or an e-mail address is there. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly message: string | null;
  /** Which text they agreed to, see `consentVersion`; when is `createdAt`. */
  readonly consentVersion: string;
  readonly handledAt: Date | null;
  /** Who of the staff has contacted them. */
  readonly handledBy: string | null;
  readonly version: number;
  readonly createdAt: Date;
}

/** What someone writes who wants to be contacted. */
export type LeadDetails = Pick<Lead, 'vehicleId' | 'name' | 'phone' | 'email' | 'message' | 'consentVersion'>;

/** The text of the consent, `messages.leadConsent`. Who changes the text changes this too. */
const CONSENT_TEXT = '2026-11';

/** Which text people agree to now. Records say which one a person agreed to. `days` is for how long a lead is kept. */
export function consentVersion(days: number): string {
  return `${CONSENT_TEXT}-${days}`;
}

/** Number of days for which a lead is kept unless the settings say otherwise. */
export const USUAL_LEAD_RETENTION = 180;

/** Number of leads in a day from one user, and from one address, behind which there may be an office. */
const MOST_OF_A_USER = 10;
const MOST_OF_AN_ADDRESS = 20;

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? null);

const details = z.object({
  vehicleId: z.string(),
  name: line(120, 2),
  phone: optional(code(phoneOf, messages.phone)),
  email: optional(emailAddress),
  message: optional(paragraphs(2_000)),
});

const missing = z.unknown().refine(() => false, issueOf(messages.phoneOrEmail));
const unreachable = z.object({ phone: missing, email: missing });

/** Checks a lead's input. Every violation is reported, on its field. `version` is that of the text that is shown now. */
export function checkLead(
  input: Readonly<Record<string, unknown>>,
  version: string,
): Outcome<LeadDetails, 'INVALID'> {
  const consented = z.literal(version, issueOf(messages.consentNeeded));
  const { consent, ...given } = input;
  const outcomes = [
    check(details, given),
    check(z.object({ consent: consented }), { consent }),
    given.phone == null && given.email == null ? check(unreachable, { phone: null, email: null }) : null,
  ] as const;
  const refusals = outcomes.flatMap((outcome) => (outcome && !outcome.ok ? outcome.refusals : []));
  const [found] = outcomes;
  if (!found.ok || refusals.length > 0) return { ok: false, refusals };
  return done({ ...found.value, consentVersion: version });
}

/** A new lead. */
export function beginLead(
  given: LeadDetails,
  about: Pick<Lead, 'id' | 'branchId' | 'userId'>,
  now: Date,
): Lead {
  return { ...given, ...about, handledAt: null, handledBy: null, version: 1, createdAt: now };
}

/** The lead marked as handled by someone, or as not handled; the same one where it is so already. */
export function markHandled(lead: Lead, handled: boolean, by: string, now: Date): Outcome<Lead, never> {
  if (handled === (lead.handledAt !== null)) return done(lead);
  const mark = handled ? { handledAt: now, handledBy: by } : { handledAt: null, handledBy: null };
  return done({ ...lead, ...mark, version: lead.version + 1 });
}

/** Who may know of a lead: ADMIN, and SALES of its branch. */
export function maySeeLead({ user }: Caller, { branchId }: Pick<Lead, 'branchId'>): boolean {
  return isStaff(user) && worksIn(user, branchId);
}

/** What leads are counted by, and how many there may be in a day. */
export function boundsOfLeads(userId: string | null, clientAddress: string | null): readonly RefusalBound[] {
  return [
    ...(userId === null ? [] : [{ key: `lead of user ${userId}`, most: MOST_OF_A_USER }]),
    ...(clientAddress === null
      ? []
      : [{ key: `lead of address ${networkOf(clientAddress)}`, most: MOST_OF_AN_ADDRESS }]),
  ];
}
