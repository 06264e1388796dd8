import type { Caller } from '@autograph/kernel';
import { buildSchema, graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import {
  anyone,
  anyRole,
  applyPermissions,
  onlyService,
  type PermissionTable,
  staff,
  staffOr,
} from '../src/graphql/index.ts';

const schema = () =>
  buildSchema(/* GraphQL */ `
    type Query { open: String list: [Note!] hidden: String boom: String }
    type Mutation { write: String internal: String }
    type Note { id: ID! text: String }
  `);

const ownNote = staffOr<{ owner: string }, { caller: Caller }>(
  ({ caller }, note) => note.owner === caller.user?.id,
);

const table = (change: Partial<PermissionTable['rules']> = {}): PermissionTable => ({
  rules: {
    Query: { open: anyone, list: anyRole, hidden: staff, boom: anyRole },
    Mutation: { write: staff, internal: onlyService('sale') },
    Note: ownNote,
    ...change,
  },
  open: [],
});

const rootValue = {
  open: 'open',
  list: [
    { id: '1', text: 'mine', owner: 'me' },
    { id: '2', text: 'theirs', owner: 'them' },
  ],
  hidden: 'hidden',
  boom: () => {
    throw new Error('boom');
  },
  write: 'written',
  internal: 'internal',
};

const user = (role: 'ADMIN' | 'SALES' | 'CUSTOMER') => ({ id: 'me', role, sessionId: 's' });
const as = (role: 'ADMIN' | 'SALES' | 'CUSTOMER' | null, service = 'gateway') => ({
  caller: { service, user: role && user(role) },
});
const ask = (source: string, contextValue: object) =>
  graphql({ schema: applyPermissions(schema(), table()), source, rootValue, contextValue });
const codes = (result: { errors?: readonly { extensions: { code?: unknown } }[] }) =>
  result.errors?.map(({ extensions }) => extensions.code);

describe('the permission table', () => {
  it('must have a rule for every root field', () => {
    const incomplete = table({ Query: { open: anyone, list: anyRole, boom: anyRole } });
    expect(() => applyPermissions(schema(), incomplete)).toThrow('no permission rule for Query.hidden');
  });

  it('must have a rule for every root field that is really one', () => {
    const holes = table({ Mutation: { write: undefined as never, internal: staff } });
    expect(() => applyPermissions(schema(), holes)).toThrow();
  });

  it('must have a rule for every type', () => {
    const { Note: _, ...rules } = table().rules;
    expect(() => applyPermissions(schema(), { rules, open: [] })).toThrow('no permission rule for Note');
  });

  it('must not name what is not in the schema', () => {
    expect(() => applyPermissions(schema(), table({ Ghost: staff }))).toThrow(/Ghost/);
    expect(() =>
      applyPermissions(schema(), table({ Mutation: { write: staff, internal: staff, ghost: staff } })),
    ).toThrow(/ghost/);
  });
});

describe('a rule', () => {
  it('lets anyone read what is open', async () => {
    expect(await ask('{ open }', as(null))).toEqual({ data: { open: 'open' } });
  });

  it('tells someone without a log-in to log in, and someone who may not that they may not', async () => {
    expect(codes(await ask('{ hidden }', as(null)))).toEqual(['UNAUTHENTICATED']);
    expect(codes(await ask('{ hidden }', as('CUSTOMER')))).toEqual(['FORBIDDEN']);
    expect(codes(await ask('{ hidden }', as('SALES')))).toBeUndefined();
  });

  it('keeps a client from what services say to each other, whatever the role', async () => {
    expect(codes(await ask('mutation { internal }', as('ADMIN')))).toEqual(['FORBIDDEN']);
    expect(codes(await ask('mutation { internal }', as(null, 'sale')))).toBeUndefined();
  });

  it('reads ownership off each record, so that one record decides nothing about the next', async () => {
    const result = await ask('{ a: list { text } b: list { text } }', as('CUSTOMER'));
    const expected = [{ text: 'mine' }, { text: null }];
    expect(result.data).toEqual({ a: expected, b: expected });
    expect(codes(result)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('shows a service that calls for a customer no more than that customer', async () => {
    const result = await ask('{ list { text } }', as('CUSTOMER', 'sale'));
    expect(result.data).toEqual({ list: [{ text: 'mine' }, { text: null }] });
    expect(codes(result)).toEqual(['FORBIDDEN']);
  });

  it('lets the error of a resolver through to the one exit', async () => {
    const result = await ask('{ boom }', as('ADMIN'));
    expect(result.errors?.[0]?.message).toBe('boom');
  });
});
