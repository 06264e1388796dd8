import { callService, type ServiceClient } from '@autograph/service/calls';
import { z } from 'zod';
import type { Accounts } from '../../ports/accounts.ts';

const USER = `query User($users: [_Any!]!) {
  _entities(representations: $users) { ... on User { id } }
}`;

const answer = z.object({ _entities: z.tuple([z.object({ id: z.string() }).nullable()]) });

/** The users of the user service. */
export function userServiceAccounts(client: ServiceClient): Accounts {
  return {
    exists: async (userId, by) => {
      const variables = { users: [{ __typename: 'User', id: userId }] };
      const [user] = answer.parse(
        await callService<unknown>(client, { query: USER, variables }, by),
      )._entities;
      return user?.id === userId;
    },
  };
}
