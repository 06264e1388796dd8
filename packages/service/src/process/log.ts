import { type LogFn, type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import { currentRequest } from '../telemetry/request-context.ts';
import { type LogDestination, type LogFile, openLogFile } from './log-file.ts';
import { loggedError, messageOf } from './logged-error.ts';
import { redactedLine } from './redaction.ts';

export type { Logger } from 'pino';

/** Most that is kept for a standard error that takes no lines, as on a full disk, in bytes. Later lines are dropped. */
const KEPT_FOR_STANDARD_ERROR = 1_048_576;

/** What this process is, in the line of an error that ends it: the service whose log was created last. */
let self = 'process';

/**
 * A structured log to standard error: one JSON object a line, or readable lines when that is a terminal. No line contains a
 * secret, or personal data of users and customers, whatever it is given: see `redactedLine`. Each line that is
 * written for a request, an event or a round of background work has the ids of it, `traceId` and `requestId`.
 */
export function createLog(service: string, level: string, destination?: LogDestination): Logger {
  self = service;
  const options = {
    level,
    base: { service },
    mixin: idsOfRequest,
    serializers: { err: loggedError, error: loggedError, req: () => undefined, res: statusOf },
    hooks: { streamWrite: redactedLine, logMethod: withMessage },
  };
  if (destination) return pino(options, destination);
  if (logFile) return pino(options, fileOf(logFile.replaceAll('{name}', service)));
  return process.stderr.isTTY
    ? pino(options, pretty({ destination: 2, ignore: 'pid,hostname', translateTime: 'HH:MM:ss' }))
    : pino(options, standardError());
}

let toStandardError: LogDestination | undefined;

function standardError(): LogDestination {
  if (toStandardError) return toStandardError;
  const stream = pino.destination({ fd: 2, sync: true, maxLength: KEPT_FOR_STANDARD_ERROR });
  // It goes on where it stopped as soon as lines can be written again. Without a listener the process would end.
  stream.on('error', () => undefined);
  toStandardError = stream;
  return stream;
}

let logFile: string | undefined;

/** The files that logs of this process are written to, by their paths. */
const files = new Map<string, LogFile>();

/**
 * Has the logs that are created from now on written to a file, whose path may contain `{name}` for the name of the service.
 * SIGHUP has the process open its files again, after they were renamed: until then it writes to the renamed ones. Lines that a
 * file does not take go to standard error.
 */
export function useLogFile(path: string | undefined): void {
  logFile = path;
}

function fileOf(path: string): LogFile {
  if (files.size === 0)
    process.on('SIGHUP', () => {
      for (const file of files.values()) file.reopen();
    });
  const file = files.get(path) ?? openLogFile(path, standardError());
  files.set(path, file);
  return file;
}

/** Logs the error that ends this process: to standard error where the log file takes no lines. */
export function logLastWords(error: unknown): void {
  createLog(self, 'fatal').fatal({ err: error }, 'an error that nothing caught ends the process');
}

function idsOfRequest(): object {
  const ids = currentRequest();
  return ids ? { traceId: ids.traceId, requestId: ids.requestId } : {};
}

/** Logs an error without a message by what it says, rather than by what the library wrote. */
function withMessage(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
  const [about, message] = args as readonly unknown[];
  const error = about instanceof Error ? about : (about as { readonly err?: unknown } | null)?.err;
  if (message === undefined && error instanceof Error) method.call(this, { err: error }, messageOf(error));
  else method.apply(this, args);
}

/** What is logged of an answer that Fastify passes to the log. */
function statusOf(reply: { readonly statusCode?: number }): object {
  return { status: reply.statusCode };
}
