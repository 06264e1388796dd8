import { randomInt, randomUUID } from 'node:crypto';
import { ask, logIn, type UserErrors } from './client.ts';
import { aPerson } from './panel-records.ts';

/** A service and a part of the workshop that nothing else uses: 180,00 and 189,90. */
export interface OwnOffer {
  readonly partId: string;
  readonly serviceId: string;
  readonly sku: string;
  /** Names. */
  readonly part: string;
  readonly service: string;
}

/** A work order for a vehicle that nothing else uses. */
export interface OwnOrder {
  readonly id: string;
  readonly plate: string;
}

const asWorkshop = (graph: string): Promise<string> => logIn(graph, 'oficina', 'oficina123');

/** Asks a mutation with an input for the id of its record. Throws when something is refused. */
async function call(
  graph: string,
  token: string,
  [field, record]: readonly [mutation: string, record: string],
  input: object,
  id?: string,
): Promise<string> {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const [given, argument] = id ? ['$id: ID!, ', 'id: $id, '] : ['', ''];
  const document = `mutation (${given}$input: ${type}!) {
    it: ${field}(${argument}input: $input) { ${record} { id } userErrors { field code message } } }`;
  const { data, errors } = await ask<{ it: UserErrors & Record<string, { readonly id: string } | null> }>(
    graph,
    document,
    { token, variables: { input, ...(id && { id }) } },
  );
  const made = data?.it[record];
  if (!made) throw new Error(`${field}: ${JSON.stringify({ data, errors })}`);
  return made.id;
}

/** Makes a part with so many units in the branch of `oficina`, and a service. */
export async function anOffer(graph: string, units: number): Promise<OwnOffer> {
  const token = await asWorkshop(graph);
  const mark = randomUUID().slice(0, 8).toUpperCase();
  const names = { sku: `TELA-${mark}`, part: `Pastilhas ${mark}`, service: `Freios ${mark}` };
  const partId = await call(graph, token, ['createPart', 'part'], {
    sku: names.sku,
    name: names.part,
    price: { amount: '189.90' },
    minimum: 1,
  });
  await receive(graph, { partId }, units);
  const serviceId = await call(graph, token, ['createWorkshopService', 'service'], {
    name: names.service,
    price: { amount: '180.00' },
    standardMinutes: 60,
  });
  return { ...names, partId, serviceId };
}

/** Receives so many units of a part in the branch of `oficina`. */
export async function receive(
  graph: string,
  { partId }: Pick<OwnOffer, 'partId'>,
  quantity: number,
): Promise<void> {
  await call(graph, await asWorkshop(graph), ['receiveParts', 'stock'], { partId, quantity });
}

/** Registers a vehicle for a customer; for somebody new unless given. Returns its id and plate. */
async function aVehicleOf(graph: string, token: string, customerId?: string): Promise<OwnOrder> {
  const plate = `TST${randomInt(10)}B${String(randomInt(100)).padStart(2, '0')}`;
  const owner = customerId ?? (await aPerson(graph, 'Cliente Oficina')).id;
  const about = { plate, make: 'Renault', model: 'Kwid', year: 2020, customerId: owner };
  return { id: await call(graph, token, ['registerVehicle', 'vehicle'], about), plate };
}

/** Opens a work order. */
export async function anOrder(graph: string): Promise<OwnOrder> {
  const token = await asWorkshop(graph);
  const { id: customerVehicleId, plate } = await aVehicleOf(graph, token);
  const input = { customerVehicleId, description: 'Não dá partida' };
  return { id: await call(graph, token, ['openWorkOrder', 'workOrder'], input), plate };
}

/** Sends a quote of one part and one service to the demo customer. */
export async function aSentQuote(graph: string): Promise<OwnOrder & { readonly offer: OwnOffer }> {
  const [token, offer, own] = await Promise.all([
    asWorkshop(graph),
    anOffer(graph, 5),
    logIn(graph, 'cliente', 'cliente123'),
  ]);
  const { data } = await ask<{ me: { customer: { id: string } | null } }>(
    graph,
    '{ me { customer { id } } }',
    {
      token: own,
    },
  );
  const { id: customerVehicleId, plate } = await aVehicleOf(graph, token, data.me.customer?.id);
  const { partId, serviceId } = offer;
  const id = await call(graph, token, ['createQuote', 'workOrder'], {
    customerVehicleId,
    parts: [{ partId, quantity: 1 }],
    services: [{ serviceId }],
  });
  await call(graph, token, ['sendQuote', 'workOrder'], { revision: 1 }, id);
  return { id, plate, offer };
}

/** Writes another revision of a quote: two units of its part. */
export async function revise(
  graph: string,
  { id, offer }: { readonly id: string; readonly offer: OwnOffer },
): Promise<void> {
  const input = { parts: [{ partId: offer.partId, quantity: 2 }] };
  await call(graph, await asWorkshop(graph), ['reviseQuote', 'workOrder'], input, id);
}
