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

it('a service without a file is named by a start error', async () => {
  await expect(loadService('report')).rejects.toMatchObject({
    code: 'AG1306',
    message:
      'schema/supergraph.yaml names the service report, but subgraphs/report/src/service.ts does not exist.',
  });
});
