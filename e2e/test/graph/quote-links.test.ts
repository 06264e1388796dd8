import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, logIn, type UserErrors } from '../../src/client.ts';
import { aBranch, aBuyer, aWorker, aWorkOrder, type Buyer } from '../../src/fixtures.ts';
import { aQuoteLink, PRICE } from '../../src/workshop-fixtures.ts';

const graph = inject('graph');
const origin = new URL(graph.url).origin;

let admin: string;
let owner: Buyer;
let orderId: string;
let linkToken: string;

beforeAll(async () => {
  admin = await logIn(graph.url, 'admin', 'admin123');
  owner = await aBuyer(graph.url);
  const of = { customerId: owner.customerId ?? '' };
  ({ orderId } = await aWorkOrder(graph.url, admin, DEFAULT_BRANCH_ID, of, 'Barulho'));
  linkToken = await aQuoteLink(graph.url, admin, orderId);
});

describe(`a quote (${graph.topology})`, () => {
  it('is a PDF for who may read it, and nothing for others', async () => {
    const read = (token?: string) =>
      fetch(`${origin}/documents/quotes/${orderId}/1.pdf`, {
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      });
    for (const token of [admin, owner.token]) {
      const found = await read(token);
      expect([found.status, found.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(Buffer.from(await found.arrayBuffer()).toString('latin1')).toMatch(/^%PDF-[\s\S]+%%EOF\s*$/);
    }
    const north = [{ branchId: await aBranch(graph.url, admin) }];
    const seller = await aWorker(graph.url, admin, 'SALES', north);
    for (const { token } of [seller, await aBuyer(graph.url)]) expect((await read(token)).status).toBe(404);
    expect((await read()).status).toBe(401);
  });

  it('is read and decided by its link once, by anyone who has it', async () => {
    const READ = 'query ($token: String!) { it: quoteByLink(token: $token) { status branchName mayDecide } }';
    const seen = async () => (await ask(graph.url, READ, { variables: { token: linkToken } })).data.it;
    expect(await seen()).toMatchObject({ status: 'SENT', branchName: expect.any(String), mayDecide: true });
    const DECIDE = `mutation ($input: DecideQuoteByLinkInput!) {
      it: decideQuoteByLink(input: $input) { quote { status } userErrors { code } } }`;
    const input = { token: linkToken, revision: 1, total: { amount: PRICE }, decision: 'APPROVE' };
    const decide = async () => (await ask(graph.url, DECIDE, { variables: { input } })).data.it;
    expect(await decide()).toEqual({ quote: { status: 'APPROVED' }, userErrors: [] });
    expect(await decide()).toEqual({ quote: null, userErrors: [{ code: 'INVALID_STATE' }] });
    expect(await seen()).toMatchObject({ status: 'APPROVED', mayDecide: false });
  });

  it('has labour of active mechanics of its branch alone', async () => {
    const START = 'mutation ($id: ID!) { it: startWork(id: $id) { userErrors { code } } }';
    const started = await ask(graph.url, START, { variables: { id: orderId }, token: admin });
    expect(started.data).toEqual({ it: { userErrors: [] } });
    const mechanic = await aWorker(graph.url, admin, 'WORKSHOP');
    const log = async (mechanicId: string) => {
      const call = `mutation ($id: ID!) { it: logLabour(id: $id, input: { mechanicId: "${mechanicId}", minutes: 5 }) { userErrors { field code } } }`;
      const { data } = await ask(graph.url, call, { variables: { id: orderId }, token: admin });
      return (data.it as UserErrors).userErrors;
    };
    const refused = [{ field: ['mechanicId'], code: 'NOT_FOUND' }];
    expect(await log(mechanic.userId)).toEqual([]);
    expect(await log(owner.userId)).toEqual(refused);
    const LEAVE =
      'mutation ($id: ID!) { it: updateUser(id: $id, input: { status: INACTIVE }) { userErrors { code } } }';
    await ask(graph.url, LEAVE, { variables: { id: mechanic.userId }, token: admin });
    expect(await log(mechanic.userId)).toEqual(refused);
  });
});
