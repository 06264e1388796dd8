import { randomUUID } from 'node:crypto';
import { ask, type UserErrors } from './client.ts';

/** A service and a part of the workshop. */
export interface Offer {
  readonly serviceId: string;
  readonly partId: string;
  readonly sku: string;
}

/** What a service or a part costs. */
export const PRICE = '10.00';

const ERRORS = 'userErrors { field code message }';

type Payload = UserErrors & Readonly<Record<string, { readonly id: string; readonly url: string } | null>>;

/** Carries out mutations. Throws when one is refused. */
function callsTo(url: string, token: string) {
  return async (mutation: string, variables: object): Promise<Payload> => {
    const { data, errors } = await ask<{ it: Payload }>(url, mutation, {
      variables: { ...variables },
      token,
    });
    if (!data || data.it.userErrors.length > 0)
      throw new Error(`${mutation}: ${JSON.stringify({ data, errors })}`);
    return data.it;
  };
}

async function aService(call: ReturnType<typeof callsTo>): Promise<string> {
  const input = {
    name: `Revisão ${randomUUID().slice(0, 18)}`,
    price: { amount: PRICE },
    standardMinutes: 30,
  };
  const { service } = await call(
    `mutation ($input: CreateWorkshopServiceInput!) { it: createWorkshopService(input: $input) { service { id } ${ERRORS} } }`,
    { input },
  );
  return service?.id ?? '';
}

/** Makes a service and a part, and has a work order claim one unit of the part. Throws when something is refused. */
export async function aClaimedPart(url: string, token: string, orderId: string): Promise<Offer> {
  const call = callsTo(url, token);
  const sku = `E2E-${randomUUID().slice(0, 18)}`;
  const { part } = await call(
    `mutation ($input: CreatePartInput!) { it: createPart(input: $input) { part { id } ${ERRORS} } }`,
    { input: { sku, name: 'Filtro', price: { amount: PRICE } } },
  );
  const offer = { sku, partId: part?.id ?? '', serviceId: await aService(call) };
  const steps = [
    'diagnose(id: $id, input: { diagnosis: "Filtro" })',
    `reviseQuote(id: $id, input: { parts: [{ partId: "${offer.partId}", quantity: 1 }] })`,
    'sendQuote(id: $id, input: { revision: 1 })',
    `decideQuote(id: $id, input: { revision: 1, total: { amount: "${PRICE}" }, decision: APPROVE, channel: PHONE })`,
  ];
  for (const step of steps) await call(`mutation ($id: ID!) { it: ${step} { ${ERRORS} } }`, { id: orderId });
  return offer;
}

/** Has a work order that has just arrived get a quote of one service, and a link to it. The token of the link. */
export async function aQuoteLink(url: string, token: string, orderId: string): Promise<string> {
  const call = callsTo(url, token);
  const steps = [
    'diagnose(id: $id, input: { diagnosis: "Freio" }) {',
    `reviseQuote(id: $id, input: { services: [{ serviceId: "${await aService(call)}" }] }) {`,
    'sendQuote(id: $id, input: { revision: 1 }) {',
    'createQuoteLink(id: $id, input: { revision: 1 }) { link { url }',
  ];
  let last: Payload | undefined;
  for (const step of steps)
    last = await call(`mutation ($id: ID!) { it: ${step} ${ERRORS} } }`, { id: orderId });
  return last?.link?.url.split('#')[1] ?? '';
}
