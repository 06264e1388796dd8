/** The brokers that KAFKA_BROKERS names; `null` when it is not set. */
export function readKafkaBrokers(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  return environment.KAFKA_BROKERS || null;
}
