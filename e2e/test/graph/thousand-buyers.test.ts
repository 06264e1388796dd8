import { expect, inject, it } from 'vitest';
import { ask, logIn, type UserErrors } from '../../src/client.ts';
import { aBuyer, aCustomer, aVehicle } from '../../src/fixtures.ts';

const graph = inject('graph');
const BUYERS = 1_000;
/** Walk-in customers that staff buy for, and people who buy for themselves: a hash for each log-in takes its time. */
const CUSTOMERS = 20;
const PEOPLE = 4;

/** How many events of sales were published so far. */
async function published(): Promise<number> {
  let sum = 0;
  for (const url of graph.metricsUrls) {
    const text = await (await fetch(url)).text();
    for (const [, value] of text.matchAll(/^autograph_events_published_total\{service="sale"\} (\d+)/gm)) {
      sum += Number(value);
    }
  }
  return sum;
}

it(`a thousand buyers of one vehicle, all at once: one sale, 999 refusals, one event (${graph.topology})`, async () => {
  const sales = await logIn(graph.url, 'vendas', 'vendas123');
  const vehicleId = await aVehicle(graph.url, sales);
  const times = (n: number) => Array.from({ length: n });
  const customers = await Promise.all(times(CUSTOMERS).map(() => aCustomer(graph.url, sales)));
  const people: Awaited<ReturnType<typeof aBuyer>>[] = [];
  for (let n = 0; n < PEOPLE; n += 1) people.push(await aBuyer(graph.url));
  const buyers = [
    ...customers.map(({ customerId }) => ({ token: sales, customerId })),
    ...people.map(({ token }) => ({ token, customerId: undefined })),
  ];
  const before = await published();
  const buy = async (n: number): Promise<string> => {
    const { token, customerId } = buyers[n % buyers.length] ?? { token: sales, customerId: undefined };
    const { data, errors } = await ask<{
      purchaseVehicle: UserErrors & { readonly sale: { readonly id: string } | null };
    }>(
      graph.url,
      'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } userErrors { code } } }',
      { variables: { input: { vehicleId, customerId, paymentMethod: 'PIX' } }, token },
    );
    const outcome = data?.purchaseVehicle;
    return outcome?.sale?.id ?? outcome?.userErrors[0]?.code ?? errors[0]?.extensions.code ?? 'nothing';
  };
  const outcomes = await Promise.all(times(BUYERS).map((_, n) => buy(n)));

  const refused = outcomes.filter((outcome) => outcome === 'VEHICLE_NOT_AVAILABLE');
  const others = outcomes.filter((outcome) => outcome !== 'VEHICLE_NOT_AVAILABLE');
  expect({ refused: refused.length, others }).toEqual({ refused: BUYERS - 1, others: [expect.any(String)] });
  const { data } = await ask(
    graph.url,
    'query ($id: ID!) { vehicle(id: $id) { status sales { totalCount nodes { id status } } history { to sale { id } } } }',
    { variables: { id: vehicleId }, token: sales },
  );
  expect(data).toMatchObject({
    vehicle: {
      status: 'RESERVED',
      sales: { totalCount: 1, nodes: [{ id: others[0], status: 'PENDING' }] },
      history: [
        { to: 'AVAILABLE', sale: null },
        { to: 'RESERVED', sale: { id: others[0] } },
      ],
    },
  });
  await expect.poll(async () => (await published()) - before, { timeout: 10_000 }).toBe(1);
}, 180_000);
