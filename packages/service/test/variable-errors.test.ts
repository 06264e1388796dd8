import fc from 'fast-check';
import { buildSchema, getVariableValues, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { expect, it } from 'vitest';
import { withoutValue } from '../src/graphql/variable-errors.ts';

const schema = buildSchema(`
  scalar Date
  enum Color { RED }
  input Login { username: String! password: String! color: Color colors: [Color!] age: Int born: Date }
  type Query { a(input: Login!): Int }
`);
const [definition] = parse('query ($input: Login!) { a(input: $input) }').definitions;

/** What is said of these variables. */
function said(input: unknown): string[] {
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  const { variableDefinitions = [] } = definition as OperationDefinitionNode;
  const { errors = [] } = getVariableValues(schema, variableDefinitions, { input });
  return errors.map(({ message }) => withoutValue(message));
}
const login = { username: 'ana', password: 'hunter2' };

it.each([
  [
    { ...login, password: { hunter2: 1 } },
    'Variable "$input" has a wrong value at "input.password". It is no String.',
  ],
  [
    { ...login, password: ['hunter2'] },
    'Variable "$input" has a wrong value at "input.password". It is no String.',
  ],
  [{ ...login, age: 'hunter2' }, 'Variable "$input" has a wrong value at "input.age". It is no Int.'],
  [{ ...login, color: 'hunter2' }, 'Variable "$input" has a wrong value at "input.color". It is no Color.'],
  [{ ...login, color: 7 }, 'Variable "$input" has a wrong value at "input.color". It is no Color.'],
  [
    { ...login, colors: ['RED', null] },
    'Variable "$input" has a wrong value at "input.colors[1]". Expected non-nullable type "Color!" not to be null.',
  ],
  [
    { password: 'hunter2' },
    'Variable "$input" has a wrong value. Field "username" of required type "String!" was not provided.',
  ],
  [
    { ...login, role: 'hunter2' },
    'Variable "$input" has a wrong value. Field "role" is not defined by type "Login".',
  ],
  ['hunter2', 'Variable "$input" has a wrong value. Expected type "Login" to be an object.'],
])('of %j it says which variable is wrong, where and why, and not what is in it', (input, message) => {
  expect(said(input)).toEqual([message]);
});

it('no password is in any message, wherever it stands and whatever stands around it', () => {
  const around = fc.oneof(
    fc.string(),
    fc.constantFrom('; ', '" at "', '"; Expected type "', ' cannot represent '),
  );
  const secret = fc.tuple(around, around).map(([before, after]) => `${before} hunter2 ${after}`);
  const wrong = fc.oneof(
    secret.map((password) => ({ ...login, password: [password] })),
    secret.map((password) => ({ ...login, password, age: password })),
    secret.map((password) => ({ password })),
    secret.map((password) => ({ ...login, password, color: password })),
  );
  fc.assert(fc.property(wrong, (input) => !said(input).join().includes('hunter2')));
});

it('what is too long is cut', () => {
  expect(withoutValue('x'.repeat(100_000)).length).toBeLessThan(600);
  expect(withoutValue('Cannot query field "x".')).toBe('Cannot query field "x".');
  expect(said({ ...login, age: 'x'.repeat(100_000) }).join().length).toBeLessThan(200);
});
