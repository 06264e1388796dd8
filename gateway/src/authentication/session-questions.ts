import type { Membership, Role, UserIdentity } from '@autograph/kernel';
import type { ServiceClient } from '@autograph/service/calls';
import { unavailable } from '@autograph/service/graphql';

/** Whose session it is, by a verified token. */
export type Holder = Pick<UserIdentity, 'id' | 'sessionId'>;

/** What a person may do now, and where, and whether a browser began the session. */
export type Standing = Pick<UserIdentity, 'role' | 'memberships' | 'browserSession'>;

/** Most sessions that one request asks for. */
const MOST_TOGETHER = 50;

interface Question extends Holder {
  readonly answer: (standing: Standing | null) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Asks the `service` behind `client` what the holders of sessions may do now; `null` for a session that has ended. Questions that
 * are asked at once go in one request. Throws where the service does not answer.
 */
export function sessionQuestions(
  client: ServiceClient,
  service: string,
): (holder: Holder) => Promise<Standing | null> {
  let waiting: Question[] = [];
  const send = (): void => {
    const all = waiting;
    waiting = [];
    for (let from = 0; from < all.length; from += MOST_TOGETHER)
      void askTogether(client, service, all.slice(from, from + MOST_TOGETHER));
  };
  return ({ id, sessionId }) =>
    new Promise((answer, fail) => {
      if (waiting.length === 0) queueMicrotask(send);
      waiting.push({ id, sessionId, answer, fail });
    });
}

async function askTogether(
  client: ServiceClient,
  service: string,
  questions: readonly Question[],
): Promise<void> {
  try {
    const { data } = await client.execute(requestFor(questions), null);
    for (const [at, { answer, fail }] of questions.entries()) {
      const status = data?.[`s${at}`];
      if (status) answer(standingOf(status as Status));
      else fail(unavailable(service));
    }
  } catch (error) {
    for (const { fail } of questions) fail(error);
  }
}

function requestFor(questions: readonly Holder[]) {
  const each = (say: (at: number) => string): string => questions.map((_one, at) => say(at)).join(' ');
  const query = `query (${each((at) => `$s${at}: ID!, $u${at}: ID`)}) { ${each(
    (at) =>
      `s${at}: sessionStatus(sessionId: $s${at}, userId: $u${at}) { active role memberships { branchId manages } browser }`,
  )} }`;
  const variables = Object.fromEntries(
    questions.flatMap(({ id, sessionId }, at) => [
      [`s${at}`, sessionId],
      [`u${at}`, id],
    ]),
  );
  return { query, variables };
}

interface Status {
  readonly active: boolean;
  readonly role: Role | null;
  readonly memberships?: readonly Membership[];
  readonly browser?: boolean;
}

function standingOf({ active, role, memberships = [], browser }: Status): Standing | null {
  if (!active || !role) return null;
  return { role, ...(memberships.length > 0 && { memberships }), ...(browser && { browserSession: true }) };
}
