import { type RedisServer, redisServer } from '@autograph/events/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logIn } from '../../src/client.ts';
import { type StartedGraph, startDistributedWith } from '../../src/distributed-graph.ts';
import { livePhotosSuite } from '../../src/live-photos-suite.ts';
import { firstOf } from '../../src/live-stream.ts';
import { liveSuite } from '../../src/live-suite.ts';

let redis: RedisServer;
let graph: StartedGraph;
beforeAll(async () => {
  redis = await redisServer();
  await redis.start();
  graph = await startDistributedWith({
    REDIS_URL: redis.url,
    STREAMS_PER_ADDRESS: '0',
    STREAMS_PER_USER: '0',
  });
});
afterAll(async () => {
  await graph?.close();
  await redis?.kill();
});

describe('live changes (distributed, by Redis)', () => {
  liveSuite(() => graph.url);
  livePhotosSuite(() => graph.url);

  it('are not available while Redis is away, and come back with it', async () => {
    const token = await logIn(graph.url, 'admin', 'admin123');
    const code = async () =>
      (await firstOf(graph.url, 'subscription { vehicleChanged(ids: ["none"]) { id } }', { token })).errors[0]
        ?.extensions.code;
    await redis.kill();
    await expect.poll(code, { timeout: 15_000 }).toBe('UNAVAILABLE');
    await redis.start();
    await expect.poll(code, { timeout: 15_000 }).toBeUndefined();
  });
});
