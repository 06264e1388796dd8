import {
  countingRefusals,
  done,
  type Outcome,
  REFUSED_TOO_OFTEN,
  refusalBounds,
  refuse,
} from '@autograph/kernel';
import {
  type CustomerVehicle,
  checkRegistration,
  MOST_OWN_VEHICLES,
  newVehicle,
  type Ownership,
  ownerOf,
  type Registration,
  registered,
} from '../domain/customer-vehicle.ts';
import { messages } from '../domain/messages.ts';
import { plateKeyOf } from '../domain/plate.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { changeVehicle } from './change-vehicle.ts';
import { takeBack } from './forget-owner.ts';

type Code = 'INVALID' | 'NOT_FOUND' | 'CONFLICT' | 'LIMIT_REACHED';

/** Number of refused registrations in a day. An office or the shop itself may stand behind an address. */
const MOST_REFUSED = { ofUser: 10, ofAddress: 30 };

/**
 * Registers a customer's vehicle. Staff name the customer, and may so tell that a vehicle has another owner now; a CUSTOMER registers
 * for themself, and only a plate that nobody has. One who was refused too often in a day is refused in the same words, whatever the plate:
 * each refusal may say that a plate is known. A customer who is erased meanwhile is refused as NOT_FOUND, and nothing of them stays.
 */
export async function registerVehicle(
  input: unknown,
  actor: Actor,
  ports: Ports,
): Promise<Outcome<CustomerVehicle, Code>> {
  const { customers, customerVehicles, clock, newId } = ports;
  const checked = checkRegistration(input, clock());
  if (!checked.ok) return checked;
  const owner = await ownerFor(checked.value, actor, ports);
  if (!owner.ok) return owner;
  const registration = { ...checked.value, customerId: owner.value };
  const key = plateKeyOf(registration.plate);
  const isCustomer = actor.user.role === 'CUSTOMER';
  const register = () =>
    changeVehicle<Code>(
      `plate ${key}`,
      ports,
      () => customerVehicles.findByPlateKey(key),
      (stored) => {
        const isTaken = stored !== null && (isCustomer || ownerOf(stored) === owner.value);
        if (isTaken) return refuse('CONFLICT', 'plate', messages.plateRegistered);
        const { customerId, ...details } = registration;
        const vehicle = stored ?? newVehicle(details, newId(), clock());
        return done(registered(vehicle, registration, clock()));
      },
    );
  const outcome = isCustomer
    ? await countingRefusals(
        register,
        ({ ok }) => !ok,
        ports.refusals,
        refusalBounds(actor.user, actor.clientAddress, MOST_REFUSED),
        clock(),
      )
    : await register();
  if (outcome === REFUSED_TOO_OFTEN) return refuse('CONFLICT', 'plate', messages.plateRegistered);
  if (!outcome.ok) return outcome;
  // An erasure that began meanwhile has looked for vehicles before this one was written, or is seen here.
  const refused = (await customers.mayBuy(owner.value, actor.user))
    ? isCustomer && (await refuseBeyondLimit(owner.value, MOST_OWN_VEHICLES, customerVehicles))
    : noSuchCustomer();
  if (!refused) return outcome;
  // Not their other vehicles: the erasure may be called off.
  const made = outcome.value.owners.at(-1);
  await takeBack(outcome.value.id, (each) => isOwnership(each, made), ports);
  return refused;
}

async function ownerFor(
  { customerId }: Pick<Registration, 'customerId'>,
  { user, ownCustomerId }: Actor,
  { customers, customerVehicles }: Pick<Ports, 'customers' | 'customerVehicles'>,
): Promise<Outcome<string, Code>> {
  if (user.role === 'CUSTOMER') return ownRecord(customerId, ownCustomerId, customerVehicles);
  if (customerId === null) return refuse('INVALID', 'customerId', messages.customerNotNamed);
  return (await customers.mayBuy(customerId, user)) ? done(customerId) : noSuchCustomer();
}

async function ownRecord(
  named: string | null,
  ownCustomerId: Actor['ownCustomerId'],
  customerVehicles: Ports['customerVehicles'],
): Promise<Outcome<string, Code>> {
  const own = await ownCustomerId();
  if (own === null) return refuse('INVALID', 'customerId', messages.noCustomerRecord);
  // A record that is not theirs does not exist to them.
  if (named !== null && named !== own) return noSuchCustomer();
  return (await refuseBeyondLimit(own, MOST_OWN_VEHICLES - 1, customerVehicles)) ?? done(own);
}

/** A refusal where a customer has more than so many vehicles; asked again after a write, as others may be under way. */
async function refuseBeyondLimit(
  customerId: string,
  most: number,
  customerVehicles: Ports['customerVehicles'],
): Promise<Outcome<never, 'LIMIT_REACHED'> | null> {
  const vehicles = await customerVehicles.findByOwners([customerId], most + 1);
  return vehicles.length > most
    ? refuse('LIMIT_REACHED', null, messages.tooManyVehicles({ max: MOST_OWN_VEHICLES }))
    : null;
}

function isOwnership(one: Ownership, other: Ownership | undefined): boolean {
  return (
    one.customerId === other?.customerId &&
    one.saleId === other.saleId &&
    one.since.getTime() === other.since.getTime()
  );
}

function noSuchCustomer(): Outcome<never, 'NOT_FOUND'> {
  return refuse('NOT_FOUND', 'customerId', messages.noSuchCustomer);
}
