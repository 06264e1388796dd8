import { CONFLICT, type Role, retryOnConflict } from '@autograph/kernel';
import { isSameAddress } from '../domain/account-details.ts';
import { identityEvent, NOBODY } from '../domain/identity-event.ts';
import { openAccount, type User } from '../domain/user.ts';
import type { Holder, Person } from '../ports/identity-provider.ts';
import type { Ports } from '../ports/index.ts';
import type { Duplicate } from '../ports/user-repository.ts';
import { leaveFormerAddress, noteFormerAddress } from './tell-former-address.ts';

type MirrorPorts = Pick<
  Ports,
  'identity' | 'users' | 'notices' | 'resets' | 'delivery' | 'background' | 'clock' | 'newId'
>;

/**
 * The record of whom a proof is of. Of a person at another provider it is made when there is none, and follows what the
 * provider says; status and log-in time are this service's own. A former address is notified that the provider changed it. `null` for a
 * person without a role of this graph, and where another record has their username or e-mail: two accounts are never joined by
 * a name, which may have been given to another person since.
 */
export async function recordOf(holder: Holder, ports: MirrorPorts): Promise<User | null> {
  if ('user' in holder) return holder.user;
  const { person } = holder;
  if (person.role === null) return null;
  const { role } = person;
  const result = await retryOnConflict('the record of a user', () => mirror(person, role, ports));
  if (!('duplicate' in result)) return result;
  ports.identity.directory?.reportClash(person.id, result.duplicate);
  return null;
}

/** The record as it was written. */
async function mirror(
  person: Person,
  role: Role,
  ports: MirrorPorts,
): Promise<User | Duplicate | typeof CONFLICT> {
  const { users, clock, newId } = ports;
  const { passwordHash, ...details } = person;
  const known = await users.findById(person.id);
  const user = known
    ? { ...known, ...details, role, version: known.version + 1, updatedAt: clock() }
    : openAccount(details, role, passwordHash, person.id, clock());
  if (known && saysTheSame(known, user)) return known;
  const former = known && !isSameAddress(known.email, user.email) ? known : null;
  const change = former ? newId() : '';
  if (former) await noteFormerAddress(change, former, ports);
  const result = known
    ? await users.mirror(user, known.version, roleChange(known, role, ports))
    : await users.insert(user);
  // Where nothing was written, the notice finds that the address stays.
  if (former && result === 'updated') await leaveFormerAddress(change, former, ports);
  if (result === 'inserted' || result === 'updated') return user;
  // What the provider says holds, while the record keeps naming the last administrator that there is.
  if (result === 'last-admin') return { ...user, version: known?.version ?? user.version };
  // Someone else may have made this very record in the meantime.
  return result === 'stale' || (!known && (await users.findById(person.id))) ? CONFLICT : result;
}

function roleChange({ id, role: before }: User, after: Role, { newId, clock }: MirrorPorts) {
  if (before === after) return [];
  return [identityEvent('ROLE_CHANGED', id, NOBODY, { id: newId(), at: clock() }, { before, after })];
}

function saysTheSame(one: User, other: User): boolean {
  const keys = ['username', 'email', 'firstName', 'lastName', 'role'] as const;
  return keys.every((key) => one[key] === other[key]);
}
