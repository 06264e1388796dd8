import { anonymous } from '@autograph/kernel/testing';
import { expect, it } from 'vitest';
import { isSelf } from '../src/adapters/graphql/permissions.ts';
import { aUser } from '../src/testing/builders.ts';

it('a request counts as made by a user only if it proved the credentials of this user', () => {
  const [ana, rui] = [aUser(), aUser()];
  const context = { caller: anonymous, proven: new Set([ana.id]) };
  expect([isSelf(context, ana), isSelf(context, rui)]).toEqual([true, false]);
});
