import type { Role } from '@autograph/kernel';
import { expect, it } from 'vitest';
import type { Directory, Person } from '../src/ports/identity-provider.ts';
import { aUser } from '../src/testing/builders.ts';
import { memoryPorts } from '../src/testing/memory-ports.ts';
import { recordOf } from '../src/use-cases/mirror-person.ts';

const person: Omit<Person, 'role'> = {
  id: '0b0c3ffc-c142-46f9-bbba-38665e49332d',
  username: 'ana',
  email: 'ana@example.com',
  firstName: 'Ana',
  lastName: 'Souza',
  passwordHash: 'kept elsewhere',
};

function world(...users: ReturnType<typeof aUser>[]) {
  const ports = memoryPorts(...users);
  const clashes: string[][] = [];
  const directory: Directory = {
    sessionOf: async () => null,
    reportClash: (userId, field) => clashes.push([userId, field]),
  };
  const identity = { ...ports.identity, directory };
  const mirror = (given: Omit<Person, 'role'>, role: Role | null) =>
    recordOf({ person: { ...given, role } }, { ...ports, identity });
  return { ...ports, mirror, clashes };
}

it('makes one record of someone, under their id, however many requests come at once', async () => {
  const { mirror, users } = world();
  const all = await Promise.all(Array.from({ length: 20 }, () => mirror(person, 'SALES')));
  for (const user of all) expect(user).toEqual(await users.findById(person.id));
  expect(all[0]).toMatchObject({ ...person, role: 'SALES', status: 'ACTIVE', version: 1 });
});

it('writes only when Keycloak says something else, and leaves what is this service’s own', async () => {
  const { mirror, users, pass } = world();
  await mirror(person, 'CUSTOMER');
  users.change(person.id, { status: 'BLOCKED', lastLoginAt: new Date(0) });
  pass(1_000);
  const before = await users.findById(person.id);
  expect(await mirror(person, 'CUSTOMER')).toEqual(before);
  const changed = await mirror({ ...person, email: 'new@example.com', firstName: 'Zoé' }, 'SALES');
  expect(changed).toEqual(await users.findById(person.id));
  expect(changed).toMatchObject({ email: 'new@example.com', firstName: 'Zoé', role: 'SALES', version: 2 });
  expect(changed).toMatchObject({ status: 'BLOCKED', lastLoginAt: new Date(0) });
});

it('joins nobody by a name: a record that has it already stays as it is', async () => {
  const local = aUser({ username: 'ANA' });
  const { mirror, users, clashes } = world(local, aUser({ email: 'Rui@example.com' }));
  expect(await mirror(person, 'ADMIN')).toBeNull();
  const rui = { ...person, username: 'rui', email: 'rui@example.com' };
  expect(await mirror(rui, 'ADMIN')).toBeNull();
  expect(clashes).toEqual([
    [person.id, 'username'],
    [person.id, 'email'],
  ]);
  expect(await users.findById(person.id)).toBeNull();
  expect(await users.findById(local.id)).toEqual(local);
});

it('lets Keycloak take the role of the last administrator, whom the record keeps', async () => {
  const { mirror, users } = world();
  await mirror(person, 'ADMIN');
  expect(await mirror(person, 'CUSTOMER')).toMatchObject({ id: person.id, role: 'CUSTOMER' });
  expect(await users.findById(person.id)).toMatchObject({ role: 'ADMIN' });
});

it('makes no record of someone without a role', async () => {
  const { mirror, users } = world();
  expect(await mirror(person, null)).toBeNull();
  expect(await users.findById(person.id)).toBeNull();
});
