import { isIP } from 'node:net';
import { whole } from '@autograph/service/process';
import { z } from 'zod';
import type { Limits } from './rate-limits.ts';

const limit = (byDefault: number, what: string) =>
  whole(0, 1_000_000_000, 'requests')
    .default(byDefault)
    .describe(`${what} per minute, for one user or address. 0 means no limit.`);

/** Settings of the rate limits. */
export const limitSettings = {
  RATE_LIMIT_AUTH: limit(5, 'Authentication requests'),
  RATE_LIMIT_GENERAL: limit(100, 'Requests of other kinds'),
  RATE_LIMIT_LISTING: limit(30, 'List requests'),
  RATE_LIMIT_ADMIN: limit(50, 'Administration requests'),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/\S+$/, 'must be a redis:// or rediss:// address')
    .optional()
    .describe(
      'Redis that stores the counts of the rate limits for all gateways. Default: each gateway counts alone.',
    ),
  TRUSTED_PROXIES: z
    .string()
    .refine(
      (list) => proxies(list).every(isNetwork),
      'must be addresses or networks such as 10.0.0.0/8, separated by commas; /0 is not allowed',
    )
    .transform(proxies)
    .default([])
    .describe(
      'Proxies whose X-Forwarded-For header is used: addresses or networks such as 10.0.0.0/8, separated by commas.',
    ),
} as const;

/** The settings that state the limits. */
export type LimitSettings = { readonly [Name in `RATE_LIMIT_${Uppercase<keyof Limits>}`]: number };

/** The limits that the settings state. */
export function limitsOf(settings: LimitSettings): Limits {
  return {
    auth: settings.RATE_LIMIT_AUTH,
    general: settings.RATE_LIMIT_GENERAL,
    listing: settings.RATE_LIMIT_LISTING,
    admin: settings.RATE_LIMIT_ADMIN,
  };
}

function proxies(list: string): readonly string[] {
  return list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
