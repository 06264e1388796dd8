import { declaredTexts, textOf } from '@autograph/kernel';
import fc from 'fast-check';
import {
  buildSchema,
  GraphQLError,
  getVariableValues,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { graphqlMessage } from '../src/graphql/index.ts';
import { DateTime, Decimal } from '../src/graphql/scalars.ts';

const schema = buildSchema(`
  scalar Date
  scalar Decimal
  scalar DateTime
  enum Color { RED GREEN }
  directive @twice(n: Int!) on FIELD
  input Login { username: String! password: String! color: Color colors: [Color!] age: Int born: Date price: Decimal at: DateTime }
  input Either @oneOf { a: Int b: Int }
  interface Being { name: String }
  type Cat implements Being { name: String meows: Boolean mother: Cat }
  type Dog implements Being { name: String barks: Boolean }
  type Query { a(input: Login!, f: Float, b: Boolean, i: ID, c: Color, e: Either): Int cat: Cat dog: Dog being: Being }
  type Subscription { one: Int two: Int }
`);
for (const { name, parseValue, parseLiteral } of [Decimal, DateTime])
  Object.assign(schema.getType(name) ?? {}, { parseValue, parseLiteral });

const english = (text: string): string => textOf(graphqlMessage(text), 'en');
const portuguese = (text: string): string => textOf(graphqlMessage(text), 'pt-BR');
const isKnown = (text: string): boolean => graphqlMessage(text).key !== 'graphql.around.unknown';

/** A document that breaks each rule; some break it in several ways. */
const BROKEN: Readonly<Record<string, readonly string[]>> = {
  ExecutableDefinitionsRule: ['type A { a: Int } { a }'],
  UniqueOperationNamesRule: ['query A { cat { name } } query A { cat { name } }'],
  LoneAnonymousOperationRule: ['{ cat { name } } query A { cat { name } }'],
  SingleFieldSubscriptionsRule: [
    'subscription { one two }',
    'subscription S { one two }',
    'subscription { __typename }',
    'subscription S { __typename }',
  ],
  KnownTypeNamesRule: ['query ($a: Nothing) { cat { name } }', 'query ($a: Colour) { cat { name } }'],
  FragmentsOnCompositeTypesRule: ['{ ... on Int { a } }', '{ ...F } fragment F on Color { a }'],
  VariablesAreInputTypesRule: ['query ($a: Cat) { cat { name } }'],
  ScalarLeafsRule: ['{ cat }', '{ cat { name { a } } }'],
  FieldsOnCorrectTypeRule: [
    '{ nothing }',
    '{ cats { name } }',
    '{ cat { nam } }',
    '{ being { meows } }',
    '{ being { mother { name } } }',
  ],
  UniqueFragmentNamesRule: ['{ cat { ...F } } fragment F on Cat { name } fragment F on Cat { name }'],
  KnownFragmentNamesRule: ['{ cat { ...F } }'],
  NoUnusedFragmentsRule: ['{ cat { name } } fragment F on Cat { name }'],
  PossibleFragmentSpreadsRule: [
    '{ cat { ... on Dog { name } } }',
    '{ cat { ...F } } fragment F on Dog { name }',
  ],
  NoFragmentCyclesRule: [
    '{ cat { ...F } } fragment F on Cat { mother { ...F } }',
    '{ cat { ...F } } fragment F on Cat { mother { ...G } } fragment G on Cat { mother { ...F } }',
  ],
  UniqueVariableNamesRule: ['query ($a: Int, $a: Int) { cat { name } }'],
  NoUndefinedVariablesRule: ['{ a(f: $x) }', 'query Q { a(f: $x) }'],
  NoUnusedVariablesRule: ['query ($a: Int) { cat { name } }', 'query Q($a: Int) { cat { name } }'],
  KnownDirectivesRule: ['{ cat @nothing { name } }', 'query @twice(n: 1) { cat { name } }'],
  UniqueDirectivesPerLocationRule: ['{ cat @skip(if: true) @skip(if: true) { name } }'],
  KnownArgumentNamesRule: ['{ cat(x: 1) { name } }', '{ a(inputs: 1) }', '{ cat @skip(iff: true) { name } }'],
  UniqueArgumentNamesRule: ['{ a(f: 1, f: 2) }'],
  ValuesOfCorrectTypeRule: [
    '{ a(input: 1) }',
    '{ a(input: null) }',
    '{ a(input: { username: "a" }) }',
    '{ a(input: { username: "a", password: "b", nothing: 1 }) }',
    '{ a(input: { username: "a", password: "b", usernam: 1 }) }',
    '{ a(input: { username: 7, password: "b", color: RAD, age: 1.5, born: 7, price: 1, at: "x" }) }',
    '{ a(input: { username: "a", password: "b", at: 7 }) }',
    '{ a(input: { username: "a", password: "b", color: "RED", age: 99999999999 }) }',
    '{ a(f: "x", b: 1, i: 1.5, c: 7) }',
    '{ a(e: { a: 1, b: 2 }) }',
    '{ a(e: { a: null }) }',
  ],
  ProvidedRequiredArgumentsRule: ['{ a }', '{ cat @skip { name } }'],
  VariablesInAllowedPositionRule: ['query ($f: String) { a(f: $f) }', 'query ($x: Int) { a(e: { a: $x }) }'],
  OverlappingFieldsCanBeMergedRule: [
    '{ cat { name name: meows } }',
    '{ a(f: 1) a(f: 2) }',
    '{ being { ... on Cat { x: meows } ... on Dog { x: name } } }',
    '{ cat { mother { name } mother { name: meows } } }',
    '{ cat { mother { n: name m: name } mother { n: meows m: meows } } }',
  ],
  UniqueInputFieldNamesRule: ['{ a(input: { username: "a", username: "b", password: "c" }) }'],
  MaxIntrospectionDepthRule: [
    '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
  ],
  NoSchemaIntrospectionCustomRule: ['{ __schema { description } }'],
};

const RULES: readonly ValidationRule[] = [...specifiedRules, NoSchemaIntrospectionCustomRule];

describe('a document that breaks a rule', () => {
  it.each(RULES.map((rule) => [rule.name, rule] as const))('%s has a message in Portuguese', (name, rule) => {
    const documents = BROKEN[name];
    if (!documents) throw new Error(`There is no document that breaks ${name}.`);
    for (const document of documents) {
      const texts = validate(schema, parse(document), [rule]).map(({ message }) => message);
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) {
        expect([text, isKnown(text)]).toEqual([text, true]);
        expect(english(text)).toBe(text);
        expect(portuguese(text)).not.toMatch(ENGLISH);
      }
    }
  });

  it('in too many ways says so', () => {
    const document = parse(`{ ${Array.from({ length: 200 }, (_one, at) => `f${at}`).join(' ')} }`);
    const text = validate(schema, document, specifiedRules).at(-1)?.message ?? '';
    expect([isKnown(text), portuguese(text)]).toEqual([true, 'O documento tem erros demais.']);
  });
});

