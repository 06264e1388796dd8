import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

const health = (status: 'UP' | 'DOWN') => z.object({ status: z.literal(status) });

/** Says whether requests can be served. */
export const readHealth = endpoint({
  service: 'vehicles',
  method: 'GET',
  path: '/health',
  name: 'readHealth',
  summary: 'Read whether requests can be served',
  access: 'Anyone. Not limited.',
  anonymous: true,
  ignoresToken: true,
  unlimited: true,
  // Parameters are ignored: their refusal would not count within any limit.
  request: { query: z.object({}) },
  answers: { 200: health('UP'), 503: health('DOWN') },
  handle: async ({ isReady }) =>
    (await isReady()) ? { body: { status: 'UP' } } : { status: 503, body: { status: 'DOWN' } },
});
