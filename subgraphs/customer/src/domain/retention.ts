import { z } from 'zod';

/** A sale that stays when its buyer is erased. */
export interface KeptSale {
  readonly id: string;
  /** `null` when it was not approved. */
  readonly approvedAt: Date | null;
}

/** Until when a sale demands that its buyer is known. */
export interface Retention {
  readonly saleId: string;
  readonly until: Date;
}

/** Who bought: all that is kept of an erased buyer. */
export interface BuyerIdentity {
  readonly name: string;
  readonly cpf: string;
}

const identity = z.object({ name: z.string(), cpf: z.string() });

/** Who bought, as it is locked away. */
export function writeIdentity({ name, cpf }: BuyerIdentity): string {
  return JSON.stringify({ name, cpf });
}

/** Who bought, as it was locked away. */
export function readIdentity(text: string): BuyerIdentity {
  return identity.parse(JSON.parse(text));
}

/** Who bought, locked away, and because of which sales. */
export interface RetainedBuyer {
  /** The identity, encrypted. */
  readonly sealed: string;
  readonly sales: readonly Retention[];
  /** When the last of these times is up. */
  readonly until: Date;
}

/** One reading of who bought. */
export interface Reading {
  readonly by: string;
  readonly saleId: string;
  readonly at: Date;
}

const DAY = 24 * 60 * 60 * 1_000;

/**
 * Five years, in days. So long a dealer keeps the register of a concluded transaction (Lei 9.613/1998, art. 10, § 2º), and
 * the records of what it owed tax on (CTN, art. 195, parágrafo único, with arts. 173 and 174); LGPD, art. 16, I, lets it
 * keep for that purpose what a person asked to have erased.
 */
export const USUAL_RETENTION = 1_826;

/** Which of the sales demand that their buyer is known, `days` from the approval on, and until when. */
export function retentionsOf(sales: readonly KeptSale[], days: number, now: Date): readonly Retention[] {
  return sales.flatMap(({ id, approvedAt }) => {
    const until = approvedAt && new Date(approvedAt.getTime() + days * DAY);
    return until && until > now ? [{ saleId: id, until }] : [];
  });
}
