import type { FastifyInstance } from 'fastify';
import { hasTooManyValues } from '../bounds/variables.ts';
import { messages } from './messages.ts';
import { Refusal } from './refusals.ts';

/**
 * Has a server read bodies of JSON, and refuse other media types. An empty body counts as left out: many clients send the same
 * `Content-Type` with every request. One with too many values is refused before it is parsed, which would block the process.
 */
export function readJsonBodies(api: FastifyInstance): void {
  const parse = api.getDefaultJsonParser('error', 'error');
  api.removeAllContentTypeParsers();
  api.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') return done(null, undefined);
    if (hasTooManyValues(body)) return done(new Refusal(400, messages.bodyTooManyValues));
    return parse(request, body, (error, value) => {
      if (error) return done(new Refusal(400, messages.bodyNotJson));
      // Schemas cannot refuse it: they are given `null` for a body that is left out.
      if (value === null) return done(new Refusal(400, messages.requestNotValid));
      return done(null, JSON.parse(body, exact));
    });
  });
}

/** Longest text of a fraction. To look through a longer one takes time. */
const LONGEST_FRACTION = 100;

/** Significant digits that a double always keeps. An amount has 14 at most. */
const EXACT_DIGITS = 15;

/**
 * A value of a body; `NaN`, which no schema takes, for a fraction with more digits than a double keeps: 84990.10000000000000000001 would
 * be read as 84990.1.
 */
function exact(_name: string, value: unknown, { source = '' }: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || !/[.eE]/.test(source)) return value;
  if (source.length > LONGEST_FRACTION) return Number.NaN;
  const [digits = ''] = source.split(/[eE]/);
  const significant = digits.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
  return significant.length > EXACT_DIGITS ? Number.NaN : value;
}
