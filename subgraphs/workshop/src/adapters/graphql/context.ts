import type { Caller } from '@autograph/kernel';
import { byIdLoader, type CallerContext, unauthenticated } from '@autograph/service/graphql';
import DataLoader from 'dataloader';
import { type CustomerVehicle, ownerOf } from '../../domain/customer-vehicle.ts';
import type { PartStock } from '../../domain/part-stock.ts';
import type { WorkOrder } from '../../domain/work-order.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { WorkOrderParent, WorkOrderReach } from '../../ports/work-order-repository.ts';

/** The customer record of the caller, looked up at most once in a request, and only when something asks. */
export interface OwnCustomer {
  /** Its id, `null` when there is none; `undefined` until `load` has answered, so that a rule need not wait for it. */
  readonly id: string | null | undefined;
  load(): Promise<string | null>;
}

/** What a resolver of this service has at hand during one request. */
export interface Context extends CallerContext {
  readonly ports: Ports;
  readonly own: OwnCustomer;
  readonly stocksOfPart: DataLoader<string, readonly PartStock[]>;
  readonly customerVehicleById: DataLoader<string, CustomerVehicle | null>;
  readonly vehiclesOfOwner: DataLoader<string, readonly CustomerVehicle[]>;
  readonly orderById: DataLoader<string, WorkOrder | null>;
  /** The orders under vehicles or customers; within a request, the reach is always the same. */
  ordersUnder(parent: WorkOrderParent, within: WorkOrderReach): DataLoader<string, readonly WorkOrder[]>;
}

/** Most vehicles that are listed under their owner. */
const MOST_OF_OWNER = 100;

/** Most orders that are listed under a vehicle or a customer. */
const MOST_UNDER = 100;

/** The context of one request of `caller`. */
export function requestContext(caller: Caller, ports: Ports): Context {
  const under = new Map<WorkOrderParent, DataLoader<string, readonly WorkOrder[]>>();
  return {
    caller,
    ports,
    own: ownCustomer(caller, ports),
    stocksOfPart: listsBy(
      (partIds) => ports.stocks.findByParts(partIds),
      ({ partId }) => partId,
    ),
    customerVehicleById: byIdLoader((ids) => ports.customerVehicles.findByIds(ids)),
    vehiclesOfOwner: listsBy((ids) => ports.customerVehicles.findByOwners(ids, MOST_OF_OWNER), ownerOf),
    orderById: byIdLoader((ids) => ports.orders.findByIds(ids)),
    ordersUnder: (parent, within) => {
      const made =
        under.get(parent) ??
        listsBy(
          (ids) => ports.orders.findUnder(parent, ids, within, MOST_UNDER),
          (order) => order[parent],
        );
      under.set(parent, made);
      return made;
    },
  };
}

/** The person who acts; throws `UNAUTHENTICATED` when nobody does. */
export function actorOf({ caller, own }: Context): Actor {
  if (!caller.user) throw unauthenticated();
  const { user, clientAddress = null } = caller;
  return { user, clientAddress, ownCustomerId: own.load };
}

/** A loader of lists that answers all parents asked for in one turn with one query. */
export function listsBy<T>(
  read: (ids: readonly string[]) => Promise<readonly T[]>,
  parentOf: (record: T) => string | null,
): DataLoader<string, readonly T[]> {
  return new DataLoader(async (ids) => {
    const byParent = Map.groupBy(await read(ids), parentOf);
    return ids.map((id) => byParent.get(id) ?? []);
  });
}

function ownCustomer({ user }: Caller, { customers }: Ports): OwnCustomer {
  let loading: Promise<string | null> | undefined;
  let id: string | null | undefined;
  const load = async (): Promise<string | null> => {
    id = user ? await customers.findByUser(user) : null;
    return id;
  };
  return {
    get id() {
      return id;
    },
    load: () => {
      loading ??= load();
      return loading;
    },
  };
}
