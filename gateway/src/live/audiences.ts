import { setTimeout as pause } from 'node:timers/promises';
import { type UserIdentity, worksIn } from '@autograph/kernel';
import { callService, type ServiceClient } from '@autograph/service/calls';
import { type Logger, sparingly } from '@autograph/service/process';
import type { LiveField } from './live-fields.ts';

/** Who may see a record, beside ADMIN. */
interface Audience {
  readonly branchId: string;
  readonly userId: string | null;
}

/** Says of a subscriber whether a record can be for them. It keeps reads away that would find nothing, and permits nothing. */
export type MayConcern = (user: UserIdentity | null) => boolean;

/** How long a service may take to say whom a record concerns, in milliseconds. Each delivery is judged by itself later. */
const TIMEOUT = 500;

/** Asks the services whom records concern. */
export interface Audiences {
  /** Whom a record concerns now. That is everyone where no service says so, or where it does not answer within 500 ms. */
  of(field: LiveField, id: string): Promise<MayConcern>;
}

const EVERYONE: MayConcern = () => true;

/** Audiences as services say them. */
export function serviceAudiences(clientOf: (service: string) => ServiceClient, log: Logger): Audiences {
  const report = sparingly((times, err: unknown) =>
    log.warn({ err, times }, 'whom a record concerns is not known: it is read for every stream'),
  );
  return {
    of: async ({ audience, service }, id) => {
      if (audience === null) return EVERYONE;
      const query = `query ($id: ID!) { audience: ${audience}(id: $id) { branchId userId } }`;
      const waiting = new AbortController();
      const late = async (): Promise<never> => {
        await pause(TIMEOUT, undefined, { signal: waiting.signal });
        throw new Error(`the ${service} service did not say whom a record concerns within ${TIMEOUT} ms`);
      };
      try {
        const request = { query, variables: { id } };
        const asked = callService<{ audience: Audience | null }>(clientOf(service), request, null);
        const answered = await Promise.race([asked, late()]);
        const found = answered.audience;
        return (user) =>
          found !== null && user !== null && (user.id === found.userId || worksIn(user, found.branchId));
      } catch (error) {
        report(error);
        return EVERYONE;
      } finally {
        waiting.abort();
      }
    },
  };
}
