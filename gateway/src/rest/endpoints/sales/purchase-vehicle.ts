import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { answerOf } from '../../record-endpoints.ts';
import { type ChangedSale, SALE_NAMES, sale } from '../../resources/sale.ts';
import { amount, integer, text, word } from '../../values/fields.ts';
import { PAYMENT_METHOD } from '../../values/words.ts';

const PURCHASE = `mutation restPurchaseVehicle($input: PurchaseVehicleInput!) {
  purchaseVehicle(input: $input) { sale { ${sale.selection} } userErrors { field message code } }
}`;

const EXAMPLE_ID = '0199d0a1-7c3e-7000-8000-000000000001';

const body = z
  .strictObject({
    vehicle_id: text(EXAMPLE_ID),
    customer_id: text(EXAMPLE_ID, {
      description: 'The customer who buys. Required for staff. A CUSTOMER buys for themself.',
    }).nullish(),
    payment_method: word(PAYMENT_METHOD, { examples: ['FINANCIAMENTO'] }),
    down_payment: amount({
      description: 'Down payment in BRL. Required with FINANCIAMENTO.',
      examples: [20000],
    }).nullish(),
    financing_months: integer(48, {
      description: 'Number of instalments. Required with FINANCIAMENTO, and only allowed with it.',
    }).nullish(),
  })
  .meta({
    id: 'NewSale',
    examples: [
      {
        vehicle_id: EXAMPLE_ID,
        customer_id: EXAMPLE_ID,
        payment_method: 'FINANCIAMENTO',
        down_payment: 20000,
        financing_months: 48,
      },
    ],
  });

/** Reserves a vehicle and opens a sale. */
export const openSale = purchase({ path: '/sales', name: 'openSale', summary: 'Open a sale' });

/** The same, at its other documented address. */
export const purchaseVehicle = purchase({
  path: '/sales/purchase',
  name: 'purchaseVehicle',
  summary: 'Purchase a vehicle',
});

function purchase(at: { readonly path: string; readonly name: string; readonly summary: string }) {
  return endpoint({
    ...at,
    service: 'sales',
    method: 'POST',
    access: 'ADMIN. SALES a vehicle of their branches, for a customer. CUSTOMER for themself.',
    idempotent: true,
    request: { body },
    answers: { 201: sale.schema },
    refusals: [404, 409, 422],
    handle: async ({ body, idempotencyKey, graph }) => {
      const input = {
        vehicleId: body.vehicle_id,
        customerId: body.customer_id,
        paymentMethod: body.payment_method,
        downPayment: body.down_payment,
        financingMonths: body.financing_months,
        idempotencyKey,
      };
      const { sale: opened } = await graph.change<ChangedSale>(PURCHASE, { input }, SALE_NAMES);
      return { status: 201, ...answerOf(sale, opened) };
    },
  });
}
