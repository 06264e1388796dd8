import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { sparingly } from './throttled-log.ts';

/** Where the lines of a log go: each is a JSON object and ends with a line feed. */
export interface LogDestination {
  write(line: string): void;
}

/** A log file. Neither function throws. */
export interface LogFile extends LogDestination {
  /** Opens the path again, after the file was renamed. Until that succeeds, lines go to the renamed file. */
  reopen(): void;
}

/** Time between two attempts to open a file that could not be opened, and between two lines about a failure, in milliseconds. */
const RETRY = 1_000;

/** pino's levels. */
const WARN = 40;
const ERROR = 50;

/**
 * Opens a file that the lines of a log are appended to, and makes its directory. A line that the file does not take, as on a full
 * disk, goes to `instead`, which also gets a line about the failure, at most one a second. Once the file takes lines again, it
 * gets a line with the number of those that it lacks.
 */
export function openLogFile(path: string, instead: LogDestination): LogFile {
  let fd: number | undefined;
  let mustOpen = true;
  let nextAttempt = 0;
  let lacking = 0;
  let isLineCut = false;
  const report = sparingly(
    (_times, msg: string, error: unknown) =>
      instead.write(lineOf(ERROR, { file: path, code: (error as NodeJS.ErrnoException).code, lacking, msg })),
    Date.now,
    RETRY,
  );
  const open = (): void => {
    mustOpen = true;
    nextAttempt = Date.now() + RETRY;
    try {
      mkdirSync(dirname(path), { recursive: true });
      const opened = openSync(path, 'a');
      if (fd !== undefined) closeSync(fd);
      fd = opened;
      isLineCut = false;
      mustOpen = false;
    } catch (error) {
      report('the log file could not be opened', error);
    }
  };
  const append = (file: number, line: string): void => {
    const notice = lacking > 0 ? lineOf(WARN, { file: path, lacking, msg: 'the log file lacks lines' }) : '';
    const bytes = Buffer.from(`${isLineCut ? '\n' : ''}${notice}${line}`);
    for (let written = 0; written < bytes.length; ) {
      written += writeSync(file, bytes, written);
      isLineCut = written < bytes.length;
    }
    lacking = 0;
  };
  open();
  return {
    reopen: open,
    write(line) {
      if (mustOpen && Date.now() >= nextAttempt) open();
      try {
        if (fd !== undefined) return append(fd, line);
      } catch (error) {
        report('the log file could not be written', error);
      }
      lacking += 1;
      instead.write(line);
    },
  };
}

function lineOf(level: number, about: object): string {
  return `${JSON.stringify({ level, time: Date.now(), ...about })}\n`;
}
