import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { messages } from '../../messages.ts';
import { Refusal } from '../../refusals.ts';
import { type GraphUser, newUser, USER_SELECTION, userOf } from '../../resources/user.ts';
import { text } from '../../values/fields.ts';
import { ROLE } from '../../values/words.ts';

const REGISTER = `mutation restRegister($input: RegisterInput!) {
  register(input: $input) { user { ${USER_SELECTION} } userErrors { field message code } }
}`;

const body = z
  .strictObject({
    username: text('ana.exemplo', {
      description: '3 to 40 letters, digits, dots, hyphens or underscores. Unique, ignoring case.',
    }),
    email: text('ana.exemplo@example.com', { description: 'E-mail address. Unique, ignoring case.' }),
    password: text('um-carro-azul-2024', {
      description: 'Password, 8 to 128 characters. Common passwords are refused.',
    }),
    first_name: text('Ana'),
    last_name: text('Exemplo'),
    role: text('CUSTOMER', {
      description: 'Must be CUSTOMER. Another role is refused with 403. Default: CUSTOMER.',
    }).nullish(),
  })
  .meta({
    id: 'Registration',
    examples: [
      {
        username: 'ana.exemplo',
        email: 'ana.exemplo@example.com',
        password: 'um-carro-azul-2024',
        first_name: 'Ana',
        last_name: 'Exemplo',
        role: 'CUSTOMER',
      },
    ],
  });

/** Creates an account of a customer. */
export const register = endpoint({
  service: 'auth',
  method: 'POST',
  path: '/auth/register',
  name: 'register',
  summary: 'Register an account',
  access: 'Anyone.',
  anonymous: true,
  ignoresToken: true,
  request: { body },
  answers: { 201: newUser },
  refusals: [403, 409, 422],
  handle: async ({ body, graph }) => {
    const { username, email, password, first_name, last_name, role } = body;
    if (ROLE.valueOf(role ?? 'CUSTOMER') !== 'CUSTOMER') throw new Refusal(403, messages.registerRole);
    const input = { username, email, password, firstName: first_name, lastName: last_name };
    const { user } = await graph.change<{ readonly user: GraphUser }>(REGISTER, { input });
    return { status: 201, body: userOf(user) };
  },
});
