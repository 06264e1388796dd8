import { fuzzContract } from '@autograph/service/testing';
import { afterAll, beforeAll } from 'vitest';
import { startUserService } from './real-service.ts';

/** Between two looks at the clock, in milliseconds: the guard against guessing has forgotten the last attempt. */
const A_WHILE = 20 * 60_000;
/** Each hashes a password or two. */
const RUNS = 40;

let house: Awaited<ReturnType<typeof startUserService>>;
let now = Date.now();
beforeAll(async () => {
  house = await startUserService({
    clock: () => {
      now += A_WHILE;
      return new Date(now);
    },
  });
});
afterAll(() => house?.close());

const ALL = `{ users(first: 100) {
  totalCount nodes { id username email firstName lastName role status version updatedAt lastLoginAt }
} }`;

const started = async () => {
  const people = await Promise.all([house.join('SALES'), house.join('CUSTOMER'), house.join('ADMIN')]);
  return {
    people,
    subgraph: house.service.subgraph,
    caller: house.root,
    ids: people.flatMap(({ id, sessionId }) => [id, sessionId]),
    snapshot: async () => {
      const { data, errors } = await house.run(ALL, {}, house.root);
      if (errors) throw new Error(`the users cannot be read: ${JSON.stringify(errors)}`);
      return data;
    },
  };
};

fuzzContract(
  [
    'register',
    'login',
    'refreshToken',
    'logout',
    'createUser',
    'updateProfile',
    'updateUser',
    'revokeSession',
    'requestPasswordReset',
    'resetPassword',
  ],
  started,
  RUNS,
);

fuzzContract(
  ['changePassword', 'eraseMe'],
  async () => {
    const { people, ...service } = await started();
    const [{ caller }] = people;
    return { ...service, caller };
  },
  RUNS,
);
