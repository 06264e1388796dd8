import { listUsers } from './list-users.ts';
import { logIn } from './log-in.ts';
import { logOut } from './log-out.ts';
import { rateLimitConfig } from './rate-limit-config.ts';
import { rateLimitStats } from './rate-limit-stats.ts';
import { readProfile } from './read-profile.ts';
import { refresh } from './refresh.ts';
import { register } from './register.ts';
import { resetRateLimits } from './reset-rate-limits.ts';
import { updateProfile } from './update-profile.ts';

/** The endpoints of the documented authentication service (Auth, port 8002), with the rate limits. */
export const auth = [
  register,
  logIn,
  refresh,
  logOut,
  readProfile,
  updateProfile,
  listUsers,
  rateLimitStats,
  rateLimitConfig,
  resetRateLimits,
];
