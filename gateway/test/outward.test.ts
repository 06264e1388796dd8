import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { gatewayOver } from './gateway-over.ts';

afterEach(() => vi.restoreAllMocks());

it('a gateway that starts and answers connects to nothing by itself', async () => {
  const connect = vi.spyOn(Socket.prototype, 'connect');
  const { gateway } = await gatewayOver();
  await gateway.app.inject({ method: 'POST', url: '/graphql', payload: { query: '{ __typename }' } });
  // What asks for the cloud that it is in does so after the start.
  await sleep(500);
  expect(connect.mock.calls.map(([target]) => target)).toEqual([]);
  await gateway.close();
});
