import { serviceSuite } from '@autograph/service/testing';
import { expect } from 'vitest';
import service from '../src/service.ts';
import { matrix } from './matrix.ts';
import { FIRST_ADMIN, userGraph, withoutCustomers } from './real-service.ts';

/** Between two looks at the clock, in milliseconds: the guard against guessing has forgotten the last attempt. */
const A_WHILE = 20 * 60_000;

let now = Date.now();

/** Mutations about the caller's own account, which would end the one that the others are called by. */
const OF_ONESELF = ['changePassword', 'eraseMe'];

serviceSuite(service, {
  open: {
    clients: { customer: withoutCustomers },
    environment: FIRST_ADMIN,
    clock: () => {
      now += A_WHILE;
      return new Date(now);
    },
  },
  matrix,
  world: async (opened) => {
    const graph = await userGraph(opened);
    const [owner, other, seller, mechanic] = [
      await graph.join('CUSTOMER'),
      await graph.join('CUSTOMER'),
      await graph.join('SALES'),
      await graph.join('WORKSHOP'),
    ];
    const callers = {
      ADMIN: graph.root,
      SALES: seller.caller,
      WORKSHOP: mechanic.caller,
      owner: owner.caller,
      other: other.caller,
    };
    return { records: { userId: owner.id }, callers };
  },
  fuzz: {
    // Each hashes a password or two.
    runs: 40,
    tellsOfRefusal: (collection) => ['attempts', 'auditTrail'].includes(collection),
    ids: async (opened) => {
      const graph = await userGraph(opened);
      const people = [await graph.join('SALES'), await graph.join('CUSTOMER'), await graph.join('ADMIN')];
      return people.flatMap(({ id, sessionId }) => [id, sessionId]);
    },
    callerOf: async (mutation, opened) => {
      const graph = await userGraph(opened);
      return OF_ONESELF.includes(mutation) ? (await graph.join('SALES')).caller : graph.root;
    },
  },
  erasure: async (opened) => {
    const { email, username, password, caller } = await (await userGraph(opened)).join('CUSTOMER');
    const query = 'mutation ($password: String!) { eraseMe(input: { password: $password }) { erased } }';
    expect((await opened.ask(caller, query, { password })).data).toEqual({ eraseMe: { erased: true } });
    return [email, username];
  },
});
