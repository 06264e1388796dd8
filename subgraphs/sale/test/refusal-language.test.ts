import type { Language } from '@autograph/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ana, type Graph, PURCHASE, startGraph } from '../src/testing/graph.ts';

let graph: Graph;
let serial = 0;

beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph?.close());

interface UserError {
  readonly code: string;
  readonly field: readonly string[];
  readonly message: string;
}

/** A purchase that is refused: its input, with an idempotency key. */
function refusedPurchase(input: object): Readonly<Record<string, unknown>> {
  serial += 1;
  const vehicleId = `car-${serial}`;
  graph.vehicles.stock(vehicleId);
  return { vehicleId, paymentMethod: 'PIX', idempotencyKey: `key-${serial}`, ...input };
}

async function buy(input: Readonly<Record<string, unknown>>, language: Language): Promise<UserError[]> {
  const { data } = await graph.ask(PURCHASE, { ...ana, language }, { input });
  const { userErrors } = (data as { purchaseVehicle: { userErrors: UserError[] } }).purchaseVehicle;
  return userErrors.map((error) => ({ ...error, message: error.message.replace(/\s/g, ' ') }));
}

const stored = async (idempotencyKey: unknown) =>
  graph.opened.store?.collection('sales').findOne({ idempotencyKey });

const TOO_MUCH = {
  paymentMethod: 'FINANCING',
  downPayment: { amount: '74990.00' },
  financingMonths: 12,
};
const REFUSED: readonly (readonly [code: string, input: object, english: string, portuguese: string])[] = [
  [
    'PRICE_CHANGED',
    { expectedPrice: { amount: '1.00' } },
    'The price of this vehicle has changed. Read it again and confirm the new price.',
    'O preço deste veículo mudou. Confira o novo preço e confirme a compra.',
  ],
  ['NOT_FOUND', { vehicleId: 'nothing' }, 'Vehicle not found.', 'Veículo não encontrado.'],
  [
    'INVALID',
    TOO_MUCH,
    'The down payment must be less than the price of the vehicle, R$74,990.00.',
    'A entrada deve ser menor que o preço do veículo, R$ 74.990,00.',
  ],
];

describe('a refusal that is answered again', () => {
  it.each(REFUSED)('as %s is in the language of who asks now', async (code, change, english, portuguese) => {
    const input = refusedPurchase(change);
    const [first, second, third] = [
      await buy(input, 'en'),
      await buy(input, 'pt-BR'),
      await buy(input, 'en'),
    ];
    expect(first).toMatchObject([{ code, message: english }]);
    expect(second).toEqual([{ ...first[0], message: portuguese }]);
    expect(third).toEqual(first);
  });

  it('is kept as its code, its field, a key and parameters, without a text', async () => {
    const input = refusedPurchase(TOO_MUCH);
    await buy(input, 'en');
    expect((await stored(input.idempotencyKey))?.refusals).toEqual([
      {
        code: 'INVALID',
        field: ['downPayment'],
        message: { key: 'sale.downPaymentTooHigh', params: { price: { brl: '74990.00' } } },
      },
    ]);
  });

  it.each([
    ['a text, as it was kept before there were keys', 'The price of the vehicle has changed.'],
    ['a key that no text has any more', { key: 'sale.formerly' }],
  ])('and was kept with %s, gets the text of its code', async (_what, message) => {
    const input = refusedPurchase({ expectedPrice: { amount: '1.00' } });
    await buy(input, 'en');
    const sales = graph.opened.store?.collection('sales');
    await sales?.updateOne(
      { idempotencyKey: input.idempotencyKey },
      { $set: { refusals: [{ code: 'PRICE_CHANGED', field: ['expectedPrice'], message }] } },
    );
    const [[, , english, portuguese] = []] = REFUSED;
    expect(await buy(input, 'en')).toMatchObject([{ code: 'PRICE_CHANGED', message: english }]);
    expect(await buy(input, 'pt-BR')).toMatchObject([{ code: 'PRICE_CHANGED', message: portuguese }]);
  });
});
