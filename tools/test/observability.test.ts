import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import '@autograph/gateway';
import { loadServices } from '@autograph/service';
import { metrics } from '@autograph/service/process';
import { ROOT } from '@autograph/topologies/root';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dashboards } from '../../deploy/observability/grafana/src/index.ts';

const OBSERVABILITY = join(ROOT, 'deploy/observability');
const RULES = join(OBSERVABILITY, 'prometheus/rules');
const TESTS = join(OBSERVABILITY, 'prometheus/tests');
const RUNBOOKS = join(ROOT, 'docs/runbooks');

interface Rule {
  readonly alert?: string;
  readonly record?: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

interface RuleTest {
  readonly alert_rule_test: readonly {
    readonly alertname: string;
    readonly exp_alerts?: readonly { readonly exp_labels: Readonly<Record<string, string>> }[];
  }[];
}

const yamlIn = <Content>(folder: string): readonly Content[] =>
  readdirSync(folder).map((file) => parse(readFileSync(join(folder, file), 'utf8')) as Content);

const rules = yamlIn<{ groups: { rules: Rule[] }[] }>(RULES).flatMap(({ groups }) =>
  groups.flatMap((group) => group.rules),
);
const alerts = rules.flatMap((rule) => (rule.alert ? [{ ...rule, alert: rule.alert }] : []));
const tests = yamlIn<{ tests: RuleTest[] }>(TESTS).flatMap((file) => file.tests);
const runbooks = readdirSync(RUNBOOKS).filter((file) => file !== 'README.md');
const promqlIn = (page: string): string[] =>
  [...page.matchAll(/```promql\n([\s\S]*?)```/g)].map(([, text = '']) => text);

/** An alert, told apart from others with its name by how fast a budget is used up. */
const named = alerts.map(
  (rule) => [[rule.alert, rule.labels?.burn].filter(Boolean).join(' '), rule] as const,
);

describe('each alert', () => {
  it.each(named)('%s says what it is about, how urgent it is, and waits', (_name, rule) => {
    expect(rule.for).toMatch(/^\d+[sm]$/);
    expect(rule.labels?.severity).toMatch(/^(page|ticket)$/);
    expect(Object.keys(rule.annotations ?? {}).sort()).toEqual(['description', 'runbook_url', 'summary']);
  });

  it.each(named)('%s has a page that its message leads to', (_name, { alert, annotations }) => {
    expect(annotations?.runbook_url).toBe(`{{ $externalLabels.runbooks }}/${alert}.md`);
    const page = readFileSync(join(RUNBOOKS, `${alert}.md`), 'utf8');
    expect(page.match(/^#+ .*$/gm)).toEqual([
      `# ${alert}`,
      '## What it means',
      '## What a customer sees',
      '## How to look',
      '## What to do',
      '## How to see that it is over',
    ]);
    expect(promqlIn(page).length).toBeGreaterThan(0);
    expect(readFileSync(join(RUNBOOKS, 'README.md'), 'utf8')).toContain(`[${alert}](${alert}.md)`);
  });

  it.each(named)('%s has a test in which it fires, and one in which it does not', (_name, rule) => {
    const of = tests.flatMap((test) =>
      test.alert_rule_test.filter(({ alertname }) => alertname === rule.alert),
    );
    const isThis = ({ exp_labels }: { readonly exp_labels: Readonly<Record<string, string>> }) =>
      exp_labels.burn === rule.labels?.burn;
    expect(of.some(({ exp_alerts = [] }) => exp_alerts.some(isThis))).toBe(true);
    expect(of.some(({ exp_alerts = [] }) => !exp_alerts.some(isThis))).toBe(true);
  });
});

describe('runbooks', () => {
  it('are about alerts that exist', () => {
    expect(new Set(runbooks)).toEqual(new Set(alerts.map(({ alert }) => `${alert}.md`)));
  });
});

describe('queries', () => {
  const pages = readdirSync(RUNBOOKS).map((file) => readFileSync(join(RUNBOOKS, file), 'utf8'));
  const queries = [
    ...rules.map(({ expr }) => expr),
    ...dashboards.flatMap(({ rows }) =>
      rows.flatMap(({ panels }) => panels.flatMap((panel) => panel.queries.map(({ expr }) => expr))),
    ),
    ...pages.flatMap(promqlIn),
  ];
  const recorded = new Set(rules.flatMap(({ record }) => record ?? []));

  it('use metrics that a process has, and their labels', async () => {
    await loadServices();
    const known = new Map<string, readonly string[]>();
    for (const metric of metrics.getMetricsAsArray()) {
      const { name, labelNames } = metric as unknown as { name: string; labelNames?: readonly string[] };
      for (const suffix of ['', '_count', '_sum', '_bucket']) known.set(`${name}${suffix}`, labelNames ?? []);
    }
    const ofPrometheus = ['job', 'service', 'instance', 'process', 'le'];
    const used = queries.flatMap((query) => [
      ...query.matchAll(/\b((?:autograph|nodejs|process)_\w+)(?:\{([^}]*)\})?/g),
    ]);
    expect(used.length).toBeGreaterThan(100);
    for (const [text, name = '', matchers = ''] of used) {
      expect(known.has(name), `${text} is a metric`).toBe(true);
      for (const [, label = ''] of matchers.matchAll(/(\w+)\s*(?:=|!=|=~|!~)"/g))
        expect([...(known.get(name) ?? []), ...ofPrometheus], text).toContain(label);
    }
  });

  it('use series that a rule records', () => {
    const used = queries.flatMap((query) => query.match(/\bautograph:\w+:\w+/g) ?? []);
    expect(used.length).toBeGreaterThan(20);
    for (const name of used) expect(recorded).toContain(name);
  });
});
