import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { aBuyer } from '../../src/fixtures.ts';

const graph = inject('graph');

let staff: string;
let admin: string;
beforeAll(async () => {
  [staff, admin] = await Promise.all([
    logIn(graph.url, 'vendas', 'vendas123'),
    logIn(graph.url, 'admin', 'admin123'),
  ]);
});

const codes = ({ errors }: Awaited<ReturnType<typeof ask>>) =>
  errors.map(({ extensions }) => extensions.code);

describe(`the sessions of a user (${graph.topology})`, () => {
  const SESSIONS = 'query ($id: ID!) { user(id: $id) { id sessions { id current } } }';
  const REVOKE = `mutation ($id: ID!) { revokeSession(id: $id) { session { id } userErrors { code } } }`;

  it('are read and ended by an administrator, which the user notices at once', async () => {
    const ana = await aBuyer(graph.url, false);
    const me = () => ask(graph.url, '{ me { id } }', { token: ana.token });
    expect((await me()).status).toBe(200);
    const { data, errors } = await ask<{ user: { sessions: { id: string; current: boolean }[] } }>(
      graph.url,
      SESSIONS,
      { variables: { id: ana.userId }, token: admin },
    );
    expect(errors).toEqual([]);
    expect(data.user.sessions).toMatchObject([{ current: false }]);
    const [session] = data.user.sessions;
    const variables = { id: session?.id };

    const unknown = { revokeSession: { session: null, userErrors: [{ code: 'NOT_FOUND' }] } };
    expect((await ask(graph.url, REVOKE, { variables, token: staff })).data).toEqual(unknown);
    expect((await ask(graph.url, REVOKE, { variables: { id: 'none' }, token: staff })).data).toEqual(unknown);
    expect((await me()).status).toBe(200);

    expect((await ask(graph.url, REVOKE, { variables, token: admin })).data).toEqual({
      revokeSession: { session: { id: session?.id }, userErrors: [] },
    });
    expect((await me()).status).toBe(401);
    const trail = `query ($id: ID!) { auditTrail(filter: { userId: $id, action: [SESSION_REVOKED] }) { nodes { userId actorId } } }`;
    const seen = await ask<{ auditTrail: { nodes: { actorId: string }[] } }>(graph.url, trail, {
      variables: { id: ana.userId },
      token: admin,
    });
    const administrator = await ask<{ me: { id: string } }>(graph.url, '{ me { id } }', { token: admin });
    expect(seen.data.auditTrail.nodes).toEqual([{ userId: ana.userId, actorId: administrator.data.me.id }]);
  });

  it('are shown to nobody else, by any path', async () => {
    const [ana, bruno] = await Promise.all([aBuyer(graph.url), aBuyer(graph.url)]);
    const seen = await ask<{ user: { sessions: unknown } }>(graph.url, SESSIONS, {
      variables: { id: ana.userId },
      token: staff,
    });
    expect([seen.data.user.sessions, codes(seen)]).toEqual([null, ['FORBIDDEN']]);
    const byCustomer = await ask<{ customer: { user: { sessions: unknown } } }>(
      graph.url,
      'query ($id: ID!) { customer(id: $id) { user { id sessions { id } } } }',
      { variables: { id: ana.customerId }, token: staff },
    );
    expect([byCustomer.data.customer.user.sessions, codes(byCustomer)]).toEqual([null, ['FORBIDDEN']]);
    const other = await ask(graph.url, SESSIONS, { variables: { id: ana.userId }, token: bruno.token });
    expect(other.data).toEqual({ user: null });
    const own = await ask<{ me: { sessions: { current: boolean }[] } }>(
      graph.url,
      '{ me { sessions { id current } } }',
      { token: ana.token },
    );
    expect(own.data.me.sessions).toMatchObject([{ current: true }]);
  });
});
