import { describe, expect, inject, it } from 'vitest';
import { logIn } from '../../src/client.ts';
import { livePhotosSuite } from '../../src/live-photos-suite.ts';
import { firstOf } from '../../src/live-stream.ts';
import { liveSuite } from '../../src/live-suite.ts';

const graph = inject('graph');

describe(`live changes (${graph.topology})`, () => {
  if (graph.topology === 'single') {
    liveSuite(() => graph.url);
    return livePhotosSuite(() => graph.url);
  }

  // `.ci/kafka` and `.ci/redis` run the whole suite on the distributed topology.
  it('need a broker where services are processes of their own, and say so', async () => {
    const token = await logIn(graph.url, 'admin', 'admin123');
    const refused = await firstOf(graph.url, 'subscription { saleChanged { id } }', { token });
    expect([refused.status, refused.errors[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
    expect(refused.errors[0]?.message).toMatch(/KAFKA_BROKERS or REDIS_URL/);
  });
});
