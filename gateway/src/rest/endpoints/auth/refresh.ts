import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import {
  type GraphTokens,
  refreshToken,
  TOKENS_SELECTION,
  tokenFields,
  tokensOf,
} from '../../resources/tokens.ts';

const REFRESH = `mutation restRefresh($input: RefreshTokenInput!) {
  refreshToken(input: $input) { ${TOKENS_SELECTION} userErrors { field message code } }
}`;

const body = z.strictObject({ refresh_token: refreshToken }).meta({ id: 'Refresh' });

/** Exchanges a refresh token for new tokens. */
export const refresh = endpoint({
  service: 'auth',
  method: 'POST',
  path: '/auth/refresh',
  name: 'refresh',
  summary: 'Exchange a refresh token for new tokens',
  access: 'Anyone who has a refresh token.',
  anonymous: true,
  ignoresToken: true,
  request: { body },
  answers: { 200: z.object(tokenFields).meta({ id: 'Tokens' }) },
  refusals: [422],
  handle: async ({ body, graph }) => {
    const variables = { input: { refreshToken: body.refresh_token } };
    return { body: tokensOf(await graph.change<GraphTokens>(REFRESH, variables)) };
  },
});
