import { eventContract } from '@autograph/events';
import type { Service } from '@autograph/service';

/** Where the contracts of events are. */
export const EVENTS_FOLDER = 'schema/events';

/** `schema/events/<aggregate>.json`, by path: the events of each aggregate as JSON Schemas, for readers in any language. */
export function eventContracts(services: readonly Service[]): Record<string, string> {
  return Object.fromEntries(
    services
      .flatMap(({ events }) => events)
      .map((set) => [
        `${EVENTS_FOLDER}/${set.aggregate}.json`,
        `${JSON.stringify(eventContract(set), null, 2)}\n`,
      ]),
  );
}
