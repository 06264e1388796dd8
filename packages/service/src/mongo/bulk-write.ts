/**
 * How several writes go in one command, whose order says nothing. Throws when one of them does not fit the schema, which
 * mongoose would leave out without a word.
 */
export const UNORDERED = { ordered: false, throwOnValidationError: true } as const;
