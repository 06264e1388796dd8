import type { Clock, NewId } from '@autograph/kernel';
import type { Accounts } from './accounts.ts';
import type { CustomerRepository } from './customer-repository.ts';
import type { SaleDesk } from './sale-desk.ts';
import type { Seal } from './seal.ts';

/** What the use cases of this service need of the world. */
export interface Ports {
  readonly customers: CustomerRepository;
  readonly sales: SaleDesk;
  readonly accounts: Accounts;
  readonly seal: Seal;
  /** For how many days after an approval it must be known who bought. */
  readonly retentionDays: number;
  readonly clock: Clock;
  readonly newId: NewId;
}
