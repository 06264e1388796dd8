import { check, inputMessages, issueOf, type Outcome, text } from '@autograph/kernel';
import { z } from 'zod';
import { id, money, optionalNote, whole } from './input.ts';
import { messages } from './messages.ts';
import { DECISION_CHANNELS } from './quote.ts';

/** Longest description, diagnosis or reason, in characters. */
const MAX_TEXT = 2_000;

/** Most lines of one revision. */
const MOST_LINES = 100;

const MOST_OF_A_LINE = 10_000;

const optional = <Value>(schema: z.ZodType<Value>) => schema.nullish().transform((value) => value ?? null);
const longText = text(MAX_TEXT).transform((value) => value || null);
const requiredText = text(MAX_TEXT).pipe(z.string().min(1, issueOf(inputMessages.empty)));
const LINES = issueOf(messages.lines({ max: MOST_LINES }));

const partLine = z.object({ partId: id, quantity: whole(1, MOST_OF_A_LINE) });
const serviceLine = z.object({ serviceId: id, quantity: whole(1, MOST_OF_A_LINE) });

/** The parts and services that a quote asks for. */
const lines = {
  parts: z
    .array(partLine)
    .max(MOST_LINES, LINES)
    .nullish()
    .transform((given) => given ?? []),
  services: z
    .array(serviceLine)
    .max(MOST_LINES, LINES)
    .nullish()
    .transform((given) => given ?? []),
};

const about = {
  customerVehicleId: optional(id),
  vehicleId: optional(id),
  branchId: optional(id),
  description: longText.nullish().transform((value) => value ?? null),
  mileage: optional(whole(0, 9_999_999)),
};

const opening = z.object(about);
const quotation = z.object({ ...about, ...lines });
const revision = z.object({ ...lines, expectedRevision: optional(whole(0, 1_000)) });
const diagnosis = z.object({ diagnosis: requiredText });
const sending = z.object({ revision: whole(1, 1_000) });
const decision = z.object({
  revision: whole(1, 1_000),
  total: money,
  lines: z
    .array(id)
    .max(MOST_LINES, LINES)
    .nullish()
    .transform((given) => given ?? null),
  decision: z.enum(['APPROVE', 'REJECT']),
  channel: optional(z.enum(DECISION_CHANNELS)),
});
const linking = z.object({ revision: whole(1, 1_000) });
const NO_TOKEN = issueOf(messages.linkGone);
const linkDecision = decision.omit({ channel: true }).extend({ token: z.string(NO_TOKEN) });
const labour = z.object({
  mechanicId: optional(id),
  lineId: optional(id),
  minutes: whole(1, 1_440),
  note: optionalNote,
});
const finishing = z.object({
  used: z
    .array(z.object({ partId: id, quantity: whole(0, 1_000_000) }))
    .max(1_000)
    .nullish()
    .transform((given) => given ?? null),
});
const cancellation = z.object({ reason: longText.nullish().transform((value) => value ?? null) });

export type Opening = z.output<typeof opening>;
export type Lines = Omit<z.output<typeof revision>, 'expectedRevision'>;

type Checked<Schema extends z.ZodType> = Outcome<z.output<Schema>, 'INVALID'>;

/** Checks what an order is opened with. */
export const checkOpening = (input: unknown): Checked<typeof opening> => check(opening, input);

/** Checks what a quote is made of. */
export const checkQuotation = (input: unknown): Checked<typeof quotation> => check(quotation, input);

/** Checks a revision. */
export const checkRevision = (input: unknown): Checked<typeof revision> => check(revision, input);

/** Checks a diagnosis. */
export const checkDiagnosis = (input: unknown): Checked<typeof diagnosis> => check(diagnosis, input);

/** Checks which revision is to be sent. */
export const checkSending = (input: unknown): Checked<typeof sending> => check(sending, input);

/** Checks a decision. */
export const checkDecision = (input: unknown): Checked<typeof decision> => check(decision, input);

/** Checks which revision a link is for. */
export const checkLinking = (input: unknown): Checked<typeof linking> => check(linking, input);

/** Checks a decision by a link. */
export const checkLinkDecision = (input: unknown): Checked<typeof linkDecision> => check(linkDecision, input);

/** Checks an entry of labour. */
export const checkLabour = (input: unknown): Checked<typeof labour> => check(labour, input);

/** Checks what was used. */
export const checkFinishing = (input: unknown): Checked<typeof finishing> => check(finishing, input ?? {});

/** Checks the reason of a cancellation. */
export const checkCancellation = (input: unknown): Checked<typeof cancellation> =>
  check(cancellation, input ?? {});
