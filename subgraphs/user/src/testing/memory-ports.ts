import { randomBytes } from 'node:crypto';
import { keyedLimit } from '../adapters/argon2/keyed-limit.ts';
import { embeddedIdentity } from '../adapters/embedded-identity/embedded-identity.ts';
import { hmacRefreshTokens } from '../adapters/tokens/hmac-refresh-tokens.ts';
import { randomResetTokens } from '../adapters/tokens/random-reset-tokens.ts';
import type { User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';
import type { Message } from '../ports/message-delivery.ts';
import { NOON } from './builders.ts';
import { memoryAddressNotices } from './memory-address-notices.ts';
import { memoryAttemptLedger } from './memory-attempt-ledger.ts';
import { type MemoryAuditTrail, memoryAuditTrail } from './memory-audit-trail.ts';
import { memoryBranchRepository } from './memory-branch-repository.ts';
import { memoryExportTickets } from './memory-export-tickets.ts';
import { memoryPasswordResets } from './memory-password-resets.ts';
import { memorySessionRepository } from './memory-session-repository.ts';
import { type MemoryUserRepository, memoryUserRepository } from './memory-user-repository.ts';

/** Ports whose world is in memory, so that a test can look at it and move its clock. */
export interface MemoryPorts extends Ports {
  readonly users: MemoryUserRepository;
  /** The hashes that passwords were compared with, in order; `null` for no user's. */
  readonly compared: (string | null)[];
  readonly audit: MemoryAuditTrail;
  /** The messages that were sent, in order. */
  readonly delivered: readonly Message[];
  /** Waits for what runs in the background. */
  settled(): Promise<void>;
  /** Moves the clock. */
  pass(milliseconds: number): void;
}

/** Ports in memory that know these users; their passwords are as `aUser` makes them. */
export function memoryPorts(...users: readonly User[]): MemoryPorts {
  const compared: (string | null)[] = [];
  const delivered: Message[] = [];
  const started: Promise<unknown>[] = [];
  let now = NOON.getTime();
  let ids = 0;
  const parts = {
    users: memoryUserRepository(...users),
    branches: memoryBranchRepository(),
    sessions: memorySessionRepository(),
    audit: memoryAuditTrail(),
    attempts: memoryAttemptLedger(),
    attemptLimit: keyedLimit(2),
    resets: memoryPasswordResets(),
    resetTokens: randomResetTokens,
    notices: memoryAddressNotices(),
    exportTickets: memoryExportTickets(),
    delivery: {
      deliver: async (message: Message) => {
        delivered.push(message);
      },
    },
    background: (job: () => Promise<unknown>) => {
      started.push(job());
    },
    customers: { erase: async () => true },
    passwords: {
      hash: async (password: string) => `hash of ${password}`,
      matches: async (password: string, hash: string | null) => {
        compared.push(hash);
        return hash === `hash of ${password}`;
      },
      isOutdated: (hash: string) => !hash.startsWith('hash of '),
    },
    accessTokens: {
      issue: async (user: User, sessionId: string) =>
        `access token of ${user.id} in ${sessionId} as ${user.role}`,
    },
    refreshTokens: hmacRefreshTokens(randomBytes(32)),
    clock: () => new Date(now),
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
  };
  return {
    ...parts,
    identity: embeddedIdentity(parts),
    compared,
    delivered,
    settled: async () => {
      await Promise.all(started);
    },
    pass: (milliseconds) => {
      now += milliseconds;
    },
  };
}
