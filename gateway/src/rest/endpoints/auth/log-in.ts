import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { type GraphTokens, TOKENS_SELECTION, tokenFields, tokensOf } from '../../resources/tokens.ts';
import { type GraphUser, sessionUser, USER_SELECTION, userOf } from '../../resources/user.ts';
import { text } from '../../values/fields.ts';

const LOG_IN = `mutation restLogIn($input: LoginInput!) {
  login(input: $input) { ${TOKENS_SELECTION} user { ${USER_SELECTION} } userErrors { field message code } }
}`;

const body = z
  .strictObject({
    username: text('ana.exemplo', { description: 'Username or e-mail address.' }),
    password: text('um-carro-azul-2024'),
  })
  .meta({ id: 'Credentials', examples: [{ username: 'ana.exemplo', password: 'um-carro-azul-2024' }] });

const tokens = z.object({ ...tokenFields, user: sessionUser }).meta({ id: 'LogIn' });

/** Begins a session. */
export const logIn = endpoint({
  service: 'auth',
  method: 'POST',
  path: '/auth/login',
  name: 'logIn',
  summary: 'Log in',
  access: 'Anyone.',
  anonymous: true,
  ignoresToken: true,
  request: { body },
  answers: { 200: tokens },
  refusals: [422],
  handle: async ({ body, graph }) => {
    const variables = { input: body };
    const outcome = await graph.change<GraphTokens & { readonly user: GraphUser }>(LOG_IN, variables);
    return { body: { ...tokensOf(outcome), user: userOf(outcome.user) } };
  },
});
