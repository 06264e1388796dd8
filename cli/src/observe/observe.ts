import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment, Running } from '@autograph/service/process';
import { alertmanagerConfig, type Receivers } from './alertmanager-config.ts';
import { findCommand, type Program, type RunningProgram, startProgram } from './programs.ts';
import { prometheusConfig, type Target } from './prometheus-config.ts';

/** What is watched, by what, and who hears of it. */
export interface ObserveOptions {
  readonly targets: readonly Target[];
  readonly receivers: Receivers;
  readonly dataDir: string;
  readonly prometheusPort: number;
  readonly alertmanagerPort: number;
  readonly zipkinPort: number;
  /** Path of Zipkin's executable jar; without it, no Zipkin is started. */
  readonly zipkinJar?: string | undefined;
  /** Where the pages of the alerts are published. */
  readonly runbooks: string;
  readonly environment: Environment;
}

/** What runs, and where it listens. */
export interface Observing extends Running {
  readonly urls: Readonly<Record<string, string>>;
  /** Resolves when one of the programs ends by itself, with its name and last output. */
  readonly failed: Promise<string>;
}

/** How to install what is missing. */
const INSTALL = {
  prometheus: 'Install Prometheus. On Debian and Ubuntu: apt-get install prometheus',
  alertmanager: 'Install Alertmanager. On Debian and Ubuntu: apt-get install prometheus-alertmanager',
  java: 'Zipkin needs Java 17 or later. On Debian and Ubuntu: apt-get install default-jre-headless',
};

/** Longest window of the rules, and some days more. */
const RETENTION = '200h';

/**
 * Starts Prometheus and Alertmanager with the files of deploy/observability on this machine's loopback, and Zipkin where a jar
 * is given. Resolves when all are ready; throws a `StartupError`, and nothing is left running then.
 */
export async function observe(options: ObserveOptions, signal: AbortSignal): Promise<Observing> {
  const programs = await programsOf(options);
  const running: RunningProgram[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(running.map((one) => one.close()));
  };
  try {
    for (const program of programs) running.push(await startProgram(program, signal));
  } catch (error) {
    await close();
    throw error;
  }
  const failed = Promise.race(
    running.map(async ({ ended }, index) => `${programs[index]?.name} ended: ${await ended}`),
  );
  return {
    urls: Object.fromEntries(programs.map(({ name, port }) => [name, `http://127.0.0.1:${port}`])),
    failed,
    close,
  };
}

async function programsOf(options: ObserveOptions): Promise<readonly Program[]> {
  const { dataDir, environment, zipkinJar, runbooks } = options;
  const alertmanager = await findCommand(
    ['prometheus-alertmanager', 'alertmanager'],
    INSTALL.alertmanager,
    environment,
  );
  const prometheus = await findCommand(['prometheus'], INSTALL.prometheus, environment);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const { prometheusPort, alertmanagerPort, zipkinPort } = options;
  const alerts = `127.0.0.1:${alertmanagerPort}`;
  const files = {
    alertmanager: join(dataDir, 'alertmanager.yml'),
    prometheus: join(dataDir, 'prometheus.yml'),
  };
  // Both may contain a password or the address of a webhook, which is as good as one.
  const written = { mode: 0o600 };
  await writeFile(files.alertmanager, await alertmanagerConfig(options.receivers), written);
  await writeFile(files.prometheus, await prometheusConfig(options.targets, alerts), written);
  return [
    {
      name: 'Alertmanager',
      command: alertmanager,
      args: [
        `--config.file=${files.alertmanager}`,
        `--storage.path=${join(dataDir, 'alertmanager')}`,
        `--web.listen-address=${alerts}`,
        '--cluster.listen-address=',
      ],
      environment,
      port: alertmanagerPort,
      readyPath: '/-/ready',
    },
    {
      name: 'Prometheus',
      command: prometheus,
      args: [
        `--config.file=${files.prometheus}`,
        `--storage.tsdb.path=${join(dataDir, 'prometheus')}`,
        `--storage.tsdb.retention.time=${RETENTION}`,
        `--web.listen-address=127.0.0.1:${prometheusPort}`,
        '--enable-feature=expand-external-labels,exemplar-storage',
      ],
      environment: { ...environment, RUNBOOKS_URL: runbooks },
      port: prometheusPort,
      readyPath: '/-/ready',
    },
    ...(zipkinJar
      ? [
          {
            name: 'Zipkin',
            command: await findCommand(['java'], INSTALL.java, environment),
            args: [
              '-jar',
              zipkinJar,
              '--armeria.ports[0].ip=127.0.0.1',
              `--armeria.ports[0].port=${zipkinPort}`,
              '--armeria.ports[0].protocols[0]=http',
            ],
            environment,
            port: zipkinPort,
            readyPath: '/health',
          },
        ]
      : []),
  ];
}
