/** How a value is shown; the names are Grafana's. */
export type Unit = 'short' | 's' | 'percentunit' | 'ops' | 'reqps' | 'bytes';

/** A query in PromQL. `$__rate_interval` is a window that fits the resolution of the panel. */
export interface Query {
  readonly expr: string;
  /** Name of each series, such as `{{service}}`. */
  readonly legend: string;
}

/** One picture of a dashboard. */
export interface Panel {
  readonly kind: 'timeseries' | 'stat';
  readonly title: string;
  /** What a reader sees here, and what is usual. */
  readonly description: string;
  readonly unit: Unit;
  /** Columns of the 24 that a row has. */
  readonly width: number;
  readonly queries: readonly Query[];
  /** Values from which on the panel warns, and is red. */
  readonly limits?: { readonly warn?: number; readonly bad: number };
  /** Whether series are drawn on top of each other, for parts of a whole. */
  readonly stacked?: boolean;
}

/** A titled group of panels. */
export interface Row {
  readonly title: string;
  readonly panels: readonly Panel[];
}

/** A dashboard, as it is written in `src`. */
export interface Dashboard {
  /** Stable part of its address, and name of its file. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly Row[];
}

const COLUMNS = 24;
const PANEL_HEIGHT = 8;

/** The data source that the provisioning files define. */
const DATASOURCE = { type: 'prometheus', uid: 'prometheus' } as const;

/** A line chart of a third of the width, unless `more` says otherwise. */
export function chart(
  title: string,
  description: string,
  unit: Unit,
  queries: Panel['queries'],
  more: Partial<Panel> = {},
): Panel {
  return { kind: 'timeseries', title, description, unit, queries, width: 8, ...more };
}

/** One number, as it is now. */
export function number(
  title: string,
  description: string,
  unit: Unit,
  expr: string,
  more: Partial<Panel> = {},
): Panel {
  return { kind: 'stat', title, description, unit, queries: [{ expr, legend: title }], width: 6, ...more };
}

/** The JSON of a dashboard, as Grafana imports it. */
export function dashboardJson({ uid, title, description, rows }: Dashboard): string {
  const panels: object[] = [];
  let y = 0;
  for (const row of rows) {
    panels.push({
      id: panels.length + 1,
      type: 'row',
      title: row.title,
      collapsed: false,
      gridPos: { x: 0, y, w: COLUMNS, h: 1 },
      panels: [],
    });
    y += 1;
    let x = 0;
    for (const panel of row.panels) {
      if (x + panel.width > COLUMNS) [x, y] = [0, y + PANEL_HEIGHT];
      panels.push(panelJson(panel, panels.length + 1, { x, y, w: panel.width, h: PANEL_HEIGHT }));
      x += panel.width;
    }
    y += PANEL_HEIGHT;
  }
  const dashboard = {
    uid,
    title: `Autograph: ${title}`,
    description,
    tags: ['autograph'],
    schemaVersion: 39,
    version: 1,
    editable: false,
    graphTooltip: 1,
    refresh: '10s',
    time: { from: 'now-1h', to: 'now' },
    timezone: 'browser',
    links: [
      {
        type: 'dashboards',
        title: 'Autograph',
        tags: ['autograph'],
        asDropdown: true,
        includeVars: false,
        keepTime: true,
      },
    ],
    templating: { list: [] },
    annotations: { list: [] },
    panels,
  };
  return `${JSON.stringify(dashboard, null, 2)}\n`;
}

function panelJson(panel: Panel, id: number, gridPos: object): object {
  const { kind, title, description, unit, queries, limits, stacked } = panel;
  const steps = [
    { color: 'green', value: null },
    ...(limits?.warn === undefined ? [] : [{ color: 'orange', value: limits.warn }]),
    ...(limits === undefined ? [] : [{ color: 'red', value: limits.bad }]),
  ];
  const isChart = kind === 'timeseries';
  return {
    id,
    type: kind,
    title,
    description,
    gridPos,
    datasource: DATASOURCE,
    targets: queries.map(({ expr, legend }, index) => ({
      refId: String.fromCharCode(65 + index),
      datasource: DATASOURCE,
      expr,
      legendFormat: legend,
      ...(isChart ? { range: true, exemplar: true } : { instant: true }),
    })),
    fieldConfig: {
      defaults: {
        unit,
        min: 0,
        thresholds: { mode: 'absolute', steps },
        ...(isChart && {
          custom: {
            drawStyle: 'line',
            fillOpacity: stacked ? 30 : 5,
            showPoints: 'never',
            stacking: { mode: stacked ? 'normal' : 'none' },
            thresholdsStyle: { mode: limits ? 'line' : 'off' },
          },
        }),
      },
      overrides: [],
    },
    options: isChart
      ? {
          legend: { displayMode: 'list', placement: 'bottom' },
          tooltip: { mode: 'multi', sort: 'desc' },
        }
      : { reduceOptions: { calcs: ['lastNotNull'] }, colorMode: 'value', graphMode: 'area' },
  };
}
