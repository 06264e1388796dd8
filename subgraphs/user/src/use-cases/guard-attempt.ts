import { loginKey } from '../domain/account-details.ts';
import { ACCOUNT_PATIENCE, ADDRESS_PATIENCE, networkOf } from '../domain/attempts.ts';
import { identityEvent, type Origin } from '../domain/identity-event.ts';
import type { User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';

/** Too many attempts failed before this one; it was not looked at. */
export class TooManyAttempts extends Error {
  override readonly name = 'TooManyAttempts';
  /** Whole seconds until an attempt is let through. */
  readonly retryAfter: number;

  constructor(retryAt: Date, now: Date) {
    super('too many attempts');
    this.retryAfter = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 1_000));
  }
}

type GuardPorts = Pick<Ports, 'users' | 'attempts' | 'audit' | 'attemptLimit' | 'clock' | 'newId'>;

/**
 * Lets `prove` check who someone is, unless too many attempts on the same name, or from the same address, have failed.
 * The attempt is counted before it is checked, so that no guess is free, and given back when it proves right (`prove`
 * answers the user) or could not be checked at all. Names count alike whether or not there is such an account. Throws
 * `TooManyAttempts` without checking anything.
 */
export async function guardAttempt<Proved>(
  login: string,
  origin: Origin,
  prove: () => Promise<Proved | null>,
  ports: GuardPorts,
): Promise<Proved | null> {
  const { attempts, attemptLimit, clock } = ports;
  const account = accountKey(login);
  const address = origin.clientAddress === null ? null : `address ${networkOf(origin.clientAddress)}`;
  // A few at a time, so that someone who logs in many times at once is not delayed by attempts that prove right.
  return attemptLimit(account, async () => {
    const now = clock();
    const tooMany = async (retryAt: Date) => {
      await auditDelay(login, origin, ports);
      return new TooManyAttempts(retryAt, now);
    };
    const addressWaits = address && (await attempts.reserve(address, ADDRESS_PATIENCE, now));
    if (addressWaits) throw await tooMany(addressWaits);
    const giveBackAddress = async () => address && (await attempts.giveBack(address, now));
    const accountWaits = await attempts.reserve(account, ACCOUNT_PATIENCE, now);
    if (accountWaits) {
      await giveBackAddress();
      throw await tooMany(accountWaits);
    }
    const proved = await prove().catch(async (error: unknown) => {
      await Promise.all([attempts.giveBack(account, now), giveBackAddress()]);
      throw error;
    });
    if (proved !== null) await Promise.all([attempts.forget(account), giveBackAddress()]);
    return proved;
  });
}

/** Forgets the failed attempts of a user, by either name. */
export async function forgetAttempts(user: User, { attempts }: Pick<Ports, 'attempts'>): Promise<void> {
  await Promise.all([user.username, user.email].map((name) => attempts.forget(accountKey(name))));
}

const accountKey = (login: string): string => `account ${loginKey(login)}`;

async function auditDelay(
  login: string,
  origin: Origin,
  { users, audit, clock, newId }: GuardPorts,
): Promise<void> {
  const user = await users.findByLogin(login);
  const event = { id: newId(), at: clock() };
  await audit.append([identityEvent('LOGIN_DELAYED', user?.id ?? null, origin, event)]);
}
