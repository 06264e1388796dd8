/** The Kafka that the tests run against. Throws where none is named: a suite that was skipped shows nothing. */
export function testBrokers(): string {
  const brokers = process.env.TEST_KAFKA_BROKERS;
  if (!brokers) throw new Error('TEST_KAFKA_BROKERS must name a Kafka broker; `.ci/kafka` starts one.');
  return brokers;
}
