/** A permission to download one export, as it is kept: by the hash of its token. */
export interface ExportTicket {
  readonly tokenHash: string;
  readonly userId: string;
  readonly sessionId: string;
  /** What is exported, for the audit trail, such as "vehicles, csv". */
  readonly what: string;
  /** What was asked for, as the gateway wrote it. */
  readonly request: string;
  readonly expiresAt: Date;
}

/** The permissions to download exports, kept until they are used or expire. */
export interface ExportTickets {
  put(ticket: ExportTicket): Promise<void>;
  /** A ticket that counts at the time, which it does no longer after this: of many calls at once one gets it. */
  take(tokenHash: string, at: Date): Promise<ExportTicket | null>;
}
