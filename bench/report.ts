import type { Measurement } from './load.ts';
import { median } from './median.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';

/** The runs of one contender, by scenario. */
export type Runs = Readonly<Record<Scenario, readonly Measurement[]>>;

/** What all runs of a contender come to. */
export interface Summary {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly failed: number;
}

/** All that a benchmark found. */
export interface Findings {
  readonly runs: ReadonlyMap<string, Runs>;
  readonly memory: ReadonlyMap<string, readonly { readonly process: string; readonly bytes: number }[]>;
  readonly startMs: ReadonlyMap<string, number>;
  /** Log-ins one at a time: the time that 95 of a hundred took at most, in milliseconds. */
  readonly unloadedLogIn: ReadonlyMap<string, number>;
  readonly growth: readonly {
    readonly vehicles: number;
    readonly scenario: string;
    readonly measured: Measurement;
    readonly megabytes: number;
  }[];
  /** Contenders that the others are compared with. */
  readonly peers: readonly string[];
}

/** The middle of each figure over the rounds; failures are added up. */
export function summary(runs: readonly Measurement[]): Summary {
  const middle = (of: (run: Measurement) => number): number => median(runs.map(of));
  return {
    perSecond: middle(({ perSecond }) => perSecond),
    p50: middle(({ p50 }) => p50),
    p95: middle(({ p95 }) => p95),
    p99: middle(({ p99 }) => p99),
    failed: runs.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** How many times as much as the peer, by throughput: the median over the rounds, each compared with its own. */
export function ratio(own: readonly Measurement[], peer: readonly Measurement[]): number {
  return median(own.map(({ perSecond }, round) => perSecond / (peer[round]?.perSecond ?? Number.NaN)));
}

/** The findings as tables in Markdown. */
export function tables(findings: Findings): string {
  return [
    ...SCENARIOS.filter((scenario) => wasMeasured(findings, scenario)).map((scenario) =>
      scenarioTable(findings, scenario),
    ),
    memoryTable(findings),
    findings.growth.length > 0 ? growthTable(findings) : '',
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function wasMeasured({ runs }: Findings, scenario: Scenario): boolean {
  return runs.values().some((own) => own[scenario].length > 0);
}

function scenarioTable({ runs, peers }: Findings, scenario: Scenario): string {
  const rows = [...runs].map(([name, own]) => {
    const { perSecond, p50, p95, p99, failed } = summary(own[scenario]);
    const ratios = peers.map(
      (peer) => `${ratio(own[scenario], runs.get(peer)?.[scenario] ?? []).toFixed(2)}×`,
    );
    const latencies = [p50, p95, p99].map((ms) => `${ms.toFixed(0)} ms`);
    return [name, perSecond.toFixed(0), ...latencies, String(failed), ...ratios];
  });
  const head = [
    'contender',
    'requests/s',
    'p50',
    'p95',
    'p99',
    'failed',
    ...peers.map((peer) => `× ${peer}`),
  ];
  return `### ${capital(scenario)}\n\n${table(head, rows)}`;
}

function memoryTable({ memory, startMs, unloadedLogIn }: Findings): string {
  const rows = [...memory].map(([name, processes]) => [
    name,
    `${((startMs.get(name) ?? 0) / 1_000).toFixed(1)} s`,
    `${(unloadedLogIn.get(name) ?? 0).toFixed(0)} ms`,
    `${megabytes(processes.reduce((sum, { bytes }) => sum + bytes, 0))} MB`,
    processes.map(({ process, bytes }) => `${process} ${megabytes(bytes)}`).join(', '),
  ]);
  const head = ['contender', 'start to first answer', 'log-in alone, p95', 'memory', 'of which, in MB'];
  return `### Start, log-in and memory\n\n${table(head, rows)}`;
}

function growthTable({ growth }: Findings): string {
  const rows = growth.map(({ vehicles, scenario, measured, megabytes: memory }) => [
    vehicles.toLocaleString('en'),
    scenario,
    measured.perSecond.toFixed(0),
    `${measured.p50.toFixed(0)} ms`,
    `${measured.p99.toFixed(0)} ms`,
    `${memory.toFixed(0)} MB`,
  ]);
  return `### Growth\n\n${table(['vehicles', 'scenario', 'requests/s', 'p50', 'p99', 'memory'], rows)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map((_cell, column) => (column === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
