import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { instant } from '../../values/fields.ts';

const READ = `query restRateLimitStats {
  rateLimitStats { totalRequests blockedRequests activeLimits { key requests limit resetTime } }
}`;

interface GraphStats {
  readonly totalRequests: number;
  readonly blockedRequests: number;
  readonly activeLimits: readonly {
    readonly key: string;
    readonly requests: number;
    readonly limit: number;
    readonly resetTime: string;
  }[];
}

const count = (description: string, example: number) =>
  z
    .int()
    .min(0)
    .meta({ description, examples: [example] });

const stats = z
  .object({
    total_requests: count('Number of counted requests since the last reset.', 1200),
    blocked_requests: count('Number of refused requests since the last reset.', 3),
    active_limits: z
      .record(
        z.string(),
        z.object({
          requests: count('Requests in this window.', 12),
          limit: count('Requests allowed in a window. 0 means no limit.', 100),
          reset_time: instant,
        }),
      )
      .meta({
        description: 'The limits that were used in the current minute or hour, by their key. At most 1,000.',
      }),
  })
  .meta({ id: 'RateLimitStats' });

/** Reads the use of the rate limits. */
export const rateLimitStats = endpoint({
  service: 'auth',
  method: 'GET',
  path: '/rate-limit/stats',
  name: 'rateLimitStats',
  summary: 'Read the use of the rate limits',
  access: 'ADMIN.',
  answers: { 200: stats },
  handle: async ({ graph }) => {
    const read = await graph.read<GraphStats>(READ);
    const active = (read?.activeLimits ?? []).map(({ key, requests, limit, resetTime }) => [
      key,
      { requests, limit, reset_time: resetTime },
    ]);
    return {
      body: {
        total_requests: read?.totalRequests ?? 0,
        blocked_requests: read?.blockedRequests ?? 0,
        active_limits: Object.fromEntries(active),
      },
    };
  },
});
