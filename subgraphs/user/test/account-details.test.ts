import { nameKey } from '@autograph/kernel';
import { expect, it } from 'vitest';
import { checkNewAccount } from '../src/domain/account-details.ts';
import { accountInput } from '../src/testing/builders.ts';

const wrongFields = (changes: Record<string, unknown>): string[] => {
  const checked = checkNewAccount(accountInput(changes));
  return checked.ok ? [] : checked.refusals.map(({ field }) => field?.join('.') ?? '');
};

it.each(['abc', 'A.b-c_9', '__proto__', 'constructor', 'a'.repeat(40), ' ana '])(
  'takes the username %j',
  (username) => {
    expect(wrongFields({ username })).toEqual([]);
  },
);

it.each(['', 'ab', 'a'.repeat(41), 'ana@home', 'ana souza', 'josé', '\u212Aelvin', 'ana\u0000', '$ne'])(
  'refuses the username %j',
  (username) => {
    expect(wrongFields({ username })).toEqual(['username']);
  },
);

it.each(['ana@example.com', 'Ana.Souza+cars@Example.com.br', ' ana@example.com '])(
  'takes the e-mail %j',
  (email) => {
    expect(wrongFields({ email })).toEqual([]);
  },
);

it.each([
  '',
  'ana',
  'ana@',
  '@example.com',
  'ana@example',
  'a b@example.com',
  `${'a'.repeat(250)}@example.com`,
])('refuses the e-mail %j', (email) => {
  expect(wrongFields({ email })).toEqual(['email']);
});

it('counts the characters of a password, not the units that encode them', () => {
  expect(wrongFields({ password: 'a'.repeat(7) })).toEqual(['password']);
  expect(wrongFields({ password: '😀'.repeat(7) })).toEqual(['password']);
  expect(wrongFields({ password: '😀'.repeat(8) })).toEqual([]);
  expect(wrongFields({ password: '😀'.repeat(128) })).toEqual([]);
  expect(wrongFields({ password: 'a'.repeat(129) })).toEqual(['password']);
});

it('keeps a password as it is, blanks included, and normalises names', () => {
  const checked = checkNewAccount(accountInput({ password: '  two  blanks  ', firstName: '  Ana   Maria ' }));
  expect(checked).toMatchObject({ ok: true, value: { password: '  two  blanks  ', firstName: 'Ana Maria' } });
});

it('refuses names that are empty, only blanks, or too long', () => {
  for (const name of ['', ' \t', '\u200b', 'a'.repeat(81)]) {
    expect(wrongFields({ firstName: name, lastName: name })).toEqual(['firstName', 'lastName']);
  }
});

it('tells every violation at once', () => {
  expect(wrongFields({ username: '', email: '', password: '', firstName: '', lastName: '' })).toEqual([
    'username',
    'email',
    'password',
    'firstName',
    'lastName',
  ]);
});

it('compares log-in names without regard to case and outer blanks', () => {
  expect(nameKey(' Ana.Souza@Example.COM ')).toBe('ana.souza@example.com');
});
