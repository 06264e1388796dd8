import { z } from 'zod';

/** Where web clients are in development: the front end, and a page that Vite serves. */
const DEVELOPMENT = ['http://localhost:3000', 'http://localhost:5173'];

/** Settings of where the gateway is, and of who may read answers from a browser. */
export const httpSettings = {
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
    .optional()
    .describe(
      'Address of the gateway as clients see it. Addresses of photos, of vehicles and of links to quotes are absolute if it is set, and paths of the gateway otherwise. Its pages may begin sessions.',
    ),
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
      `Allowed origins of web clients, separated by commas. Default: ${DEVELOPMENT.join(', ')}, and none in production.`,
    ),
} as const;

/** The origins that a browser may ask from. */
export function originsOf(
  { CORS_ORIGINS }: { readonly CORS_ORIGINS?: readonly string[] | undefined },
  production: boolean,
): string[] {
  return [...(CORS_ORIGINS ?? (production ? [] : DEVELOPMENT))];
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
