/** The languages that people are answered in, as BCP 47 tags. The first is the default. */
export const LANGUAGES = ['en', 'pt-BR'] as const;

/** A language that people are answered in. */
export type Language = (typeof LANGUAGES)[number];

/** The language of an answer where nobody asked for another one. */
export const DEFAULT_LANGUAGE: Language = 'en';
