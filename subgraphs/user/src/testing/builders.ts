import { beginSession, type Session } from '../domain/session.ts';
import { openAccount, type User } from '../domain/user.ts';

let count = 0;

/** The time at which builders make things. */
export const NOON = new Date('2026-01-15T12:00:00Z');

/** A password that the rules allow. */
export const PASSWORD = 'correct horse';

function nextId(): string {
  count += 1;
  return `01990000-0000-7000-8000-${count.toString().padStart(12, '0')}`;
}

/** A valid `RegisterInput`, each time of another person; `changes` replace what a test is about. */
export function accountInput<Changes extends Readonly<Record<string, unknown>>>(changes?: Changes) {
  count += 1;
  const username = `person.${count}`;
  return {
    username,
    email: `${username}@example.com`,
    password: PASSWORD,
    firstName: 'Ana',
    lastName: 'Souza',
    ...changes,
  };
}

/** An ACTIVE customer; `changes` replace what a test is about. Each one has another id and other names. */
export function aUser(changes: Partial<User> = {}): User {
  const { password, ...details } = accountInput();
  return { ...openAccount(details, 'CUSTOMER', `hash of ${password}`, nextId(), NOON), ...changes };
}

/** A session that begins at noon; `changes` replace what a test is about. */
export function aSession(changes: Partial<Session> = {}): Session {
  const id = nextId();
  return { ...beginSession(id, nextId(), `hash of the first token of ${id}`, NOON), ...changes };
}
