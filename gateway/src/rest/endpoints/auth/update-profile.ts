import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { type GraphUser, USER_SELECTION, user, userOf } from '../../resources/user.ts';
import { readOnly, text } from '../../values/fields.ts';
import { versionOf } from '../../values/version.ts';

const UPDATE = `mutation restUpdateProfile($input: UpdateProfileInput!) {
  updateProfile(input: $input) { user { ${USER_SELECTION} } userErrors { field message code } }
}`;

const body = z
  .strictObject({
    first_name: text('Ana').optional(),
    last_name: text('Exemplo').optional(),
    email: text('ana.exemplo@example.com', {
      description:
        'E-mail address. A new one requires `current_password`, or a log-in in the last five minutes.',
    }).optional(),
    current_password: text('um-carro-azul-2024', {
      description:
        'Current password. Required with a new `email`, except within five minutes after the log-in. Else ignored.',
    }).optional(),
    id: readOnly,
    username: readOnly,
    role: readOnly,
    status: readOnly,
    created_at: readOnly,
    updated_at: readOnly,
  })
  .meta({
    id: 'ProfileChanges',
    examples: [{ first_name: 'Ana', last_name: 'Exemplo', email: 'ana.exemplo@example.com' }],
  });

/** Changes the account of the caller. Its username, role and status are not changed here. */
export const updateProfile = endpoint({
  service: 'auth',
  method: 'PUT',
  path: '/auth/profile',
  name: 'updateProfile',
  summary: 'Update your own account',
  access: 'Any role, own account.',
  guarded: true,
  request: { body },
  answers: { 200: user },
  refusals: [409, 412, 422],
  handle: async ({ body, ifMatch, graph }) => {
    const input = {
      firstName: body.first_name,
      lastName: body.last_name,
      email: body.email,
      currentPassword: body.current_password,
      expectedVersion: versionOf(ifMatch),
    };
    const { user: updated } = await graph.change<{ readonly user: GraphUser }>(UPDATE, { input });
    return { body: userOf(updated), version: updated.version };
  },
});
