import { join } from 'node:path';
import { ROOT } from '@autograph/topologies/root';

/** Where the rules and the configuration of Prometheus are. */
export const PROMETHEUS = join(ROOT, 'deploy/observability/prometheus');

/** Where the configuration of Alertmanager and its templates are. */
export const ALERTMANAGER = join(ROOT, 'deploy/observability/alertmanager');

/** Where the page of each alert is. */
export const RUNBOOKS = join(ROOT, 'docs/runbooks');
