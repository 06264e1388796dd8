import { describe, expect, it } from 'vitest';
import { callService } from '../src/calls/index.ts';
import { PublicError } from '../src/graphql/index.ts';

const request = { query: '{ a }' };

describe('a call of another service', () => {
  it('answers data, or throws what the service said went wrong', async () => {
    const client = (errors: object[]) => ({ execute: async () => ({ data: null, errors }) as never });
    expect(await callService({ execute: async () => ({ data: { a: 1 } }) }, request, null)).toEqual({ a: 1 });
    const down = client([{ message: 'away', extensions: { code: 'UNAVAILABLE' } }]);
    await expect(callService(down, request, null)).rejects.toMatchObject({
      extensions: { code: 'UNAVAILABLE' },
    });
    const broken = client([{ message: 'no', extensions: { code: 'FORBIDDEN' } }]);
    await expect(callService(broken, request, null)).rejects.not.toBeInstanceOf(PublicError);
  });
});
