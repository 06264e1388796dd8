import { beforeEach, describe, expect, it } from 'vitest';
import { aUser } from '../src/testing/builders.ts';
import { type MemoryPorts, memoryPorts } from '../src/testing/memory-ports.ts';
import { beginExport, claimExport, TICKET_LIFETIME } from '../src/use-cases/export-ticket.ts';
import { updateUser } from '../src/use-cases/update-user.ts';

const root = aUser({ id: 'root', role: 'ADMIN' });
const user = aUser({ id: 'vendas', role: 'SALES' });
let ports: MemoryPorts;
let sessionId: string;
beforeEach(async () => {
  ports = memoryPorts(root, user);
  sessionId = 'session-1';
  await ports.sessions.insert({
    id: sessionId,
    userId: user.id,
    tokenHash: 'hash',
    spent: [],
    clientAddress: null,
    browser: false,
    createdAt: ports.clock(),
    lastUsedAt: ports.clock(),
    expiresAt: new Date(ports.clock().getTime() + 86_400_000),
    endedAt: null,
  });
});

const begin = () =>
  beginExport({ userId: user.id, sessionId, what: 'vehicles, csv', request: '{}' }, '192.0.2.1', ports);
const claim = (token: string) => claimExport({ token }, '192.0.2.2', ports);

describe('the address of an export', () => {
  it('works once, however many use it at once', async () => {
    const { token, expiresAt } = await begin();
    expect(expiresAt.getTime() - ports.clock().getTime()).toBe(TICKET_LIFETIME);
    const claimed = await Promise.all(Array.from({ length: 20 }, () => claim(token)));
    expect(claimed.filter((one) => one !== null)).toEqual([
      { userId: 'vendas', sessionId, role: 'SALES', request: '{}' },
    ]);
  });

  it('works for a minute', async () => {
    const { token } = await begin();
    ports.pass(TICKET_LIFETIME);
    expect(await claim(token)).toBeNull();
  });

  it('does not work once its user is blocked, and for an unknown token', async () => {
    const { token } = await begin();
    await updateUser(
      user.id,
      { status: 'BLOCKED' },
      { actorId: 'root', sessionId: null, clientAddress: null },
      ports,
    );
    expect(await claim(token)).toBeNull();
    expect(await claim('unknown')).toBeNull();
  });

  it('is in the audit trail when it is made and when it is used, with who, what and from where', async () => {
    const { token } = await begin();
    await claim(token);
    await claim(token);
    const { edges } = await ports.audit.list(
      { userId: user.id },
      { limit: 10, backward: false, cursor: null },
    );
    expect(edges.map(({ node }) => [node.action, node.actorId, node.after, node.clientAddress])).toEqual([
      ['EXPORT_DOWNLOADED', 'vendas', 'vehicles, csv', '192.0.2.2'],
      ['EXPORT_REQUESTED', 'vendas', 'vehicles, csv', '192.0.2.1'],
    ]);
    expect(JSON.stringify(edges)).not.toContain(token);
  });
});
