import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';

export type { Logger } from 'pino';

/** What must never reach a log: secrets, and the personal data of users and customers. */
const REDACTED = [
  'password',
  'accessToken',
  'refreshToken',
  'authorization',
  'cpf',
  'cnpj',
  'email',
  'phone',
  'name',
];

/** A structured log to standard error: one JSON object a line, or readable lines when that is a terminal. */
export function createLog(service: string, level: string): Logger {
  const options = {
    level,
    base: { service },
    redact: {
      paths: REDACTED.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]).filter((path) => path !== 'name'),
      censor: '[redacted]',
    },
  };
  return process.stderr.isTTY
    ? pino(options, pretty({ destination: 2, ignore: 'pid,hostname', translateTime: 'HH:MM:ss' }))
    : pino(options, pino.destination({ fd: 2, sync: true }));
}
