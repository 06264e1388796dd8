import { z } from 'zod';

/** Where the React front end is in development. */
const DEVELOPMENT = 'http://localhost:3000';

/** Settings of who may read answers from a browser. */
export const httpSettings = {
  CORS_ORIGINS: z
    .string()
    .transform((list) =>
      list
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    )
    .refine(
      (list) => list.every(isOrigin),
      'must be origins such as https://shop.example, separated by commas',
    )
    .optional()
    .describe(
      `Allowed origins of web clients, separated by commas. Default: ${DEVELOPMENT}, and none in production.`,
    ),
} as const;

/** The origins that a browser may ask from. */
export function originsOf(
  { CORS_ORIGINS }: { readonly CORS_ORIGINS?: readonly string[] | undefined },
  production: boolean,
): string[] {
  return [...(CORS_ORIGINS ?? (production ? [] : [DEVELOPMENT]))];
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
