import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { classesOf } from '../src/limits/classes.ts';

const api = readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8');

describe('the class of an operation', () => {
  it('is known for every root field of the graph', () => {
    const classes = classesOf(buildSchema(api));
    const of = (wanted: string) => [...classes].filter(([, name]) => name === wanted).map(([field]) => field);
    expect(of('listing')).toEqual(
      expect.arrayContaining(['Query.vehicles', 'Query.sales', 'Query.customers']),
    );
    expect(of('auth')).toContain('Mutation.login');
    expect(of('admin')).toContain('Query.users');
    expect(of('general')).toEqual(expect.arrayContaining(['Query.vehicle', 'Mutation.purchaseVehicle']));
  });

  it('is authentication wherever a password is given', () => {
    const schema = buildSchema(api);
    const classes = classesOf(schema);
    const guesses = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(({ args }) =>
      args.some(({ type }) => {
        const input = getNamedType(type);
        return (
          isInputObjectType(input) && Object.keys(input.getFields()).some((name) => /password/i.test(name))
        );
      }),
    );
    expect(guesses.map(({ name }) => name)).toContain('eraseMe');
    for (const { name } of guesses) {
      if (name !== 'createUser') expect([name, classes.get(`Mutation.${name}`)]).toEqual([name, 'auth']);
    }
  });

  it('is listing for a page and general for all else, unless the table says otherwise', () => {
    const extended = api.replace('type Query {', 'type Query { quotes: VehicleConnection quote: Vehicle');
    const classes = classesOf(buildSchema(extended));
    expect([classes.get('Query.quotes'), classes.get('Query.quote')]).toEqual(['listing', 'general']);
  });

  it('is refused at the start for a field that the graph has not', () => {
    expect(() => classesOf(buildSchema(api.replace(/\blogin\(/, 'signIn(')))).toThrow('Mutation.login');
  });
});