/** Words that no Portuguese text of ours has. */
const ENGLISH =
  /\b(the|must|not|cannot|is|of|with|expected|unexpected|invalid|found|did you mean|and|because)\b/i;

describe('a document that cannot be parsed', () => {
  it.each([
    '{',
    '{ a(',
    '{ a } }',
    'nothing',
    '{ a(x: "x) }',
    '{ a(x: "\\z") }',
    '{ a(x: "\\uZZZZ") }',
    '{ a(x: "\\u{110000}") }',
    "{ a(x: 'x') }",
    '{ a(x: 01) }',
    '{ a(x: 1.) }',
    '{ a(x: 1e) }',
    '{ ? }',
    '{ a(x: "\ud800") }',
    '{ \u0007 }',
    'query ($a: Int = $b) { a }',
    '"text" { a }',
    'enum A { true }',
  ])('%j has a message in Portuguese', (document) => {
    const text = errorOf(() => parse(document));
    expect(english(text)).toBe(text);
    expect(portuguese(text)).toMatch(/^Erro de sintaxe: /);
    expect(portuguese(text)).not.toMatch(ENGLISH);
  });

  it('as it is too long has a message in Portuguese', () => {
    expect(portuguese(errorOf(() => parse('{ a b c }', { maxTokens: 2 })))).toBe(
      'Erro de sintaxe: O documento tem mais de 2 tokens.',
    );
  });
});

function errorOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
  }
  throw new Error('There was no error.');
}

