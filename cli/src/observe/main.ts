import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { givenEnvironment, type Running, runProcess, StartupError } from '@autograph/service/process';
import { Command, InvalidArgumentError, Option } from 'commander';
import { aligned } from '../terminal/table.ts';
import type { Mail } from './alertmanager-config.ts';
import { observe } from './observe.ts';
import { RUNBOOKS } from './places.ts';
import type { Target } from './prometheus-config.ts';
import { distributedTargets } from './targets.ts';

interface Options {
  readonly url: string;
  readonly target?: readonly Target[];
  readonly distributed?: true;
  readonly portOffset: number;
  readonly webhook?: string;
  readonly mailTo?: string;
  readonly runbooks: string;
  readonly dataDir: string;
  readonly prometheusPort: number;
  readonly alertmanagerPort: number;
  readonly zipkinPort: number;
  readonly zipkinJar?: string;
}

const environment = givenEnvironment();

const options = new Command('npm run observe --')
  .description(
    'Runs Prometheus and Alertmanager on this machine, with the rules of deploy/observability, beside a running graph.',
  )
  .option('--url <url>', 'the graph', httpUrl, `http://localhost:${environment.PORT || 4000}`)
  .option(
    '--target <service=host:port>',
    'a process to watch and the port of its metrics, in place of --url; can be given several times',
    target,
  )
  .option('--distributed', 'watch the processes of npm run start:distributed, in place of --url')
  .option('--port-offset <n>', 'with --distributed: what was added to every port', wholeNumber, 0)
  .option('--webhook <url>', "send alerts to this webhook, in Slack's format", httpUrl)
  .option('--mail-to <address>', 'send alerts by e-mail to this address; SMTP_URL names the mail server')
  .option(
    '--runbooks <url>',
    'where docs/runbooks is published; default: the files of this folder',
    withoutSlash,
    pathToFileURL(RUNBOOKS).href,
  )
  .option(
    '--data-dir <path>',
    'where metrics are kept',
    join(environment.AUTOGRAPH_DATA_DIR || '.data', 'observe'),
  )
  .option('--prometheus-port <port>', 'where Prometheus listens', portOf, 9_090)
  .option('--alertmanager-port <port>', 'where Alertmanager listens', portOf, 9_093)
  .addOption(new Option('--zipkin-jar <path>', 'also run Zipkin, from its executable jar').env('ZIPKIN_JAR'))
  .option('--zipkin-port <port>', 'where Zipkin listens', portOf, 9_411)
  .parse()
  .opts<Options>();

runProcess(start);

async function start(signal: AbortSignal): Promise<Running> {
  const mail = mailOf(options.mailTo);
  const targets = await targetsOf(options);
  const observing = await observe(
    {
      ...options,
      targets,
      receivers: { webhook: options.webhook, mail },
      dataDir: resolve(options.dataDir),
      environment,
    },
    signal,
  );
  void observing.failed.then(async (words) => {
    if (signal.aborted) return;
    console.error(words);
    await observing.close();
    process.exit(1);
  });
  const sentTo = [options.webhook && 'the webhook', mail?.to].filter(Boolean).join(' and ');
  const rows = [
    ...Object.entries(observing.urls),
    ['Watches', targets.map(({ service, address }) => `${service} at ${address}`).join(', ')],
    ['Alerts go to', sentTo || 'Alertmanager alone; --webhook and --mail-to send them further'],
  ];
  console.log(`\n${aligned(rows)}\n\n  The graph is watched. Ctrl-C stops it.\n`);
  return observing;
}

async function targetsOf({ target = [], distributed, portOffset, url }: Options): Promise<readonly Target[]> {
  if (distributed) return [...(await distributedTargets(environment, portOffset)), ...target];
  return target.length > 0 ? target : [{ service: 'gateway', address: hostOf(url) }];
}

/** How e-mails are sent; throws a `StartupError` where no mail server is set. */
function mailOf(to: string | undefined): Mail | undefined {
  if (to === undefined) return undefined;
  const { SMTP_URL, MAIL_FROM } = environment;
  if (!SMTP_URL || !/^smtps?:$/.test(URL.parse(SMTP_URL)?.protocol ?? ''))
    throw new StartupError('AG1001', '--mail-to needs SMTP_URL: an smtp:// or smtps:// address.');
  return { server: new URL(SMTP_URL), from: MAIL_FROM || 'Autograph <no-reply@localhost>', to };
}

function hostOf(url: string): string {
  const { hostname, port, protocol } = new URL(url);
  return `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
}

function target(text: string, before: readonly Target[] = []): readonly Target[] {
  const [, service, address] = /^([a-z][a-z-]*)=([^\s/]+:\d{1,5})$/.exec(text) ?? [];
  if (!service || !address)
    throw new InvalidArgumentError('Expected a service and an address, such as sale=127.0.0.1:18101.');
  return [...before, { service, address }];
}

function httpUrl(text: string): string {
  if (/^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text;
  throw new InvalidArgumentError('Expected an http or https URL.');
}

function wholeNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number.');
}

function withoutSlash(text: string): string {
  return text.replace(/\/$/, '');
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError('Expected a port, 1 to 65535.');
}
