import { describe, expect, it } from 'vitest';
import { defineService, loadService } from '../src/index.ts';

const parts = {
  ports: () => ({}),
  resolvers: {},
  permissions: { rules: {}, open: [] },
  context: () => ({}) as never,
};

describe('a service without a store', () => {
  it.each<[string, object]>([
    ['events', { events: [{ topic: 'sale', definitions: {} }] }],
    ['consumers', { consumes: [{ group: 'sale', events: [], handle: async () => undefined }] }],
    ['workers', { workers: () => [] }],
  ])('cannot have %s', (_what, declared) => {
    expect(() => defineService({ name: 'report', ...parts, ...declared })).toThrow(
      'The service report has events, consumers or workers, and so needs models.',
    );
  });

  it('can be declared', () => {
    expect(defineService({ name: 'report', ...parts })).toMatchObject({ hasStore: false, usesBroker: false });
  });
});

describe('migrations of a service', () => {
  const migration = {
    name: 'sizes',
    says: 'Notes the size.',
    model: 'cars',
    pending: { size: null },
    change: () => ({ $set: { size: 1 } }),
  };
  const models = { cars: () => ({}) as never };

  it('need a model that the service has', () => {
    expect(() => defineService({ name: 'garage', ...parts, migrations: [migration] })).toThrow(
      'The migration sizes of the service garage needs the model cars.',
    );
  });

  it('have different names', () => {
    const migrations = [migration, migration];
    expect(() => defineService({ name: 'garage', ...parts, models, migrations })).toThrow(
      'The service garage has two migrations of the name sizes.',
    );
  });
});

it('a service without a file is named by a start error', async () => {
  await expect(loadService('report')).rejects.toMatchObject({
    code: 'AG1306',
    message:
      'schema/supergraph.yaml names the service report, but subgraphs/report/src/service.ts does not exist.',
  });
});
