import type { ServiceResult } from '@autograph/service/calls';
import { operationSeconds } from '@autograph/service/process';
import Fastify from 'fastify';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { serveRest } from '../src/rest/rest.ts';
import { gatewayOver } from './gateway-over.ts';

const open: Awaited<ReturnType<typeof gatewayOver>>[] = [];

afterAll(async () => {
  for (const { gateway } of open) await gateway.close();
});

interface Value {
  readonly metricName?: string;
  readonly labels: { readonly service?: string | number; readonly outcome?: string | number };
}

/** Requests that the gateway has measured so far, by their outcome. */
async function measured(): Promise<{ ok: number; error: number }> {
  const { values } = await operationSeconds.get();
  const count = (outcome: string) =>
    values.find(
      ({ metricName, labels: { service, outcome: had } }: Value) =>
        metricName?.endsWith('_count') && service === 'gateway' && had === outcome,
    )?.value ?? 0;
  return { ok: count('ok'), error: count('error') };
}

const refusedBy = (code: string): ServiceResult => ({
  data: { updateSale: { sale: null, userErrors: [{ field: null, message: 'No.', code }] } },
});

describe('the measured duration of operations', () => {
  it.each<[string, string, string, ServiceResult, number, 'ok' | 'error' | null]>([
    ['is answered', 'GET', '/customers', { data: { customers: { totalCount: 0, nodes: [] } } }, 200, 'ok'],
    ['finds nothing', 'GET', '/sales/1', { data: { sale: null } }, 404, 'ok'],
    ['is refused by a rule', 'PUT', '/sales/1', refusedBy('OTHER_BRANCH'), 403, 'ok'],
    ['has no answer of a service', 'GET', '/sales/1', { data: null }, 503, 'error'],
    ['is not valid', 'GET', '/sales?limit=0', { data: null }, 400, 'error'],
    ['is for no endpoint', 'GET', '/nothing', { data: null }, 404, null],
    ['asks for the health', 'GET', '/health', { data: null }, 200, null],
  ])('has a request that %s', async (_how, method, path, result, status, outcome) => {
    const over = await gatewayOver({ answer: () => result });
    open.push(over);
    const before = await measured();
    const answer = await over.gateway.app.inject({
      method: method as 'GET',
      url: `/api${path}`,
      headers: { authorization: 'Bearer SALES-vera' },
      ...(method === 'PUT' && { payload: { notes: 'x' } }),
    });
    expect(answer.statusCode).toBe(status);
    const expected = outcome ? { ...before, [outcome]: before[outcome] + 1 } : before;
    expect(await measured()).toEqual(expected);
  });
});

describe('the deliveries of live changes', () => {
  it('give way to a request until it is answered', async () => {
    const app = Fastify();
    let underWay = 0;
    const seen: number[] = [];
    const live = {
      request: () => {
        underWay += 1;
        return () => {
          underWay -= 1;
        };
      },
    };
    const others = {
      authenticate: async () => ({ id: 'u1' }),
      documents: {
        operationOf: () => {
          seen.push(underWay);
          throw new Error('the store is gone');
        },
      },
      limits: { isCounted: () => true },
      exit: () => null,
      say: () => ({ result: {} }),
      onSend: [],
      log: pino({ level: 'silent' }),
    };
    await serveRest(app, { ...others, live } as never);
    const answer = await app.inject({ method: 'GET', url: '/api/sales' });
    expect([answer.statusCode, seen, underWay]).toEqual([500, [1], 0]);
    await app.close();
  });
});
