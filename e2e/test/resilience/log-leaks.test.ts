import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logIn } from '../../src/client.ts';
import { aPerson, handlePerson, partsIn } from '../../src/logs/personal-corpus.ts';
import { SERVICES, startTroubledGraph, type TroubledGraph } from '../../src/resilience/troubled-graph.ts';

let graph: TroubledGraph;
let lines: string[] = [];

// Each trouble has requests wait for services that do not answer: the slower checks have the time.
describe.runIf(process.env.LOG_LEAKS === 'all')(
  'the logs of a graph in trouble contain nothing of a person',
  () => {
    beforeAll(async () => {
      graph = await startTroubledGraph((line) => lines.push(line), { LOG_LEVEL: 'trace' });
    });
    afterAll(() => graph?.close());

    const leaksWhile = async (begin: () => Promise<unknown>, endIt: () => Promise<unknown>) => {
      const [person, secrets] = [aPerson(), new Set<string>()];
      const token = await logIn(graph.url, graph.admin.username, graph.admin.password);
      lines = [];
      await handlePerson(graph.url, token, person, secrets);
      await begin();
      await handlePerson(graph.url, token, person, secrets);
      await endIt();
      expect(lines.length).toBeGreaterThan(20);
      return lines.filter((line) => partsIn(line, person, secrets).length > 0);
    };

    it.each(['500', 'truncated', 'html', 'killed'] as const)(
      'when the services that keep persons are %s',
      { timeout: 400_000 },
      async (trouble) => {
        const begin = async () => {
          for (const service of ['customer', 'vehicle'] as const) await graph.begin(service, trouble);
        };
        expect(await leaksWhile(begin, graph.endAll)).toEqual([]);
      },
    );

    it('when the stores do not answer', { timeout: 400_000 }, async () => {
      const signal = (sent: 'SIGSTOP' | 'SIGCONT') => async () => {
        for (const service of SERVICES) graph.signalStore(service, sent);
      };
      expect(await leaksWhile(signal('SIGSTOP'), signal('SIGCONT'))).toEqual([]);
      expect(lines.join('\n')).toContain('a store does not answer');
    });
  },
);
