import { isIP } from 'node:net';
import { redisSettings } from '@autograph/events/config';
import { whole } from '@autograph/service/process';
import { z } from 'zod';
import { LIMIT_CLASSES, type LimitClass } from './classes.ts';
import { type Limits, WEB_USERS } from './rate-limits.ts';

const limit = (byDefault: number, what: string) =>
  whole(0, 1_000_000_000, 'requests')
    .default(byDefault)
    .describe(`${what} per minute, for one user or address. 0 means no limit.`);

const perHour = (what: string) =>
  whole(0, 1_000_000_000, 'requests')
    .default(0)
    .describe(`${what} per hour, beside the limit per minute. 0 means no limit.`);

/** Settings of the rate limits. */
export const limitSettings = {
  RATE_LIMIT_AUTH: limit(5, 'Authentication requests'),
  RATE_LIMIT_GENERAL: limit(100, 'Requests of other kinds'),
  RATE_LIMIT_LISTING: limit(30, 'List requests'),
  RATE_LIMIT_ADMIN: limit(50, 'Administration requests'),
  RATE_LIMIT_PUBLIC: whole(0, 1_000_000_000, 'requests')
    .default(300)
    .describe(
      'Requests per minute for the public stock (`PUBLIC_STOCK`) by people who are not logged in, for one address. 0 means no limit.',
    ),
  RATE_LIMIT_WEB: whole(0, 1_000_000_000, 'requests')
    .default(300)
    .describe(
      `General and list requests per minute of one user whose session a browser began by the session routes. One address has ${WEB_USERS} times as many. 0 means no limit.`,
    ),
  RATE_LIMIT_AUTH_PER_HOUR: perHour('Authentication requests'),
  RATE_LIMIT_GENERAL_PER_HOUR: perHour('Requests of other kinds'),
  RATE_LIMIT_LISTING_PER_HOUR: perHour('List requests'),
  RATE_LIMIT_ADMIN_PER_HOUR: perHour('Administration requests'),
  RATE_LIMIT_PUBLIC_PER_HOUR: perHour('Requests for the public stock'),
  RATE_LIMIT_WEB_PER_HOUR: perHour('Requests of sessions of browsers'),
  ...redisSettings,
  TRUSTED_PROXIES: z
    .string()
    .refine(
      (list) => proxies(list).every(isNetwork),
      'must be addresses or networks such as 10.0.0.0/8, separated by commas; /0 is not allowed',
    )
    .transform(proxies)
    .default([])
    .describe(
      'Proxies whose X-Forwarded-For, X-Request-ID and traceparent headers are used: addresses or networks such as 10.0.0.0/8, separated by commas.',
    ),
} as const;

type Stated = `RATE_LIMIT_${Uppercase<LimitClass>}`;

/** The settings that state the limits. */
export type LimitSettings = { readonly [Name in Stated | `${Stated}_PER_HOUR`]: number };

/** The limits of a minute that the settings state. */
export function limitsOf(settings: LimitSettings): Limits {
  return stated((name) => settings[name]);
}

/** Those of an hour; `null` where there is none. */
export function hourlyLimitsOf(settings: LimitSettings): Limits | null {
  const limits = stated((name) => settings[`${name}_PER_HOUR`]);
  return Object.values(limits).some((limit) => limit > 0) ? limits : null;
}

function stated(limitOf: (name: Stated) => number): Limits {
  const named = LIMIT_CLASSES.map((one) => [one, limitOf(`RATE_LIMIT_${one.toUpperCase()}` as Stated)]);
  return Object.fromEntries(named);
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
