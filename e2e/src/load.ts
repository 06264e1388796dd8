import { Agent, request } from 'node:http';

/** What came of a load. */
export interface Load {
  /** Requests that were answered as they should be. */
  answered(): number;
  /** What went wrong with the others: how a connection broke, or what the answer said. */
  readonly failures: readonly string[];
  /** Resolves when nobody can connect any more. */
  readonly over: Promise<unknown>;
}

/** A document that is asked again and again; answers are right when they have no errors. */
export interface Asked {
  readonly query: string;
  readonly variables?: () => object;
}

/**
 * Asks without a pause, each of `clients` on one connection that it keeps, until nobody listens any more. A connection that is
 * refused is how it ends; one that breaks while a request is under way is a failure.
 */
export function loadOf(url: string, token: string, asked: readonly Asked[], clients: number): Load {
  const failures: string[] = [];
  let answered = 0;
  const loop = async (index: number): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let turn = index; ; turn += 1) {
      const { query, variables } = asked[turn % asked.length] ?? { query: '{ __typename }' };
      try {
        const answer = await post(url, agent, token, { query, variables: variables?.() });
        if (answer.status === 200 && !answer.body.includes('"errors"')) answered += 1;
        else failures.push(`${answer.status} ${answer.body.slice(0, 200)}`);
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        if (code !== 'ECONNREFUSED') failures.push(`${code} ${message}`);
        else return agent.destroy();
      }
    }
  };
  return {
    failures,
    answered: () => answered,
    over: Promise.all(Array.from({ length: clients }, (_, index) => loop(index))),
  };
}

/** Sends one request over a connection of the agent. */
export function post(url: string, agent: Agent, token: string, payload: object) {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; body: string }>();
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const sent = request(url, { method: 'POST', agent, headers }, (response) => {
    let body = '';
    response.setEncoding('utf8');
    response.on('data', (piece) => {
      body += piece;
    });
    response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    response.on('error', reject);
  });
  sent.on('error', reject);
  sent.end(JSON.stringify(payload));
  return promise;
}
