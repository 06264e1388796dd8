/** The present moment. A port: a domain never reads a clock. */
export type Clock = () => Date;

/** A new identifier, UUID v7: unique, and sorted by the time it was made. A port, as chance is no domain's business. */
export type NewId = () => string;
