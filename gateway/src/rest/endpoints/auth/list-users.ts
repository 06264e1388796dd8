import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { type GraphUser, USER_SELECTION, user, userOf } from '../../resources/user.ts';
import { word } from '../../values/fields.ts';
import { type Connection, pageOf, pageParameters, pageSchema, rowsOf } from '../../values/page.ts';
import { ROLE, USER_STATUS } from '../../values/words.ts';

const LIST = `query restListUsers($filter: UserFilter, $first: Int, $offset: Int) {
  users(filter: $filter, first: $first, offset: $offset) { totalCount nodes { ${USER_SELECTION} } }
}`;

const query = z.strictObject({
  role: word(ROLE).optional(),
  status: word(USER_STATUS).optional(),
  ...pageParameters,
});

/** Lists accounts. */
export const listUsers = endpoint({
  service: 'auth',
  method: 'GET',
  path: '/auth/users',
  name: 'listUsers',
  summary: 'List accounts',
  access: 'ADMIN.',
  request: { query },
  answers: { 200: pageSchema('users', user).meta({ id: 'UserPage' }) },
  handle: async ({ query, graph }) => {
    const filter = {
      ...(query.role && { role: [query.role] }),
      ...(query.status && { status: [query.status] }),
    };
    const list = await graph.read<Connection<GraphUser>>(LIST, { filter, ...rowsOf(query) });
    return { body: pageOf('users', list ?? { totalCount: 0, nodes: [] }, userOf, query) };
  },
});
