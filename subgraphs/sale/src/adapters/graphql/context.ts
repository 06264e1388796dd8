import type { Caller } from '@autograph/kernel';
import { byIdLoader, type CallerContext, unauthenticated } from '@autograph/service/graphql';
import type DataLoader from 'dataloader';
import type { Sale } from '../../domain/sale.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { Sought } from '../../ports/sale-repository.ts';
import { type SalePageLoader, salePageLoader } from './sale-page-loader.ts';

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
  /** What searches of this request have found, by their texts: nested lists ask for the same many times. */
  readonly sought: Map<string, Promise<Sought | null>>;
  readonly saleById: DataLoader<string, Sale | null>;
  readonly salesOfVehicle: SalePageLoader;
  readonly salesOfCustomer: SalePageLoader;
}

/** The context of one request of `caller`. */
export function requestContext(caller: Caller, ports: Ports): Context {
  return {
    caller,
    ports,
    own: ownCustomer(caller, ports),
    sought: new Map(),
    saleById: byIdLoader((ids) => ports.sales.findByIds(ids)),
    salesOfVehicle: salePageLoader((ids, list) => ports.sales.pagesOf('vehicleId', ids, list)),
    salesOfCustomer: salePageLoader((ids, list) => ports.sales.pagesOf('customerId', ids, list)),
  };
}

/** The person who acts; throws `UNAUTHENTICATED` when nobody does. */
export function actorOf({ caller, own }: Context): Actor {
  if (!caller.user) throw unauthenticated();
  return { user: caller.user, ownCustomerId: own.load };
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
