import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { logIn } from '../../src/client.ts';
import { aPerson, fillEveryPlace, handlePerson, partsIn } from '../../src/logs/personal-corpus.ts';
import { end, freePort, freePortOffset, runScript, temporaryDir, untilPrinted } from '../../src/topology.ts';

const { topology } = inject('graph');

/** A graph of its own for each topology is for the slower checks; this one is quick. */
const IS_RUN = topology === 'single' || process.env.LOG_LEAKS === 'all';

const person = aPerson();
const secrets = new Set<string>();
let dir: Awaited<ReturnType<typeof temporaryDir>>;
let graph: ReturnType<typeof runScript>;
let url: string;
let sent = 0;

/** Starts a graph that logs all that it can. */
async function start(): Promise<void> {
  dir = await temporaryDir();
  const settings = { LOG_LEVEL: 'trace', AUTOGRAPH_DATA_DIR: dir.path };
  const [port, offset] = [await freePort(), await freePortOffset()];
  graph =
    topology === 'single'
      ? runScript('cli/src/start/main.ts', [], { ...settings, PORT: String(port) })
      : runScript('cli/src/start-distributed/main.ts', ['--seed', '--port-offset', String(offset)], settings);
  await untilPrinted(graph, ' is up');
  url = `http://127.0.0.1:${topology === 'single' ? port : 4_000 + offset}/graphql`;
}

describe.runIf(IS_RUN)(`the log of a graph that logs all that it can (${topology})`, () => {
  beforeAll(async () => {
    await start();
    const token = await logIn(url, 'admin', 'admin123');
    secrets.add(token.split('.')[2] ?? '');
    await handlePerson(url, token, person, secrets);
    sent = await fillEveryPlace(url, token, person);
    await end(graph);
  });
  afterAll(async () => {
    await end(graph, 'SIGKILL');
    await dir.remove();
  });

  it('contains nothing of a person, and no token', () => {
    expect(secrets.size).toBeGreaterThan(2);
    expect(sent).toBeGreaterThan(100);
    const lines = `${graph.stdout()}\n${graph.stderr()}`.split('\n');
    const leaks = lines.filter((line) => partsIn(line, person, secrets).length > 0);
    expect(leaks).toEqual([]);
  });

  it('has a line with a trace id and a request id for each request', () => {
    const lines = graph
      .stderr()
      .split('\n')
      .flatMap((line) => /\{"level".*/.exec(line)?.[0] ?? [])
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const answered = lines.filter(({ service, msg }) => service === 'gateway' && msg === 'answered');
    expect(answered.length).toBeGreaterThanOrEqual(sent);
    const without = lines.filter(
      ({ traceId, requestId, msg }) =>
        (!traceId || !requestId) &&
        !['listening', 'stopped', 'the first administrator was made'].includes(String(msg)),
    );
    expect(without).toEqual([]);
  });
});

it('the parts of a person are found where a text contains them', () => {
  const text = `${person.email} ${person.cpf} ${person.phone} ${person.plate} ${person.password} token`;
  expect(partsIn(text, person, new Set(['token']))).toHaveLength(6);
  expect(partsIn('an ordinary line', person, new Set(['token']))).toEqual([]);
});
