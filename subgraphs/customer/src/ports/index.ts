import type { Clock, NewId, RefusalLedger } from '@autograph/kernel';
import type { Accounts } from './accounts.ts';
import type { CustomerRepository } from './customer-repository.ts';
import type { LeadRepository } from './lead-repository.ts';
import type { RecordKeepers } from './record-keepers.ts';
import type { SaleDesk } from './sale-desk.ts';
import type { Seal } from './seal.ts';
import type { Showroom } from './showroom.ts';

/** What the use cases of this service need of the world. */
export interface Ports {
  readonly customers: CustomerRepository;
  readonly sales: SaleDesk;
  readonly keepers: RecordKeepers;
  readonly accounts: Accounts;
  /** Bounds how often a CUSTOMER can find out whether a CPF or CNPJ is known here. */
  readonly refusals: RefusalLedger;
  readonly seal: Seal;
  readonly leads: LeadRepository;
  readonly showroom: Showroom;
  /** For how many days a lead is kept. */
  readonly leadRetentionDays: number;
  /** For how many days after an approval it must be known who bought. */
  readonly retentionDays: number;
  readonly clock: Clock;
  readonly newId: NewId;
}
