import { startTestKafka, type TestKafka } from '@autograph/events/testing';
import { afterAll, beforeAll, describe } from 'vitest';
import { type StartedGraph, startDistributedWith } from '../../src/distributed-graph.ts';
import { livePhotosSuite } from '../../src/live-photos-suite.ts';
import { liveSuite } from '../../src/live-suite.ts';

let kafka: TestKafka;
let graph: StartedGraph;
beforeAll(async () => {
  kafka = await startTestKafka();
  graph = await startDistributedWith({
    KAFKA_BROKERS: kafka.brokers[0],
    STREAMS_PER_ADDRESS: '0',
    STREAMS_PER_USER: '0',
  });
}, 300_000);
afterAll(async () => {
  await graph?.close();
  await kafka?.close();
});

describe('live changes (distributed, by Kafka)', () => {
  liveSuite(() => graph.url);
  livePhotosSuite(() => graph.url);
});
