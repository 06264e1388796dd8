import { describe, expect, expectTypeOf, it } from 'vitest';
import { createClient, type SaleStatus, type TypedDocument } from '../src/index.ts';
import { data, graph } from './graph.ts';

const { fetch } = graph(() =>
  data({ vehicle: null, me: null, purchaseVehicle: { sale: { status: 'PENDING' }, userErrors: [] } }),
);
const client = createClient({ url: 'http://graph.example/graphql', fetch });
const input = { vehicleId: 'v', paymentMethod: 'PIX' } as const;

describe('the compiler', () => {
  it('hands out what was asked for only to who looked at a refusal', async () => {
    const outcome = await client.purchaseVehicle({ input });
    // @ts-expect-error: there may be none
    expect(outcome.sale).toBeDefined();
    if (!outcome.ok) {
      expectTypeOf(outcome.userErrors[0]?.message).toEqualTypeOf<string | undefined>();
      return;
    }
    expectTypeOf(outcome.sale.status).toEqualTypeOf<SaleStatus>();
    expect(outcome.sale.status).toBe('PENDING');
  });

  it('knows that there may be no such vehicle, and what fields there are', async () => {
    const vehicle = await client.vehicle({ id: 'v' });
    expectTypeOf(vehicle?.price.amount).toEqualTypeOf<string | undefined>();
    // @ts-expect-error: the field is `price`
    expect(vehicle?.prize).toBeUndefined();
  });

  it('demands variables where the operation does', () => {
    // @ts-expect-error: an id is needed
    const missing = () => client.vehicle();
    // @ts-expect-error: there is no such filter
    const unknown = () => client.vehicles.all({ maek: ['Fiat'] });
    // @ts-expect-error: a payment method is one of the enum
    const wrong = () => client.purchaseVehicle({ input: { ...input, paymentMethod: 'SHELLS' } });
    const enough = () => [client.me(), client.vehicles(), client.approveSale({ id: 's' })];
    expect([missing, unknown, wrong, enough]).toHaveLength(4);
  });

  it('takes the types of a document from the document', async () => {
    const document = '{ me { id } }' as string & TypedDocument<{ me: { id: string } | null }, { n: number }>;
    const { me } = await client.request(document, { n: 1 });
    expectTypeOf(me).toEqualTypeOf<{ id: string } | null>();
    // @ts-expect-error: `n` is a number
    const wrong = () => client.request(document, { n: 'one' });
    expect([me, typeof wrong]).toEqual([null, 'function']);
  });
});
