import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { messages } from '../../messages.ts';
import { refreshToken } from '../../resources/tokens.ts';
import { confirmation } from '../../values/confirmation.ts';

const LOG_OUT = `mutation restLogOut($input: LogoutInput!) {
  logout(input: $input) { user { id } userErrors { field message code } }
}`;

const body = z.strictObject({ refresh_token: refreshToken }).meta({ id: 'LogOut' });

/** Ends a session. */
export const logOut = endpoint({
  service: 'auth',
  method: 'POST',
  path: '/auth/logout',
  name: 'logOut',
  summary: 'Log out',
  access: 'Any role, own session.',
  request: { body },
  answers: { 200: confirmation },
  refusals: [422],
  handle: async ({ body, graph, say }) => {
    await graph.change(LOG_OUT, { input: { refreshToken: body.refresh_token } });
    return { body: { message: say(messages.loggedOut) } };
  },
});
