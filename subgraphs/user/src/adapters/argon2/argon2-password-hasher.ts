import { randomBytes } from 'node:crypto';
import { hash as argon2, type Options, verify } from '@node-rs/argon2';
import { comparedPassword } from '../../domain/account-details.ts';
import type { PasswordHasher } from '../../ports/password-hasher.ts';

/** Argon2id (the library's default algorithm) at the least work that OWASP's password storage cheat sheet advises. */
const WORK: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** How many hashes run at once; the rest wait, so that a crowd of log-ins takes neither every core nor the memory. */
const AT_ONCE = 2;

/** Hashes passwords by Argon2id, off the event loop. */
export async function argon2PasswordHasher(): Promise<PasswordHasher> {
  const limited = atMost(AT_ONCE);
  // A password that is too long is compared as the empty one, which nobody can have: the answer takes the same time.
  const bytes = (password: string): Buffer => Buffer.from(comparedPassword(password) ?? '');
  const nobodys = await argon2(randomBytes(32), WORK);
  const made = parametersOf(nobodys);
  return {
    hash: (password) => limited(() => argon2(bytes(password), WORK)),
    matches: async (password, hash) => {
      const matched = await limited(() => verify(hash ?? nobodys, bytes(password)));
      return hash !== null && matched;
    },
    isOutdated: (hash) => parametersOf(hash) !== made,
  };
}

/** Algorithm, version and work of a hash in PHC form: what stands before its salt. */
function parametersOf(hash: string): string {
  return hash.split('$').slice(0, 4).join('$');
}

/** Runs at most so many jobs at once, the others in the order in which they came. */
export function atMost(limit: number): <T>(job: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (job) => {
    if (running >= limit) await new Promise<void>((start) => waiting.push(start));
    else running += 1;
    try {
      return await job();
    } finally {
      // A job that waits takes over the place of the one that ends, so that no newcomer can slip in between.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
