import { type Dashboard, dashboardJson } from './builder.ts';
import { events } from './events.ts';
import { graph } from './graph.ts';
import { limits } from './limits.ts';
import { overview } from './overview.ts';
import { purchaseSaga } from './purchase-saga.ts';
import { store } from './store.ts';
import { webVitals } from './web-vitals.ts';

/** Every dashboard, in the order that a reader needs them. */
export const dashboards: readonly Dashboard[] = [
  overview,
  graph,
  purchaseSaga,
  store,
  events,
  limits,
  webVitals,
];

/** Where the dashboards are written, from the root of the repository. */
export const DASHBOARDS_FOLDER = 'deploy/observability/grafana/dashboards';

/** Each dashboard's file, by its path from the root of the repository. */
export function dashboardFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    dashboards.map((dashboard) => [`${DASHBOARDS_FOLDER}/${dashboard.uid}.json`, dashboardJson(dashboard)]),
  );
}
