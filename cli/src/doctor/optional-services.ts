import { readKafkaAccess } from '@autograph/events/config';
import { settingOf } from '@autograph/service';
import { createLog, type Environment, withTimeout } from '@autograph/service/process';
import type { InProcessSettings } from '@autograph/topologies/in-process';
import type { Finding } from './finding.ts';

/** How long a service may take to answer, in milliseconds. */
const PATIENCE = 3_000;

/** Whether each service that the settings name answers in its own language; an open port alone is no answer. */
export async function optionalServiceFindings(
  settings: InProcessSettings,
  environment: Environment,
): Promise<Finding[]> {
  const looks: Promise<Finding>[] = [];
  const redis = settings.edge.REDIS_URL;
  if (redis) looks.push(look('Redis', 'REDIS_URL', () => redisAnswers(redis)));
  if (environment.KAFKA_BROKERS) looks.push(look('Kafka', 'KAFKA_BROKERS', () => kafkaAnswers(environment)));
  const { keycloak } = settings;
  if (keycloak) looks.push(look('Keycloak', 'KEYCLOAK_URL', () => keycloakAnswers(keycloak.jwksUrl)));
  for (const [service, uri] of Object.entries(settings.mongoUris)) {
    const own = settingOf(service, 'MONGODB_URI');
    const setting = environment[own] ? own : 'MONGODB_URI';
    looks.push(look(`MongoDB of ${service}`, setting, () => mongoAnswers(uri)));
  }
  return Promise.all(looks);
}

async function look(check: string, setting: string, answers: () => Promise<boolean>): Promise<Finding> {
  const answered = await withTimeout(answers(), PATIENCE, 'no answer').catch(() => false);
  return answered
    ? { check, verdict: 'ok', says: 'answers' }
    : { check, verdict: 'wrong', says: 'does not answer', fix: `start it, or fix ${setting}` };
}

async function redisAnswers(url: string): Promise<boolean> {
  const { connectRedis } = await import('@autograph/gateway/redis');
  const redis = await connectRedis(url, silent());
  try {
    return redis.isUp();
  } finally {
    await redis.close();
  }
}

async function kafkaAnswers(environment: Environment): Promise<boolean> {
  const access = readKafkaAccess(environment);
  if (!access) return false;
  const { listTopics } = await import('@autograph/events/kafka');
  await listTopics({ ...access, clientId: 'autograph-doctor', log: silent() });
  return true;
}

async function keycloakAnswers(jwksUrl: string): Promise<boolean> {
  const response = await fetch(jwksUrl, { signal: AbortSignal.timeout(PATIENCE) });
  await response.body?.cancel();
  return response.ok;
}

async function mongoAnswers(uri: string): Promise<boolean> {
  const { connectStore } = await import('@autograph/service/mongo');
  const store = await connectStore({ service: 'doctor', uri, database: 'admin', log: silent() });
  await store.close();
  return true;
}

const silent = () => createLog('doctor', 'silent');
