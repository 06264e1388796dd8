import { unauthenticated } from '@autograph/service/graphql';
import { endpoint } from '../../endpoint.ts';
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
    if (!found) throw unauthenticated();
    return { body: userOf(found), version: found.version };
  },
});
