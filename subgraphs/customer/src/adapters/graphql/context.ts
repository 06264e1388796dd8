import type { Caller } from '@autograph/kernel';
import { byIdLoader, byKeyLoader, type CallerContext } from '@autograph/service/graphql';
import type DataLoader from 'dataloader';
import type { Customer } from '../../domain/customer.ts';
import type { Ports } from '../../ports/index.ts';

/** What a resolver of this service has at hand during one request. */
export interface Context extends CallerContext {
  readonly ports: Ports;
  readonly customerById: DataLoader<string, Customer | null>;
  readonly customerByUserId: DataLoader<string, Customer | null>;
}

/** The context of one request of `caller`. */
export function requestContext(caller: Caller, ports: Ports): Context {
  return {
    caller,
    ports,
    customerById: byIdLoader((ids) => ports.customers.findByIds(ids)),
    customerByUserId: byKeyLoader(
      (userIds) => ports.customers.findByUserIds(userIds),
      (customer) => customer.userId,
    ),
  };
}
