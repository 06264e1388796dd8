import { nameKey, networkOf } from '@autograph/kernel';
import { ACCOUNT_PATIENCE, ADDRESS_PATIENCE, ANYWHERE_PATIENCE } from '../domain/attempts.ts';
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

type GuardPorts = Pick<Ports, 'attempts' | 'audit' | 'attemptLimit' | 'clock' | 'newId'>;

/** An attempt to prove who one is. */
export interface Attempt<Proof, Result> {
  /** Looks up whose name it is, while the attempt is being counted. */
  readonly look: () => Promise<User | null>;
  /** Checks the secret. */
  readonly prove: (named: User | null) => Promise<Proof | null>;
  /** What the proof is for. */
  readonly act: (proof: Proof) => Promise<Result>;
}

/**
 * Carries out an attempt, unless too many have failed: on the same name from the same address, on the same name from
 * anywhere unless its owner has logged in from this address before, or from the same address. It is counted before the
 * secret is checked, so that no guess is free, and given back when it proves right or could not be checked at all. Names
 * count alike whether or not there is such an account. Returns `null` when it does not prove right. Throws
 * `TooManyAttempts` without checking anything.
 */
export async function guardAttempt<Proof extends { readonly user: User }, Result>(
  login: string,
  origin: Origin,
  { look, prove, act }: Attempt<Proof, Result>,
  ports: GuardPorts,
): Promise<Result | null> {
  const { attempts, attemptLimit, clock } = ports;
  const account = accountKey(login);
  const here = hereKey(login, origin);
  const addresses = origin.clientAddress === null ? [] : [`address ${networkOf(origin.clientAddress)}`];
  // A few at a time, so that someone who logs in many times at once is not delayed by attempts that prove right.
  return attemptLimit(here, async () => {
    const now = clock();
    const looked = look();
    // Should it fail, that is thrown where its answer is needed.
    looked.catch(() => undefined);
    const retryAt = await attempts.reserve(
      [
        ...addresses.map((key) => ({ key, patience: ADDRESS_PATIENCE })),
        { key: here, patience: ACCOUNT_PATIENCE },
        { key: account, patience: ANYWHERE_PATIENCE, unless: knownKey(login, origin) },
      ],
      now,
    );
    if (retryAt) {
      await auditDelay(await looked, origin, ports);
      throw new TooManyAttempts(retryAt, now);
    }
    const proof = await looked.then(prove).catch(async (error: unknown) => {
      await attempts.settle({ giveBack: [here, account, ...addresses], forgive: [] }, now);
      throw error;
    });
    if (!proof) return null;
    const names = [...new Set([login, ...namesOf(proof.user)].map(nameKey))];
    const forgive = names.flatMap((name) => [accountKey(name), hereKey(name, origin)]);
    const remember = origin.clientAddress === null ? [] : names.map((name) => knownKey(name, origin));
    const settled = attempts.settle({ giveBack: addresses, forgive, remember }, now);
    const [result] = await Promise.all([act(proof), settled]);
    return result;
  });
}

/** Forgets the failed attempts of a user, by either name, from here and from all addresses together. */
export async function forgetAttempts(
  user: User,
  origin: Pick<Origin, 'clientAddress'>,
  { attempts }: Pick<Ports, 'attempts'>,
): Promise<void> {
  await attempts.forget(namesOf(user).flatMap((name) => [accountKey(name), hereKey(name, origin)]));
}

// A login is any text: it stands last, so that no login makes the key of another one from some address.
const accountKey = (login: string): string => `account ${nameKey(login)}`;

const hereKey = (login: string, { clientAddress }: Pick<Origin, 'clientAddress'>): string =>
  `from ${clientAddress === null ? 'nowhere' : networkOf(clientAddress)} ${accountKey(login)}`;

const knownKey = (login: string, origin: Pick<Origin, 'clientAddress'>): string =>
  `known ${hereKey(login, origin)}`;

/** What a user logs in by. */
const namesOf = ({ username, email }: User): string[] => [username, email];

async function auditDelay(
  user: User | null,
  origin: Origin,
  { audit, clock, newId }: GuardPorts,
): Promise<void> {
  const event = { id: newId(), at: clock() };
  await audit.append([identityEvent('LOGIN_DELAYED', user?.id ?? null, origin, event)]);
}
