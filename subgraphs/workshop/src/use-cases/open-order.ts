import { done, type Outcome, refuse, type UserIdentity } from '@autograph/kernel';
import { ownerOf } from '../domain/customer-vehicle.ts';
import { withoutPerson } from '../domain/forgotten-order.ts';
import { messages } from '../domain/messages.ts';
import { openOrder, type WorkOrder } from '../domain/work-order.ts';
import { eventOfOrder } from '../domain/work-order-event.ts';
import { checkOpening, checkQuotation, type Opening } from '../domain/work-order-input.ts';
import { revise } from '../domain/work-order-quote.ts';
import type { Ports } from '../ports/index.ts';
import { changeOrder } from './change-order.ts';
import { priceLines } from './price-lines.ts';
import { targetBranch } from './target-branch.ts';

/** A quote is made by a first revision, which is STALE for nobody: the code comes with `revise`. */
type Code = 'INVALID' | 'NOT_FOUND' | 'INVALID_STATE' | 'LIMIT_REACHED' | 'STALE';

/** Opens a work order for a vehicle that has arrived. Its customer is who owns the vehicle now. */
export async function openWorkOrder(
  input: unknown,
  user: UserIdentity,
  ports: Ports,
): Promise<Outcome<WorkOrder, Code>> {
  const checked = checkOpening(input);
  if (!checked.ok) return checked;
  return open(checked.value, 'RECEIVED', user, ports, async (order) => done(order));
}

/** Makes a quote for a vehicle. It becomes a work order when it is approved. */
export async function createQuote(
  input: unknown,
  user: UserIdentity,
  ports: Ports,
): Promise<Outcome<WorkOrder, Code>> {
  const checked = checkQuotation(input);
  if (!checked.ok) return checked;
  const lines = await priceLines(checked.value, ports);
  if (!lines.ok) return lines;
  return open(checked.value, 'QUOTED', user, ports, async (order) =>
    revise(order, { lines: lines.value, expectedRevision: null }, user.id, ports.clock()),
  );
}

async function open(
  opening: Opening,
  status: 'QUOTED' | 'RECEIVED',
  user: UserIdentity,
  ports: Ports,
  complete: (order: WorkOrder) => Promise<Outcome<WorkOrder, Code>>,
): Promise<Outcome<WorkOrder, Code>> {
  const { orders, customers, clock, newId } = ports;
  const subject = await subjectOf(opening, user, ports);
  if (!subject.ok) return subject;
  const { customerId } = subject.value;
  const mayOpen = async () => customerId === null || customers.mayBuy(customerId, user);
  if (!(await mayOpen())) return noMoreOwner();
  const { description, mileage } = opening;
  const about = { ...subject.value, id: newId(), openedBy: user.id, description, mileage };
  const opened = await complete(openOrder(about, status, clock()));
  if (!opened.ok) return opened;
  await orders.insert(opened.value, eventOfOrder(null, opened.value, newId()));
  // An erasure that began meanwhile has looked for orders before this one was written, or is seen here.
  if (await mayOpen()) return opened;
  await changeOrder(
    opened.value.id,
    () => true,
    ports,
    (order) => withoutPerson(order, clock()),
  );
  return noMoreOwner();
}

function noMoreOwner(): Outcome<never, 'INVALID_STATE'> {
  return refuse('INVALID_STATE', 'customerVehicleId', messages.noMoreOwner);
}

type Subject = Pick<WorkOrder, 'branchId' | 'customerVehicleId' | 'vehicleId' | 'customerId'>;

async function subjectOf(
  { customerVehicleId, vehicleId, branchId: named }: Opening,
  user: UserIdentity,
  ports: Ports,
): Promise<Outcome<Subject, Code>> {
  if ((customerVehicleId === null) === (vehicleId === null))
    return refuse('INVALID', null, messages.oneVehicle);
  const stock = vehicleId === null ? null : await ports.vehicles.find(vehicleId);
  if (vehicleId !== null && !stock) return refuse('NOT_FOUND', 'vehicleId', messages.noSuchVehicle);
  const branch = await targetBranch(named ?? stock?.branchId, user, ports);
  if (!branch.ok) return branch;
  const branchId = branch.value.id;
  if (customerVehicleId === null)
    return done({ branchId, customerVehicleId: null, vehicleId, customerId: null });
  const [vehicle] = await ports.customerVehicles.findByIds([customerVehicleId]);
  if (!vehicle) return refuse('NOT_FOUND', 'customerVehicleId', messages.noSuchVehicle);
  return done({ branchId, customerVehicleId, vehicleId: null, customerId: ownerOf(vehicle) });
}
