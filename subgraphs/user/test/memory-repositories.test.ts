import { describe } from 'vitest';
import {
  addressNoticesContract,
  attemptLedgerContract,
  auditTrailContract,
  passwordResetContract,
} from '../src/testing/guarding.contract.ts';
import { memoryAddressNotices } from '../src/testing/memory-address-notices.ts';
import { memoryAttemptLedger } from '../src/testing/memory-attempt-ledger.ts';
import { memoryAuditTrail } from '../src/testing/memory-audit-trail.ts';
import { memoryPasswordResets } from '../src/testing/memory-password-resets.ts';
import { memorySessionRepository } from '../src/testing/memory-session-repository.ts';
import { memoryUserRepository } from '../src/testing/memory-user-repository.ts';
import { sessionRepositoryContract } from '../src/testing/session-repository.contract.ts';
import { userChangesContract } from '../src/testing/user-changes.contract.ts';
import { userRepositoryContract } from '../src/testing/user-repository.contract.ts';

describe('users in memory', () => userRepositoryContract(async () => memoryUserRepository()));
describe('changes of users in memory', () => userChangesContract(async () => memoryUserRepository()));
describe('sessions in memory', () => sessionRepositoryContract(async () => memorySessionRepository()));
describe('attempts in memory', () => attemptLedgerContract(async () => memoryAttemptLedger()));
describe('the audit trail in memory', () => auditTrailContract(async () => memoryAuditTrail()));
describe('password resets in memory', () => passwordResetContract(async () => memoryPasswordResets()));
describe('notices in memory', () => addressNoticesContract(async () => memoryAddressNotices()));
