import { CommandError } from '../graph/command-error.ts';

/** How long HAProxy may take to answer, in milliseconds. */
const PATIENCE = 2_000;

/** What HAProxy knows of its servers: whether each gets requests, by the names of backend and server. */
export type Servers = ReadonlyMap<string, boolean>;

/** A status page that did not answer in time. It may answer the next time. */
export class UnansweredError extends CommandError {}

/** Asks each HAProxy by its status page. Throws an `UnansweredError` if one does not answer. */
export async function serversOf(statusPages: readonly string[]): Promise<Servers> {
  const texts = await Promise.all(statusPages.map(csvOf));
  return new Map(texts.flatMap(readCsv));
}

/** Whether each server that shares a backend with this one, and is not it, gets requests. */
export function othersOf(server: string, servers: Servers): readonly boolean[] {
  const backend = server.slice(0, server.indexOf('/') + 1);
  return [...servers].filter(([name]) => name.startsWith(backend) && name !== server).map(([, up]) => up);
}

async function csvOf(page: string): Promise<string> {
  try {
    const response = await fetch(`${page.replace(/\/?$/, '/')};csv`, {
      signal: AbortSignal.timeout(PATIENCE),
    });
    const text = await response.text();
    if (response.ok && text.startsWith('# pxname,svname,')) return text;
  } catch {
    // Said below.
  }
  throw new UnansweredError(`${page} does not answer as the status page of a HAProxy.`);
}

function readCsv(csv: string): [string, boolean][] {
  const [head = '', ...lines] = csv.slice('# '.length).trim().split('\n');
  const columns = head.split(',');
  const at = (name: string) => columns.indexOf(name);
  return lines
    .map((line) => line.split(','))
    .filter((fields) => !['FRONTEND', 'BACKEND'].includes(fields[at('svname')] ?? ''))
    .map((fields) => [
      `${fields[at('pxname')]}/${fields[at('svname')]}`,
      // "UP 1/2" is one whose checks begin to fail; it still gets requests. So does one without checks.
      /^(UP|no check)/.test(fields[at('status')] ?? ''),
    ]);
}
