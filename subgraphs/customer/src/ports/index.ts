import type { Clock, NewId } from '@autograph/kernel';
import type { CustomerRepository } from './customer-repository.ts';

/** What the use cases of this service need of the world. */
export interface Ports {
  readonly customers: CustomerRepository;
  readonly clock: Clock;
  readonly newId: NewId;
}
