import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { gatewayOver } from './gateway-over.ts';

type Over = Awaited<ReturnType<typeof gatewayOver>>;

const READ = 'query ($id: ID!) { vehicle(id: $id) { id status } }';
const BUY =
  'mutation { purchaseVehicle(input: { vehicleId: "v1", paymentMethod: PIX }) { sale { id } userErrors { code } } }';
const LOG_OUT = 'mutation { logout(input: { refreshToken: "r" }) { userErrors { code } } }';
const token = 'CUSTOMER-ana';

const open: Over[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const { gateway } of open.splice(0)) await gateway.close();
});

/** Two gateways over the same services, which tell each other nothing. */
async function twoGateways(options: { readonly responseCache?: boolean } = {}) {
  const state = { status: 'AVAILABLE', active: true };
  const aGateway = async (): Promise<Over> => {
    const made = await gatewayOver({
      ...options,
      standing: () => ({ active: state.active, role: 'CUSTOMER' }),
      answer: (service, { query }) => {
        if (query.includes('logout')) {
          state.active = false;
          return { data: { logout: { userErrors: [] } } };
        }
        if (service !== 'sale') return { data: { vehicle: { id: 'v1', status: state.status } } };
        if (!query.includes('purchase')) return { data: null };
        state.status = 'RESERVED';
        return { data: { purchaseVehicle: { sale: { id: 's1' }, userErrors: [] } } };
      },
    });
    open.push(made);
    return made;
  };
  const [one, other] = [await aGateway(), await aGateway()];
  const statusAt = async ({ post }: Over): Promise<unknown> => {
    const { body } = await post(READ, { token, variables: { id: 'v1' } });
    return (body.data?.vehicle as { status: string } | null | undefined)?.status;
  };
  // The first query is planned; those after it are carried out by the fast path, which shares answers.
  for (const each of [one, other]) await statusAt(each);
  return { one, other, statusAt };
}

it('a change that is made through one gateway is seen through another at once, as gateways run by default', async () => {
  const { one, other, statusAt } = await twoGateways();
  expect(await statusAt(other)).toBe('AVAILABLE');
  await one.post(BUY, { token });
  expect(await statusAt(other)).toBe('RESERVED');
});

it('a change that is made through one gateway is seen through another within a second where each shares answers', async () => {
  const { one, other, statusAt } = await twoGateways({ responseCache: true });
  expect(await statusAt(other)).toBe('AVAILABLE');
  const began = performance.now();
  await one.post(BUY, { token });
  expect(await statusAt(one)).toBe('RESERVED');
  // Nobody tells the other gateway: answers are shared only where a user stays at one gateway.
  await pause(1_001 - (performance.now() - began));
  expect(await statusAt(other)).toBe('RESERVED');
});

it('a session that ends at one gateway is refused by another within three seconds', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { one, other } = await twoGateways();
  const statusNow = async () => (await other.post(READ, { token, variables: { id: 'v1' } })).status;
  expect(await statusNow()).toBe(200);
  await one.post(LOG_OUT, { token });
  vi.setSystemTime(Date.now() + 3_000);
  expect(await statusNow()).toBe(401);
});
