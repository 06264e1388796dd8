import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CommandError } from '../graph/command-error.ts';

/** What is exported, as `POST /export` takes it. */
export interface Wanted {
  readonly list: string;
  readonly format: 'csv' | 'jsonl';
  readonly delimiter?: string | undefined;
  readonly filter?: unknown;
}

/** Who may read the file: it can have personal data. */
const OWNER_ONLY = 0o600;

/** How long an export may take, in milliseconds; the graph ends it before. */
const DOWNLOAD_TIMEOUT = 20 * 60_000;

/** How long the first answer may take, in milliseconds. */
const TIMEOUT = 30_000;

/**
 * Writes an export of the graph at `url` to a file that is new, and returns its size in bytes. The file has its name only once
 * all of the export is in it. Throws a `CommandError` otherwise, and leaves nothing.
 */
export async function exportList(
  wanted: Wanted,
  { url, token, file }: { readonly url: string; readonly token: string; readonly file: string },
): Promise<number> {
  if (await exists(file)) throw new CommandError(`${file} exists. Choose another file with --out.`);
  const part = `${file}.part`;
  try {
    await download(await addressOf(wanted, url, token), part);
    await rename(part, file);
    return (await stat(file)).size;
  } catch (error) {
    await rm(part, { force: true });
    if (error instanceof CommandError) throw error;
    const { message } = error as Error;
    throw new CommandError(`The export to ${basename(file)} failed (${message}). Nothing was written.`);
  }
}

async function addressOf(wanted: Wanted, url: string, token: string): Promise<URL> {
  // Beside the graph, which may be below a path.
  const response = await fetch(new URL('export', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(wanted),
    signal: AbortSignal.timeout(TIMEOUT),
  });
  const body = await jsonOf(response);
  if (response.status !== 201 || typeof body.url !== 'string') throw new CommandError(reasonsOf(body));
  return new URL(`.${body.url}`, url);
}

async function download(address: URL, part: string): Promise<void> {
  const response = await fetch(address, { signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT) });
  if (!response.ok || !response.body) throw new CommandError(reasonsOf(await jsonOf(response)));
  await pipeline(Readable.fromWeb(response.body), createWriteStream(part, { mode: OWNER_ONLY }));
}

interface Body {
  readonly url?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

async function jsonOf(response: Response): Promise<Body> {
  return (await response.json().catch(() => ({}))) as Body;
}

function reasonsOf({ errors = [] }: Body): string {
  const reasons = errors.map(({ message }) => message);
  return `The graph refused the export. ${reasons.join(' ') || 'It did not say why.'}`;
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
