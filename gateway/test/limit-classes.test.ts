import { getNamedType, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { countingOf } from '../src/limits/classes.ts';
import { supergraphSchema, supergraphSdl } from '../src/supergraph.ts';

const sdl = supergraphSdl();
const classesOf = (text: string) =>
  new Map([...countingOf(supergraphSchema(text))].map(([field, { limitClass }]) => [field, limitClass]));

describe('the class of an operation', () => {
  it('is known for every root field of the graph', () => {
    const classes = classesOf(sdl);
    const of = (wanted: string) => [...classes].filter(([, name]) => name === wanted).map(([field]) => field);
    expect(of('listing')).toEqual(
      expect.arrayContaining(['Query.vehicles', 'Query.vehicleFacets', 'Query.sales', 'Query.customers']),
    );
    expect(of('auth')).toContain('Mutation.login');
    expect(of('admin')).toContain('Query.users');
    expect(of('general')).toEqual(expect.arrayContaining(['Query.vehicle', 'Mutation.purchaseVehicle']));
  });

  it('is authentication wherever a password is given', () => {
    const schema = supergraphSchema(sdl);
    const classes = classesOf(sdl);
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

  it('is listing for a page and general for all else, unless @rateLimit says otherwise', () => {
    const extended = sdl.replace(
      /(type Query\n[^{]*{)/,
      '$1 quotes: VehicleConnection quote: Vehicle sums: VehicleConnection @rateLimit(class: ADMIN)',
    );
    const classes = classesOf(extended);
    expect(['quotes', 'quote', 'sums'].map((name) => classes.get(`Query.${name}`))).toEqual([
      'listing',
      'general',
      'admin',
    ]);
  });

  it('is counted for the session of a token where @rateLimit says where the token is', () => {
    const counting = countingOf(supergraphSchema(sdl));
    const bySession = [...counting].filter(([, { sessionOf }]) => sessionOf);
    expect(bySession).toEqual([
      [
        'Mutation.refreshToken',
        { limitClass: 'auth', publicStock: false, sessionOf: ['input', 'refreshToken'] },
      ],
    ]);
  });
});
