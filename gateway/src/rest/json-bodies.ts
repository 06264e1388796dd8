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
    return hasTooManyValues(body)
      ? done(new Refusal(400, messages.requestNotValid))
      : parse(request, body, done);
  });
}
