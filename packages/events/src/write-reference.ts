import { writeFileSync } from 'node:fs';
import { eventsReference } from './contract/index.ts';

writeFileSync(new URL('../../../docs/events.md', import.meta.url), eventsReference());
