import { folded, nameKey } from '@autograph/kernel';
import { LIST_ROWS, listContract } from '@autograph/service/testing';
import { describe } from 'vitest';
import { mongoUserRepository } from '../src/adapters/mongo/mongo-user-repository.ts';
import { toDocument, userModel } from '../src/adapters/mongo/user-model.ts';
import { openAccount, type User } from '../src/domain/user.ts';
import { NOON } from '../src/testing/builders.ts';
import { matches } from '../src/testing/memory-user-repository.ts';

const FIRST = ['Ana', 'Ánna', 'João', 'JOAO', 'Zoé', 'Maria Clara', 'Bruno'];
const LAST = ['Souza', 'de Souza', 'Lima', 'Núñez', 'Conceição'];
const ROLES = ['CUSTOMER', 'CUSTOMER', 'CUSTOMER', 'SALES', 'CUSTOMER', 'ADMIN'] as const;
const STATUSES = ['ACTIVE', 'ACTIVE', 'INACTIVE', 'BLOCKED'] as const;

/** The nth of many users: combinations that repeat after different numbers. */
function nth(n: number): User {
  const names = { firstName: FIRST[n % FIRST.length] ?? '', lastName: LAST[n % LAST.length] ?? '' };
  const username = `${n % 2 ? 'U' : 'u'}ser.${(n * 7_919) % 100_000}`;
  const details = { ...names, username, email: `${username}@example.com` };
  const id = `01990000-0000-7000-8000-${n.toString().padStart(12, '0')}`;
  const lastLoginAt = n % 4 === 0 ? null : new Date(NOON.getTime() + (n % 50) * 1_000);
  const role = ROLES[n % ROLES.length] ?? 'CUSTOMER';
  return {
    ...openAccount(details, role, 'hash', id, NOON),
    lastLoginAt,
    status: STATUSES[n % STATUSES.length] ?? 'ACTIVE',
  };
}

const rows = Array.from({ length: LIST_ROWS }, (_, n) => nth(n));

describe(`of ${LIST_ROWS} users`, () =>
  listContract({
    rows,
    newcomers: Array.from({ length: 240 }, (_, n) => nth(rows.length + n)),
    model: userModel,
    toDocument,
    repository: (connection) => mongoUserRepository(connection),
    matches,
    sorts: {
      USERNAME: ({ username }) => nameKey(username),
      NAME: ({ firstName, lastName }) => `${folded(firstName)} ${folded(lastName)}`,
      LAST_LOGIN_AT: ({ lastLoginAt }) => lastLoginAt?.getTime() ?? 0,
      CREATED_AT: ({ id }) => id,
    },
    filters: {
      role: [{ role: ['SALES', 'ADMIN'] }, { role: ['CUSTOMER'] }, { role: [] }],
      status: [{ status: ['ACTIVE'] }, { status: ['BLOCKED', 'INACTIVE'] }],
      search: [{ search: 'ann' }, { search: 'souza joao' }, { search: 'user.7919@ex' }, { search: 'nobody' }],
    },
  }));
