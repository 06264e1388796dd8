import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { serviceContracts } from '@autograph/schema/services';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dashboards } from '../../../deploy/observability/grafana/src/index.ts';
import { logIn } from '../../src/client.ts';
import type { Notice } from '../../src/observe/alert-receivers.ts';
import { firingAlerts, query } from '../../src/observe/prometheus-api.ts';
import { exerciseGraph, quietDay } from '../../src/observe/traffic.ts';
import { RUNBOOKS_URL, startWatchedGraph, type WatchedGraph } from '../../src/observe/watched-graph.ts';
import { samplesOf } from '../../src/samples/samples.ts';

/** The page of each alert. */
const RUNBOOKS = new URL('../../../docs/runbooks/', import.meta.url);

/** The gateway and each service. */
const PROCESSES = [
  'gateway',
  ...serviceContracts()
    .filter(({ isGateways }) => !isGateways)
    .map(({ name }) => name),
];

/** How soon the person on call must know of a killed process, in milliseconds. */
const WITHIN = 60_000;

let watched: WatchedGraph;
let token: string;
beforeAll(async () => {
  watched = await startWatchedGraph();
  const { url, admin } = watched.graph;
  token = await logIn(url, admin.username, admin.password);
});
afterAll(() => watched?.close());

/** Waits for a notice by mail and one by the webhook with this subject, that came after `since`. */
async function bothNotices(subject: string, since: number): Promise<readonly Notice[]> {
  return vi.waitFor(
    () => {
      const found = (['mail', 'webhook'] as const).map((by) =>
        watched.receivers.notices.find((one) => one.by === by && one.subject === subject && one.at >= since),
      );
      expect(found, subject).not.toContain(undefined);
      return found as Notice[];
    },
    { timeout: WITHIN + 5_000, interval: 100 },
  );
}

const secondsAfter = (since: number, notices: readonly Notice[]): number =>
  Math.max(...notices.map(({ at }) => at - since)) / 1_000;

describe('a dashboard', () => {
  beforeAll(async () => {
    const { url, admin } = watched.graph;
    // Rates need two scrapes, and the share of a window two rates.
    for (let round = 0; round < 6; round += 1) {
      await exerciseGraph(url, admin);
      await sleep(6_000);
    }
    await sleep(10_000);
  });

  it.each(
    dashboards.flatMap(({ title, rows }) =>
      rows.flatMap(({ panels }) =>
        panels.flatMap((panel) => panel.queries.map(({ expr }) => [title, panel.title, expr] as const)),
      ),
    ),
  )('%s has data for "%s": %s', async (_dashboard, _panel, expr) => {
    const series = await query(watched.prometheus, expr.replaceAll('$__rate_interval', '1m'));
    expect(series.filter(({ value }) => Number.isFinite(value))).not.toEqual([]);
  });
});

describe('a runbook', () => {
  it.each(readdirSync(RUNBOOKS).sort())('%s has queries that Prometheus answers', async (file) => {
    const queries = samplesOf(file, readFileSync(new URL(file, RUNBOOKS), 'utf8')).filter(
      ({ language }) => language === 'promql',
    );
    expect(queries).not.toEqual([]);
    for (const { text } of queries) await query(watched.prometheus, text);
  });
});

describe('alerts', () => {
  it('are silent while every process is restarted in turn, under the load of a quiet day', async () => {
    const load = quietDay(watched.graph.url, token);
    const before = watched.receivers.notices.length;
    for (const name of PROCESSES) {
      const since = Date.now();
      watched.graph.kill(name, 'SIGTERM');
      await watched.graph.gone(name);
      await watched.graph.start(name);
      console.log(`${name} restarted in ${Date.now() - since} ms`);
      await sleep(5_000);
    }
    // Longer than the wait of the page for a service that is down, and of an open breaker.
    await sleep(75_000);
    const failures = await load.stop();
    console.log(`${failures.length} reads failed meanwhile: ${[...new Set(failures)].join(', ')}`);
    expect(watched.receivers.notices.slice(before)).toEqual([]);
    expect(await firingAlerts(watched.prometheus)).toEqual([]);
  });

  it.each(PROCESSES)(
    'tell the person on call of a killed %s within 60 s, and when it is back',
    async (name) => {
      const load = quietDay(watched.graph.url, token);
      const before = watched.receivers.notices.length;
      const killed = Date.now();
      watched.graph.kill(name, 'SIGKILL');
      await watched.graph.gone(name);
      const pages = await bothNotices(`[PAGE] ${name} is down`, killed);
      expect(secondsAfter(killed, pages)).toBeLessThan(WITHIN / 1_000);
      for (const { text } of pages) expect(text).toContain(`${RUNBOOKS_URL}/ServiceDown.md`);

      const started = Date.now();
      await watched.graph.start(name);
      const resolved = await bothNotices(`[RESOLVED] ${name} is down`, started);
      await load.stop();
      console.log(
        `${name}: on call after ${secondsAfter(killed, pages)} s, resolved after ${secondsAfter(started, resolved)} s`,
      );
      // What follows from it pages nobody.
      const subjects = new Set(watched.receivers.notices.slice(before).map(({ subject }) => subject));
      expect([...subjects].sort()).toEqual([`[PAGE] ${name} is down`, `[RESOLVED] ${name} is down`]);
    },
  );
});
