import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, logIn, type UserErrors } from '../../src/client.ts';
import { aBuyer, aVehicle } from '../../src/fixtures.ts';

const graph = inject('graph');
const ROUNDS = 24;
const AT_ONCE = 4;
/** How much later purchases begin from round to round, in milliseconds. */
const STEP = 5;

const PURCHASE =
  'mutation ($input: PurchaseVehicleInput!) { it: purchaseVehicle(input: $input) { sale { id } userErrors { code } } }';
const ERASE_ME = 'mutation { it: eraseMe { erased userErrors { code } } }';
const DELETE = 'mutation ($id: ID!) { it: deleteCustomer(id: $id) { customer { id } userErrors { code } } }';
const CANCEL =
  'mutation ($id: ID!) { it: cancelSale(id: $id, input: {}) { sale { id } userErrors { code } } }';
const SALES =
  'query ($id: ID!) { customer(id: $id) { name } sales(filter: { customerId: $id }) { nodes { id status customer { name } } } }';

interface Payload extends UserErrors {
  readonly sale?: { readonly id: string } | null;
}
interface Left {
  readonly customer: { readonly name: string | null } | null;
  readonly sales: {
    readonly nodes: readonly {
      readonly id: string;
      readonly status: string;
      readonly customer: { readonly name: string | null } | null;
    }[];
  };
}

describe(`an erasure beside purchases (${graph.topology})`, () => {
  let staff: string;
  let admin: string;
  beforeAll(async () => {
    [staff, admin] = await Promise.all([
      logIn(graph.url, 'vendas', 'vendas123'),
      logIn(graph.url, 'admin', 'admin123'),
    ]);
  });

  const mutate = async (query: string, variables: object, token: string) => {
    const answer = await ask<{ it: Payload | null }>(graph.url, query, {
      variables: { ...variables },
      token,
    });
    const codes = answer.errors.map(({ extensions }) => extensions.code);
    // Whose account goes meanwhile is let in no more, and an attempt that was given up learns of it.
    expect(['UNAUTHENTICATED', 'UNAVAILABLE', 'FORBIDDEN']).toEqual(expect.arrayContaining(codes));
    return answer.data?.it ?? null;
  };

  it.each(['eraseMe', 'deleteCustomer'])(
    'by %s never erases a buyer who has an open sale',
    { timeout: 240_000 },
    async (erasure) => {
      const outcomes = { erased: 0, refused: 0 };
      for (let round = 0; round < ROUNDS; round += 1) {
        const { token, customerId } = await aBuyer(graph.url);
        const vehicles = await Promise.all(
          Array.from({ length: 1 + (round % AT_ONCE) }, () => aVehicle(graph.url, staff)),
        );
        const buy = (vehicleId: string, at: number) =>
          at % 2 === 0
            ? mutate(PURCHASE, { input: { vehicleId, paymentMethod: 'PIX' } }, token)
            : mutate(PURCHASE, { input: { vehicleId, customerId, paymentMethod: 'PIX' } }, staff);
        const erase = () =>
          erasure === 'eraseMe' ? mutate(ERASE_ME, {}, token) : mutate(DELETE, { id: customerId }, admin);
        const buyAll = async (after: number) => {
          await sleep(after);
          await Promise.all(vehicles.map(buy));
        };
        // First the purchases are done before, at last the erasure; in between each round has them meet elsewhere.
        if (round === 0) await buyAll(0).then(erase);
        else if (round === ROUNDS - 1) await erase().then(() => buyAll(0));
        else await Promise.all([erase(), erase(), buyAll(round * STEP)]);

        const { data } = await ask<Left>(graph.url, SALES, {
          variables: { id: customerId },
          token: admin,
        });
        const open = data.sales.nodes.filter(({ status }) => status === 'PENDING');
        const gone = (data.customer?.name ?? null) === null;
        outcomes[gone ? 'erased' : 'refused'] += 1;
        expect({ gone, open: gone ? open : [] }).toEqual({ gone, open: [] });
        expect(open.filter(({ customer }) => customer?.name == null)).toEqual([]);
        await Promise.all(open.map(({ id }) => mutate(CANCEL, { id }, staff)));
      }
      console.log(`${graph.topology}, ${erasure}: ${JSON.stringify(outcomes)}`);
      expect(Math.min(outcomes.erased, outcomes.refused)).toBeGreaterThan(0);
    },
  );
});
