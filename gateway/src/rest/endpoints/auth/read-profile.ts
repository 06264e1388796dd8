import { endpoint } from '../../endpoint.ts';
import { messages } from '../../messages.ts';
import { Refusal } from '../../refusals.ts';
import { type GraphUser, USER_SELECTION, user, userOf } from '../../resources/user.ts';

const READ = `query restReadProfile { me { ${USER_SELECTION} } }`;

/** Reads the account of the caller. */
export const readProfile = endpoint({
  service: 'auth',
  method: 'GET',
  path: '/auth/profile',
  name: 'readProfile',
  summary: 'Read your own account',
  access: 'Any role, own account.',
  answers: { 200: user },
  handle: async ({ graph }) => {
    const found = await graph.read<GraphUser>(READ);
    if (!found) throw new Refusal(401, messages.noRecord);
    return { body: userOf(found), version: found.version };
  },
});
