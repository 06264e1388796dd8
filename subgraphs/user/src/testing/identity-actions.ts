import type { Role } from '@autograph/kernel';
import { NOBODY } from '../domain/identity-event.ts';
import type { User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';
import { addUser } from '../use-cases/add-user.ts';
import { logIn } from '../use-cases/log-in.ts';
import { logOut } from '../use-cases/log-out.ts';
import type { LoggedIn } from '../use-cases/logged-in.ts';
import { refreshSession } from '../use-cases/refresh-session.ts';
import { sessionStatus } from '../use-cases/session-status.ts';
import { PASSWORD } from './builders.ts';

/** What people do with an account, without a token; `null` for what is refused. */
export function identityActions(ports: Ports) {
  return {
    create: (account: Readonly<Record<string, unknown>>, role: Role = 'CUSTOMER') =>
      addUser(account, role, NOBODY, ports),
    logIn: async (username: string, password = PASSWORD, browser = false): Promise<LoggedIn | null> => {
      const outcome = await logIn({ username, password, browser }, NOBODY, ports);
      return outcome.ok ? outcome.value : null;
    },
    refresh: async (refreshToken = ''): Promise<LoggedIn | null> => {
      const outcome = await refreshSession({ refreshToken }, ports);
      return outcome.ok ? outcome.value : null;
    },
    logOut: async (refreshToken: string, actorId: string | null): Promise<User | null> => {
      const outcome = await logOut({ refreshToken }, { ...NOBODY, actorId }, ports);
      return outcome.ok ? outcome.value : null;
    },
    statusOf: (sessionId: string, userId: string | null) => sessionStatus({ sessionId, userId }, ports),
    roleIn: async (sessionId: string, userId: string | null): Promise<Role | null> =>
      (await sessionStatus({ sessionId, userId }, ports)).role,
  };
}
