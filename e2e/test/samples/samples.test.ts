import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type Copy, copyOfRepository } from '../../src/samples/copy.ts';
import { executeDocument, validateDocument } from '../../src/samples/documents.ts';
import { ELSEWHERE } from '../../src/samples/elsewhere.ts';
import { compile, runProgram } from '../../src/samples/programs.ts';
import { allSamples, markOf, pathOf, type Sample, samplesOf } from '../../src/samples/samples.ts';
import { commandsOf, runShell, startUntilUp } from '../../src/samples/shell.ts';
import { freePort } from '../../src/topology.ts';

const root = new URL('../../..', import.meta.url).pathname;
const samples = await allSamples(root);
/** Files that a page asks for: the guide that asks is followed by a test of its own. */
const followed = (sample: Sample) => pathOf(sample) !== undefined || markOf(sample, 'step') !== undefined;
const pasted = samples.filter((sample) => !followed(sample));
/** Programs of `examples/` that a page shows: they run as those of the pages do. */
const examples = samples.filter((sample) => pathOf(sample)?.startsWith('examples/node/'));
const of = (...languages: string[]) => pasted.filter(({ language }) => languages.includes(language));
const named = (some: readonly Sample[]) =>
  some.map((sample) => [`${sample.page}:${sample.line}`, sample] as const);
const planted = (language: string, text: string): Sample[] =>
  samplesOf('planted.md', `\`\`\`${language}\n${text}\n\`\`\`\n`);

let copy: Copy;
let graph: string;
let script: Awaited<ReturnType<typeof startUntilUp>>;
let api: string;
let errors: Map<Sample, string[]>;

beforeAll(async () => {
  copy = await copyOfRepository();
  const port = String(await freePort());
  graph = `http://127.0.0.1:${port}`;
  const settings = { PORT: port, AUTOGRAPH_DATA_DIR: join(copy.dir, '.data') };
  script = await startUntilUp('npm start', ' is up', { ...copy, set: settings });
  api = await readFile(join(copy.dir, 'schema/api.graphql'), 'utf8');
  await runShell('npm run build --workspace @autograph/sdk', copy);
  // A list of the reader's own.
  const list = await readFile(join(root, 'cli/test/data/vehicles-10000.csv'), 'utf8');
  await writeFile(join(copy.dir, 'vehicles.csv'), `${list.split('\n').slice(0, 6).join('\n')}\n`);
});

afterAll(async () => {
  await script?.stop();
  await copy?.remove();
});

describe('a block of shell', () => {
  it.each(named(of('sh')))(
    '%s runs',
    async (_at, { text }) => {
      // A backup is of what the graph has.
      const data = { AUTOGRAPH_DATA_DIR: join(copy.dir, '.data') };
      await runShell(text, { ...copy, graph, ...(text.includes('npm run backup') && { set: data }) });
    },
    400_000,
  );

  it.each(Object.entries(ELSEWHERE))('`%s` is run elsewhere', async (_command, { file, has }) => {
    const text = await readFile(join(root, file), 'utf8');
    expect(text.includes(has), `${file} has ${has}`).toBe(true);
  });

  it('runs elsewhere only where a page has it', () => {
    const commands = new Set(of('sh').flatMap(({ text }) => commandsOf(text)));
    expect(Object.keys(ELSEWHERE).filter((command) => !commands.has(command))).toEqual([]);
  });

  it('is found to be broken', async () => {
    for (const broken of [
      'npm run nonsense',
      'curl -s http://localhost:4000/nowhere',
      'npm start -- --nonsense',
    ])
      await expect(runShell(broken, { ...copy, graph })).rejects.toThrow();
  });
});

describe('a document', () => {
  it.each(named(of('graphql')))('%s is one of this graph, and is answered', async (_at, sample) => {
    validateDocument(sample, api);
    const next = samples[samples.indexOf(sample) + 1];
    const variables = next?.info.includes('variables') ? JSON.parse(next.text) : {};
    await executeDocument(sample, variables, graph);
  });

  it('is found to be broken', async () => {
    expect(() => validateDocument({ text: '{ vehicle(id: "1") { prise } }' }, api)).toThrow(/prise/);
    const [sample] = planted('graphql as=anyone', '{ me { id } }');
    await expect(executeDocument(sample as Sample, {}, graph)).rejects.toThrow(/UNAUTHENTICATED/);
  });
});

describe('a program', () => {
  const programs = [...of('ts', 'tsx'), ...examples];
  const [typo] = planted('ts', "import { createClient } from '@autograph/sdk';\ncreateClient({ ulr: '' });");

  beforeAll(async () => {
    errors = await compile(copy.dir, [...programs, typo as Sample]);
  }, 120_000);

  it.each(named(programs))('%s compiles in strict mode', (_at, sample) => {
    expect(errors.get(sample)).toEqual([]);
  });

  it('of examples/node buys a car', async () => {
    const printed = await Promise.all(examples.map((sample) => runProgram(copy.dir, sample, graph)));
    expect(printed).toEqual([expect.stringMatching(/^.+: PENDING\n$/)]);
  });

  it.each(named(of('ts')))('%s runs', async (_at, sample) => {
    await runProgram(copy.dir, sample, graph);
  });

  it('is found to be broken', () => {
    expect(errors.get(typo as Sample)?.join()).toMatch(/ulr/);
  });
});

describe('every other block', () => {
  it.each(named(of('json')))('%s is JSON', (_at, { text }) => {
    JSON.parse(text);
  });

  it.each(named(of('yaml')))('%s is YAML', (_at, { text }) => {
    expect(parseYaml(text)).toBeTypeOf('object');
  });

  it('has a language that is checked here, or is output or a picture', () => {
    // `.ci/observe` asks a Prometheus for every block of PromQL.
    const known = ['sh', 'graphql', 'ts', 'tsx', 'json', 'yaml', 'js', 'mermaid', 'text', 'promql'];
    const others = pasted.filter(({ language }) => !known.includes(language));
    expect(others.map(({ page, line, language }) => `${page}:${line} ${language}`)).toEqual([]);
  });

  it('names only scripts that there are, in the text too', async () => {
    const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    for (const page of new Set(samples.map((sample) => sample.page))) {
      const text = await readFile(join(root, page), 'utf8');
      for (const [command, script = '', rest = ''] of text.matchAll(/npm run ([\w:-]+)([^`\n]*)/g)) {
        if (!rest.includes('--workspace'))
          expect(Object.keys(scripts), `${page}: ${command}`).toContain(script);
      }
    }
  });
});
