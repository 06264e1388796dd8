import { inputMessages } from '@autograph/kernel';
import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { badUserInput, forbidden, safeErrorExit, unavailable } from '../src/graphql/index.ts';

const lines: string[] = [];
const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
const exit = safeErrorExit(log, (error) => (error as Error).name === 'MongoNetworkError');

const through = (error: GraphQLError) => exit({ ...error.toJSON(), path: ['field'] }, error);
const thrown = (cause: Error) =>
  new GraphQLError(cause.message, {
    originalError: cause,
    path: ['field'],
    extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: [cause.stack] },
  });

describe('the error exit', () => {
  it.each([
    ['BAD_USER_INPUT', badUserInput(inputMessages.firstAndLast)],
    ['FORBIDDEN', forbidden()],
    ['UNAVAILABLE', unavailable('vehicle')],
  ])('lets %s out with its message', (code, error) => {
    expect(through(error)).toEqual({ message: error.message, path: ['field'], extensions: { code } });
  });

  it('drops everything but the code from what goes out', () => {
    const error = new GraphQLError('no', {
      extensions: { code: 'FORBIDDEN', serviceName: 'sale', query: '{ a }', stacktrace: ['at x'] },
    });
    expect(through(error).extensions).toEqual({ code: 'FORBIDDEN' });
  });

  it('keeps when to try again', () => {
    const error = new GraphQLError('slow down', { extensions: { code: 'RATE_LIMITED', retryAfter: 7 } });
    expect(through(error).extensions).toEqual({ code: 'RATE_LIMITED', retryAfter: 7 });
  });

  it('masks and logs what nobody wrote for a client', () => {
    lines.length = 0;
    const answer = through(thrown(new TypeError("Cannot read properties of undefined (reading 'secret')")));
    expect(answer).toEqual({
      message: 'Something went wrong on our side.',
      path: ['field'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(lines.join('')).toMatch(/Cannot read properties/);
  });

  it('takes a refusal that has a status of HTTP and no code for the mistake of a client', () => {
    const refusal = new GraphQLError('provided sha does not match query', {
      extensions: { http: { status: 400 } },
    });
    expect(through(refusal)).toMatchObject({ message: refusal.message, extensions: { code: 'BAD_REQUEST' } });
    const failure = new GraphQLError('secret', { extensions: { http: { status: 502 } } });
    expect(through(failure).message).not.toMatch(/secret/);
  });

  it('masks an error whose own code is not one of the public ones', () => {
    expect(
      through(new GraphQLError('E11000 duplicate key', { extensions: { code: 11_000 } })).message,
    ).not.toMatch(/E11000/);
  });

  it('says of a store that does not answer that it is unavailable, and not where it is', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:27017'), {
      name: 'MongoNetworkError',
    });
    const answer = through(thrown(cause));
    expect(answer.extensions?.code).toBe('UNAVAILABLE');
    expect(JSON.stringify(answer)).not.toMatch(/10\.0\.0\.7|ECONN/);
  });
});
