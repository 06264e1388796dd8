import { z } from 'zod';
import { text } from '../values/fields.ts';

/** The fields of an outcome of the graph that tokens in an answer are made of. */
export const TOKENS_SELECTION = 'accessToken refreshToken tokenType expiresIn';

/** Tokens as the graph hands them out. */
export interface GraphTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly tokenType: string;
  readonly expiresIn: number;
}

/** The tokens of a session in an answer. */
export const tokenFields = {
  access_token: z.string().meta({
    description: 'RS256 token for the header `Authorization: Bearer`.',
    examples: ['eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl'],
  }),
  refresh_token: z.string().meta({
    description: 'Token for `POST /auth/refresh`. It is valid once.',
    examples: ['0199d0a1.bmV4dA.c2lnbmF0dXJl'],
  }),
  token_type: z.string().meta({ examples: ['Bearer'] }),
  expires_in: z.int().meta({ description: 'Seconds until the access token expires.', examples: [300] }),
};

/** A refresh token in a body. */
export const refreshToken = text('0199d0a1.bmV4dA.c2lnbmF0dXJl', { description: 'The refresh token.' });

/** The documented form of tokens. */
export function tokensOf(of: GraphTokens): object {
  return {
    access_token: of.accessToken,
    refresh_token: of.refreshToken,
    token_type: of.tokenType,
    expires_in: of.expiresIn,
  };
}
