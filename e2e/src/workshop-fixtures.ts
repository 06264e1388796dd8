import { randomUUID } from 'node:crypto';
import { ask, type UserErrors } from './client.ts';

/** A service and a part of the workshop. */
export interface Offer {
  readonly serviceId: string;
  readonly partId: string;
  readonly sku: string;
}

const PRICE = '10.00';

const ERRORS = 'userErrors { field code message }';

/** Calls mutations with a token. A call throws when something is refused. */
function caller(url: string, token: string) {
  return async (mutation: string, variables: object): Promise<Record<string, { id: string } | null>> => {
    const { data, errors } = await ask<{ it: UserErrors & Record<string, { id: string } | null> }>(
      url,
      mutation,
      { variables: { ...variables }, token },
    );
    if (!data || data.it.userErrors.length > 0)
      throw new Error(`${mutation}: ${JSON.stringify({ data, errors })}`);
    return data.it;
  };
}

/** Makes a service and a part. Throws when something is refused. */
export async function anOffer(url: string, token: string): Promise<Offer> {
  const call = caller(url, token);
  const sku = `E2E-${randomUUID().slice(0, 18)}`;
  const price = { amount: PRICE };
  const { part } = await call(
    `mutation ($input: CreatePartInput!) { it: createPart(input: $input) { part { id } ${ERRORS} } }`,
    { input: { sku, name: 'Filtro', price } },
  );
  const { service } = await call(
    `mutation ($input: CreateWorkshopServiceInput!) { it: createWorkshopService(input: $input) { service { id } ${ERRORS} } }`,
    { input: { name: `Revisão ${sku}`, price, standardMinutes: 30 } },
  );
  return { sku, partId: part?.id ?? '', serviceId: service?.id ?? '' };
}

/** Makes a service and a part, and has a work order claim one unit of the part. Throws when something is refused. */
export async function aClaimedPart(url: string, token: string, orderId: string): Promise<Offer> {
  const call = caller(url, token);
  const offer = await anOffer(url, token);
  const steps = [
    'diagnose(id: $id, input: { diagnosis: "Filtro" })',
    `reviseQuote(id: $id, input: { parts: [{ partId: "${offer.partId}", quantity: 1 }] })`,
    'sendQuote(id: $id, input: { revision: 1 })',
    `decideQuote(id: $id, input: { revision: 1, total: { amount: "${PRICE}" }, decision: APPROVE, channel: PHONE })`,
  ];
  for (const step of steps) await call(`mutation ($id: ID!) { it: ${step} { ${ERRORS} } }`, { id: orderId });
  return offer;
}
