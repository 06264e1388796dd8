import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceContracts } from '@autograph/schema/services';
import { ROOT } from '@autograph/topologies/root';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { namesOf } from '../src/new-service/names.ts';
import { writeService } from '../src/new-service/write-service.ts';

const NEEDED = [
  'schema/supergraph.graphql',
  'schema/supergraph.yaml',
  'packages/service/package.json',
  'deploy/helm/autograph/values.yaml',
];

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'new-service-'));
  for (const path of NEEDED) await cp(join(ROOT, path), join(root, path));
});
afterEach(() => rm(root, { recursive: true, force: true }));

it('one name is written as each place writes it', () => {
  expect(namesOf('loan-offer')).toEqual({
    name: 'loan-offer',
    words: 'loan offer',
    Type: 'LoanOffer',
    field: 'loanOffer',
    fields: 'loanOffers',
    SETTING: 'LOAN_OFFER',
  });
  expect(namesOf('delivery')?.fields).toBe('deliveries');
});

it('a service is written with its entry, on a port of its own, and nothing is left to fill in', async () => {
  const { paths: written } = await writeService('loan-offer', root);
  expect(written).toContain('subgraphs/loan-offer/src/use-cases/create-loan-offer.ts');
  for (const path of written) {
    const text = await readFile(join(root, path), 'utf8');
    expect(`${path}\n${text.replaceAll('__generated__', '')}`).not.toMatch(/__\w+?__/);
  }
  const config = await readFile(join(root, 'schema/supergraph.yaml'), 'utf8');
  // The next port after those of the services that there are.
  const port = Math.max(
    ...serviceContracts().flatMap(({ url, isGateways }) => (isGateways ? [] : [Number(new URL(url).port)])),
  );
  expect(config).toContain(`  loan-offer:\n    routing_url: http://127.0.0.1:${port + 1}/graphql\n`);
  const { services } = parse(await readFile(join(root, 'deploy/helm/autograph/values.yaml'), 'utf8'));
  expect(services['loan-offer']).toMatchObject({
    port: port + 1,
    secrets: { required: ['SERVICE_SECRET', 'LOAN_OFFER_MONGODB_URI'] },
  });
});

it.each([
  ['Spike', 'is not a valid name'],
  ['../spike', 'is not a valid name'],
  ['return', 'is not a valid name'],
  ['await', 'is not a valid name'],
  ['sale', 'already has a service sale'],
  ['gateway', 'already has a service gateway'],
  ['money', 'The type Money already exists'],
  ['subscription', 'The type Subscription already exists'],
  ['buyer', 'The type Buyer already exists'],
  ['me', 'The root field me already exists'],
  ['redis', 'The setting REDIS_URL already exists'],
  ['keycloak', 'The setting KEYCLOAK_'],
  ['stock', 'The name Stock, in the code of a new service, already exists'],
])('%s is refused: %s', async (name, reason) => {
  await expect(writeService(name, root)).rejects.toThrow(reason);
  await expect(readFile(join(root, 'schema/supergraph.yaml'), 'utf8')).resolves.toBe(
    await readFile(join(ROOT, 'schema/supergraph.yaml'), 'utf8'),
  );
});

it('a file that is there is not overwritten', async () => {
  await writeService('spike', root);
  await expect(writeService('spike', root)).rejects.toThrow('already exists');
});

it('a service that was written can be removed again', async () => {
  const { paths, undo } = await writeService('spike', root);
  await undo();
  const [entries, files] = [NEEDED, paths.filter((path) => !NEEDED.includes(path))];
  for (const path of files) expect([path, existsSync(join(root, path))]).toEqual([path, false]);
  for (const path of entries)
    expect(await readFile(join(root, path), 'utf8')).toBe(await readFile(join(ROOT, path), 'utf8'));
});
