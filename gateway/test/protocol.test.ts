import { type AuditResult, serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gatewayOver } from './gateway-over.ts';

const UNLIMITED = { RATE_LIMIT_GENERAL: '0' };
let gateway: Awaited<ReturnType<typeof gatewayOver>>['gateway'];
let url = '';

beforeAll(async () => {
  ({ gateway } = await gatewayOver({ env: UNLIMITED }));
  url = `${await gateway.app.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
});
afterAll(() => gateway.close());

it('speaks GraphQL over HTTP: the audits of graphql-http find no error', async () => {
  const audits = serverAudits({ url, fetchFn: fetch });
  const results: AuditResult[] = [];
  for (const audit of audits) results.push(await audit.fn());
  const of = (status: string) => results.filter((result) => result.status === status);
  const lines = [...of('warn'), ...of('notice')].map(
    (result) =>
      `  ${result.status} ${result.id} ${result.name}${'reason' in result ? `: ${result.reason}` : ''}`,
  );
  const { length: all } = results;
  console.log([`${all} audits, ${of('ok').length} passed, ${lines.length} remarks`, ...lines].join('\n'));
  expect(all).toBeGreaterThan(50);
  expect(of('error').map((result) => `${result.id} ${result.name}`)).toEqual([]);
});