const [definition] = parse('query ($input: Login!) { a(input: $input) }').definitions;

/** What is said of these variables. */
function said(input: unknown, language: 'en' | 'pt-BR' = 'en'): string[] {
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  const { variableDefinitions = [] } = definition as OperationDefinitionNode;
  const { errors = [] } = getVariableValues(schema, variableDefinitions, { input });
  return errors.map(({ message }) => textOf(graphqlMessage(message), language));
}
const login = { username: 'ana', password: 'hunter2' };
const at = (path: string) => `Variable "$input" has a wrong value at "input.${path}".`;

describe('the value of a variable', () => {
  it.each([
    [{ ...login, password: { hunter2: 1 } }, `${at('password')} Expected a value of type String.`],
    [{ ...login, password: ['hunter2'] }, `${at('password')} Expected a value of type String.`],
    [{ ...login, age: 'hunter2' }, `${at('age')} Expected a value of type Int.`],
    [{ ...login, color: 'hunter2' }, `${at('color')} Expected a value of type Color.`],
    [{ ...login, color: 7 }, `${at('color')} Expected a value of type Color.`],
    [{ ...login, price: 7 }, `${at('price')} Expected a decimal string such as "84990.00".`],
    [{ ...login, at: 'hunter2' }, `${at('at')} Expected an instant such as "2026-01-31T12:00:00Z".`],
    [
      { ...login, colors: ['RED', null] },
      `${at('colors[1]')} Expected non-nullable type "Color!" not to be null.`,
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
  ])('of %j is reported by its place and what was expected, not by its content', (input, message) => {
    expect(said(input)).toEqual([message]);
    const [text = ''] = said(input, 'pt-BR');
    expect(text).toMatch(/^A variável "\$input" tem um valor inválido/);
    expect(text).not.toMatch(ENGLISH);
  });

  it('that is a password is in no message, wherever it stands and whatever stands around it', () => {
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
    fc.assert(
      fc.property(wrong, (input) =>
        [...said(input), ...said(input, 'pt-BR')].every((text) => !text.includes('hunter2')),
      ),
    );
  });

  it.each([
    'Variable "$a" of required type "Int!" was not provided.',
    'Variable "$a" of non-null type "Int!" must not be null.',
    'Variable "$a" expected value of type "Cat" which cannot be used as an input type.',
    'Too many errors processing variables, error limit reached. Execution aborted.',
    'Argument "a" of required type "Int!" was not provided.',
    'Argument "a" of required type "Int!" was provided the variable "$a" which was not provided a runtime value.',
    'Argument "a" of non-null type "Int!" must not be null.',
    'Argument "a" has invalid value 7.',
  ])('%s', (text) => {
    expect([isKnown(text), english(text)]).toEqual([true, text]);
    expect(portuguese(text)).not.toMatch(ENGLISH);
  });
});

describe('a text that nobody knows', () => {
  it('is quoted, in Portuguese behind a sentence that says so', () => {
    expect(english('It is full.')).toBe('It is full.');
    expect(portuguese('It is full.')).toBe('A requisição não é válida: It is full.');
  });

  it('is cut where it is too long, and so is what is quoted', () => {
    expect(english('x'.repeat(100_000)).length).toBeLessThan(600);
    expect(said({ ...login, age: 'x'.repeat(100_000) }).join().length).toBeLessThan(200);
    expect(english(`Expected value of type "Int", found "${'x'.repeat(1_900)}".`).length).toBeLessThan(300);
  });

  it('costs little, however it is made', () => {
    const hostile = [
      'Expected value of type "',
      '", found ',
      'Syntax Error: Expected ',
      ', found ',
      '; ',
      ' or "',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...hostile), { minLength: 200, maxLength: 400 }), (parts) => {
        const before = process.threadCpuUsage().user;
        graphqlMessage(parts.join(''));
        expect(process.threadCpuUsage().user - before).toBeLessThan(50_000);
      }),
      { numRuns: 50 },
    );
  });
});

it('every text of graphql-js and around it has another one in Portuguese', () => {
  const own = [...declaredTexts()].filter(([key]) => /^(graphql|service)\./.test(key));
  expect(own.length).toBeGreaterThan(100);
  expect(own.filter(([, texts]) => texts.en === texts['pt-BR'])).toEqual([]);
});
