import { givenEnvironment } from '@autograph/service/process';
import { Command, InvalidArgumentError } from 'commander';
import { aligned } from '../terminal/table.ts';

const { url, requests } = new Command('npm run rate-limits:try --')
  .description(
    'Sends GET /api/vehicles to a running graph until a limit refuses it, and prints what the answers say of the limit. Exits with 1 if none is refused.',
  )
  .option('--url <url>', 'the graph', originOf, `http://localhost:${givenEnvironment().PORT || 4000}`)
  .option('--requests <n>', 'how many requests to send at most', wholeNumber, 1_000)
  .parse()
  .opts<{ url: string; requests: number }>();

const HEADERS = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'retry-after'];

process.exitCode = await tryLimits();

async function tryLimits(): Promise<number> {
  const shown: string[][] = [['request', 'status', ...HEADERS]];
  for (let sent = 1; sent <= requests; sent += 1) {
    const response = await fetch(`${url}/api/vehicles?limit=1`).catch((error: Error) => error);
    if (response instanceof Error) {
      console.error(`${url} does not answer. Start a graph with npm start, or set --url.`);
      return 1;
    }
    const body = await response.text();
    const row = [
      `${sent}`,
      `${response.status}`,
      ...HEADERS.map((name) => response.headers.get(name) ?? '-'),
    ];
    if (sent <= 3) shown.push(row);
    if (response.status !== 429) continue;
    if (sent > 3) shown.push(row);
    console.log(`${aligned(shown)}\n\n  ${body}\n\nRequest ${sent} was refused with 429.`);
    return 0;
  }
  console.log(aligned(shown));
  console.error(
    `None of ${requests} requests was refused. Are the limits turned off (RATE_LIMIT_PUBLIC=0, RATE_LIMIT_LISTING=0)?`,
  );
  return 1;
}

function originOf(given: string): string {
  if (URL.canParse(given)) return new URL(given).origin;
  throw new InvalidArgumentError('Expected a URL, such as http://localhost:4000.');
}

function wholeNumber(given: string): number {
  if (/^[1-9]\d{0,6}$/.test(given)) return Number(given);
  throw new InvalidArgumentError('Expected a whole number.');
}
