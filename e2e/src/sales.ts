import { randomInt } from 'node:crypto';
import { ask } from './client.ts';
import { aCustomer, aVehicle } from './fixtures.ts';

/** A sale that waits for a decision, and what it is of. */
export interface OpenSale {
  readonly id: string;
  readonly vehicleId: string;
  /** Make, model and year of its vehicle, which no other vehicle has. */
  readonly name: string;
}

/** Sells a vehicle of its own to a customer of its own, as staff. `vehicle` says more of the vehicle, such as its branch. */
export async function aSale(url: string, token: string, vehicle: object = {}): Promise<OpenSale> {
  const model = aModel();
  const [vehicleId, { customerId }] = await Promise.all([
    aVehicle(url, token, { model, ...vehicle }),
    aCustomer(url, token),
  ]);
  return { id: await sell(url, token, vehicleId, customerId), vehicleId, name: `Fiat ${model} 2025` };
}

/** A model that no other vehicle is of. */
export function aModel(): string {
  return `Pulse ${randomInt(10_000_000)}`;
}

/** Sells a vehicle to a customer as staff, and returns the id of the sale. */
export async function sell(
  url: string,
  token: string,
  vehicleId: string,
  customerId: string,
): Promise<string> {
  const { data } = await ask<{ purchaseVehicle: { sale: { id: string } | null } }>(
    url,
    'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } userErrors { field code } } }',
    { variables: { input: { vehicleId, customerId, paymentMethod: 'PIX' } }, token },
  );
  if (!data?.purchaseVehicle.sale) throw new Error(`no sale: ${JSON.stringify(data)}`);
  return data.purchaseVehicle.sale.id;
}

/** A sale as the graph has it now. */
export async function theSale(
  url: string,
  token: string,
  id: string,
): Promise<{
  readonly status: string;
  readonly notes: string | null;
  readonly rejectionReason: string | null;
}> {
  const { data } = await ask<{
    sale: { status: string; notes: string | null; rejectionReason: string | null };
  }>(url, 'query ($id: ID!) { sale(id: $id) { status notes rejectionReason } }', {
    variables: { id },
    token,
  });
  return data.sale;
}
