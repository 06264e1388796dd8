import { randomUUID } from 'node:crypto';
import { ask, logIn, type UserErrors } from './client.ts';
import { aBranch, aCustomer, aLead, aPlate, aVehicle, aWorker, aWorkOrder } from './fixtures.ts';
import { aClaimedPart } from './workshop-fixtures.ts';

/** A branch with a vehicle, and an undecided sale of another one. Each text of it is in no other record. */
export interface Place {
  readonly branchId: string;
  readonly vehicleId: string;
  /** Two photos of the vehicle, in their order. */
  readonly photoIds: readonly string[];
  readonly soldId: string;
  readonly saleId: string;
  readonly customerId: string;
  /** The plate of the vehicle that is sold. */
  readonly plate: string;
  /** In the remarks of the sale. */
  readonly notes: string;
  /** A request for contact about the vehicle. */
  readonly leadId: string;
  /** A vehicle of the customer, and a work order for it, with the same remarks. */
  readonly customerVehicleId: string;
  readonly orderId: string;
  /** A work order, with the same remarks, that prepares the vehicle that is sold. */
  readonly stockOrderId: string;
  /** A service, and a part that this order waits for. */
  readonly serviceId: string;
  readonly partId: string;
  readonly sku: string;
}

/** Two branches, and those who look from one into the other. */
export interface BranchWorld {
  readonly admin: string;
  readonly north: Place;
  readonly south: Place;
  /** SALES of the north. */
  readonly seller: string;
  /** WORKSHOP of the south: the role, and not the branch, keeps them out. */
  readonly mechanic: string;
  /** WORKSHOP of the north. */
  readonly northMechanic: string;
}

const PURCHASE =
  'mutation ($input: PurchaseVehicleInput!) { it: purchaseVehicle(input: $input) { sale { id } userErrors { code } } }';

const PHOTOS =
  'mutation ($id: ID!) { it: attachVehiclePhotos(id: $id, input: { keys: ["drawing-studio", "drawing-front"] }) { vehicle { photos { id } } userErrors { code } } }';

/** A RENAVAM with its check digit. */
const RENAVAM = '00639884962';

/** Makes the two branches. */
export async function branchWorld(url: string): Promise<BranchWorld> {
  const admin = await logIn(url, 'admin', 'admin123');
  const place = async (): Promise<Place> => {
    const [branchId, plate, notes] = [await aBranch(url, admin), aPlate(), randomUUID()];
    const vehicleId = await aVehicle(url, admin, { branchId, plate: aPlate() });
    const soldId = await aVehicle(url, admin, { branchId, plate, renavam: RENAVAM });
    const attached = await ask<{ it: { vehicle: { photos: { id: string }[] } } }>(url, PHOTOS, {
      variables: { id: vehicleId },
      token: admin,
    });
    const photoIds = attached.data.it.vehicle.photos.map(({ id }) => id);
    const { customerId } = await aCustomer(url, admin);
    const input = { vehicleId: soldId, customerId, paymentMethod: 'PIX', notes };
    const { data } = await ask<{ it: { sale: { id: string } } }>(url, PURCHASE, {
      variables: { input },
      token: admin,
    });
    const leadId = await aLead(url, admin, vehicleId);
    const saleId = data.it.sale.id;
    const { orderId, customerVehicleId } = await aWorkOrder(url, admin, branchId, { customerId }, notes);
    const { orderId: stockOrderId } = await aWorkOrder(url, admin, branchId, { vehicleId: soldId }, notes);
    const offer = await aClaimedPart(url, admin, stockOrderId);
    return {
      ...offer,
      branchId,
      vehicleId,
      photoIds,
      soldId,
      saleId,
      customerId,
      plate,
      notes,
      leadId,
      customerVehicleId,
      orderId,
      stockOrderId,
    };
  };
  const [north, south] = [await place(), await place()];
  const [seller, mechanic, northMechanic] = [
    await aWorker(url, admin, 'SALES', [{ branchId: north.branchId }]),
    await aWorker(url, admin, 'WORKSHOP', [{ branchId: south.branchId, manages: true }]),
    await aWorker(url, admin, 'WORKSHOP', [{ branchId: north.branchId, manages: true }]),
  ];
  const tokens = { seller: seller.token, mechanic: mechanic.token, northMechanic: northMechanic.token };
  return { admin, north, south, ...tokens };
}

/** Why a mutation was refused: a top-level error, or a user error, whose field is joined by dots. */
export interface Refused {
  readonly code: string;
  readonly field: string | null;
}

/** The top-level errors, or else the user errors below `it`: what a refused mutation says. */
export async function refusalsOf(url: string, document: string, token: string): Promise<readonly Refused[]> {
  type Outcome = Partial<UserErrors> & { readonly results?: readonly UserErrors[] };
  const { data, errors } = await ask<{ it: Outcome | null } | null>(url, document, { token });
  const rows = [
    ...(data?.it?.userErrors ?? []),
    ...(data?.it?.results ?? []).flatMap((row) => row.userErrors),
  ];
  return [
    ...errors.map(({ extensions }) => ({ code: extensions.code, field: null })),
    ...rows.map(({ code, field }) => ({ code, field: field?.join('.') ?? null })),
  ];
}

/** The codes of what a refused mutation says. */
export async function codesOf(url: string, document: string, token: string): Promise<readonly string[]> {
  return (await refusalsOf(url, document, token)).map(({ code }) => code);
}
