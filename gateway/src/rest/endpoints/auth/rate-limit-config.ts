import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { messages } from '../../messages.ts';
import { Refusal } from '../../refusals.ts';

const READ = `query restRateLimitConfig {
  rateLimitConfig { limits { auth general listing admin } windowSeconds redisEnabled }
}`;

interface GraphConfig {
  readonly limits: Readonly<Record<'auth' | 'general' | 'listing' | 'admin', number>>;
  readonly windowSeconds: number;
  readonly redisEnabled: boolean;
}

const limit = (what: string, example: number) =>
  z
    .int()
    .min(0)
    .meta({ description: `${what} in a window. 0 means no limit.`, examples: [example] });

const config = z
  .object({
    limits: z.object({
      auth: limit('Authentication requests', 5),
      general: limit('Requests of other kinds', 100),
      listing: limit('List requests', 30),
      admin: limit('Administration requests', 50),
    }),
    window_seconds: z.int().meta({ description: 'Length of a window, in seconds.', examples: [60] }),
    redis_enabled: z.boolean().meta({
      description: 'Whether the counts are in Redis now, shared by all gateways.',
      examples: [false],
    }),
  })
  .meta({ id: 'RateLimitConfig' });

/** Reads the configuration of the rate limits. */
export const rateLimitConfig = endpoint({
  service: 'auth',
  method: 'GET',
  path: '/rate-limit/config',
  name: 'rateLimitConfig',
  summary: 'Read the configuration of the rate limits',
  access: 'ADMIN.',
  answers: { 200: config },
  handle: async ({ graph }) => {
    const read = await graph.read<GraphConfig>(READ);
    if (!read) throw new Refusal(500, messages.failed);
    const { limits, windowSeconds, redisEnabled } = read;
    return { body: { limits, window_seconds: windowSeconds, redis_enabled: redisEnabled } };
  },
});
