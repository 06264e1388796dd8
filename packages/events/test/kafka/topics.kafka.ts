import { pino } from 'pino';
import { expect, it } from 'vitest';
import { ensureTopics } from '../../src/kafka/client.ts';
import { startTestKafka } from '../../src/testing/index.ts';

it('lets many processes make the topics of a new broker at once', async () => {
  const kafka = await startTestKafka();
  try {
    const options = { brokers: kafka.brokers, clientId: 'topics', log: pino({ level: 'silent' }) };
    const made = await Promise.allSettled(
      Array.from({ length: 8 }, () => ensureTopics(options, ['autograph.one', 'autograph.other'])),
    );
    expect(made.filter(({ status }) => status === 'rejected')).toEqual([]);
  } finally {
    await kafka.close();
  }
});
