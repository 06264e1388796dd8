import type { Clock, NewId } from '@autograph/kernel';
import type { AccessTokens } from './access-tokens.ts';
import type { AddressNotices } from './address-notices.ts';
import type { AttemptLedger } from './attempt-ledger.ts';
import type { AuditTrail } from './audit-trail.ts';
import type { BranchRepository } from './branch-repository.ts';
import type { CustomerRecords } from './customer-records.ts';
import type { ExportTickets } from './export-tickets.ts';
import type { IdentityProvider } from './identity-provider.ts';
import type { KeyedLimit } from './keyed-limit.ts';
import type { MessageDelivery } from './message-delivery.ts';
import type { PasswordHasher } from './password-hasher.ts';
import type { PasswordResetRepository, ResetTokens } from './password-resets.ts';
import type { RefreshTokens } from './refresh-tokens.ts';
import type { SessionRepository } from './session-repository.ts';
import type { UserRepository } from './user-repository.ts';

/** What the use cases of this service need of the world. */
export interface Ports {
  readonly identity: IdentityProvider;
  readonly users: UserRepository;
  readonly branches: BranchRepository;
  readonly sessions: SessionRepository;
  readonly passwords: PasswordHasher;
  readonly accessTokens: AccessTokens;
  readonly refreshTokens: RefreshTokens;
  readonly audit: AuditTrail;
  readonly attempts: AttemptLedger;
  /** Attempts to prove one account that are checked at once. */
  readonly attemptLimit: KeyedLimit;
  readonly resets: PasswordResetRepository;
  readonly resetTokens: ResetTokens;
  readonly notices: AddressNotices;
  readonly exportTickets: ExportTickets;
  readonly delivery: MessageDelivery;
  readonly customers: CustomerRecords;
  /** Runs a job that nobody waits for. */
  readonly background: (job: () => Promise<unknown>) => void;
  readonly clock: Clock;
  readonly newId: NewId;
}
