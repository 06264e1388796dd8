import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { serviceCredentials } from '../src/calls/index.ts';

const secret = 'a-secret-of-more-than-thirty-two-characters';
const user = { id: 'user-1', role: 'SALES', sessionId: 'session-1' } as const;
const gateway = serviceCredentials('gateway', secret);
const vehicle = serviceCredentials('vehicle', secret);

const forged = (claims: Record<string, unknown>, { typ = 'service+jwt', key = secret, exp = '60s' } = {}) =>
  new SignJWT({ iss: 'gateway', aud: 'vehicle', ...claims })
    .setProtectedHeader({ alg: 'HS256', typ })
    .setIssuedAt()
    .setExpirationTime(exp)
    .sign(new TextEncoder().encode(key));

describe('a service credential', () => {
  it('names the calling service and carries the identity of the user', async () => {
    expect(await vehicle.verify(await gateway.sign('vehicle', user))).toEqual({ service: 'gateway', user });
  });

  it('carries the branches that the user works in, and which of them they manage', async () => {
    const memberships = [
      { branchId: 'north', manages: false },
      { branchId: 'south', manages: true },
    ];
    const seller = { ...user, memberships };
    const seen = await vehicle.verify(await gateway.sign('vehicle', seller));
    expect(seen).toEqual({ service: 'gateway', user: seller });
    for (const claims of [
      { branches: 'north', manages: [] },
      { branches: ['north'] },
      { branches: [1], manages: [] },
    ]) {
      const credential = await forged({ sub: 'user-1', role: 'SALES', sid: 's', ...claims });
      expect(await vehicle.verify(credential)).toBeNull();
    }
  });

  it('carries nobody where nobody is logged in', async () => {
    expect(await vehicle.verify(await gateway.sign('vehicle', null))).toEqual({
      service: 'gateway',
      user: null,
    });
  });

  it('carries the address of the client, with and without a user', async () => {
    for (const who of [user, null]) {
      const credential = await gateway.sign('vehicle', who, { clientAddress: '192.0.2.7' });
      expect(await vehicle.verify(credential)).toEqual({
        service: 'gateway',
        user: who,
        clientAddress: '192.0.2.7',
      });
    }
  });

  it('carries that a browser logs in where nobody is logged in, and nothing of it where somebody is', async () => {
    const origin = { browserSession: true };
    expect(await vehicle.verify(await gateway.sign('vehicle', null, origin))).toEqual({
      service: 'gateway',
      user: null,
      browserSession: true,
    });
    expect(await vehicle.verify(await gateway.sign('vehicle', user, origin))).toEqual({
      service: 'gateway',
      user,
    });
  });

  it('carries that the stock is public where nobody is logged in, and nothing of it where somebody is', async () => {
    const origin = { publicStock: true };
    expect(await vehicle.verify(await gateway.sign('vehicle', null, origin))).toEqual({
      service: 'gateway',
      user: null,
      publicStock: true,
    });
    expect(await vehicle.verify(await gateway.sign('vehicle', user, origin))).toEqual({
      service: 'gateway',
      user,
    });
    expect(await vehicle.verify(await forged({ public_stock: 'true' }))).toEqual({
      service: 'gateway',
      user: null,
    });
  });

  it('is shown again for some seconds, on the same behalf, and is refused when its minute is over', async () => {
    let time = Date.parse('2026-03-02T12:00:00Z');
    const from = serviceCredentials('gateway', secret, () => time);
    const at = serviceCredentials('vehicle', secret, () => time);
    const first = await from.sign('vehicle', user);
    time += 9_000;
    expect(await from.sign('vehicle', user)).toBe(first);
    for (const other of [
      from.sign('sale', user),
      from.sign('vehicle', null),
      from.sign('vehicle', { ...user, role: 'ADMIN' }),
      from.sign('vehicle', { ...user, sessionId: 'session-2' }),
      from.sign('vehicle', user, { clientAddress: '192.0.2.7' }),
    ])
      expect(await other).not.toBe(first);
    time += 1_000;
    expect(await from.sign('vehicle', user)).not.toBe(first);
    expect(await at.verify(first)).toMatchObject({ user });
    time += 50_000;
    expect(await at.verify(first)).toBeNull();
  });

  it('is good for one service only', async () => {
    expect(await vehicle.verify(await gateway.sign('sale', user))).toBeNull();
  });

  it.each([
    ['signed with another secret', () => forged({}, { key: 'another-secret-of-more-than-32-characters' })],
    ['of another type', () => forged({}, { typ: 'at+jwt' })],
    ['that has expired', () => forged({}, { exp: '-1s' })],
    ['with an unknown role', () => forged({ sub: 'u', role: 'ROOT', sid: 's' })],
    ['of a user without a session', () => forged({ sub: 'u', role: 'ADMIN' })],
    [
      'without a signature',
      async () => `${btoa('{"alg":"none"}')}.${btoa('{"iss":"gateway","aud":"vehicle"}')}.`,
    ],
    ['that is no token', async () => 'x'],
    ['that is empty', async () => ''],
  ])('%s is refused', async (_what, make) => {
    expect(await vehicle.verify(await make())).toBeNull();
  });

  it('is refused when one character of it is changed', async () => {
    const credential = await gateway.sign('vehicle', user);
    for (const at of [5, Math.floor(credential.length / 2), credential.length - 5]) {
      const changed = credential.charAt(at) === 'A' ? 'B' : 'A';
      expect(await vehicle.verify(credential.slice(0, at) + changed + credential.slice(at + 1))).toBeNull();
    }
  });
});
