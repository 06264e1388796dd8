import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, type EventType, eventOf, eventsReference, readEvent } from '../src/contract/index.ts';
import { anEvent } from '../src/testing/index.ts';

const types = Object.keys(CATALOGUE) as EventType[];
const altered = (change: object): string =>
  JSON.stringify({ ...anEvent('VehicleSold', 'vehicle-1', 3), ...change });

describe('the events', () => {
  it('are documented as they are checked', () => {
    const written = readFileSync(new URL('../../../docs/events.md', import.meta.url), 'utf8');
    expect(written).toBe(eventsReference());
    for (const type of types) expect(written).toContain(`### ${type}\n`);
  });

  it.each(types)('%s reads back as it was made', (type) => {
    const event = anEvent(type, 'aggregate-1', 7);
    expect(readEvent(JSON.stringify(event))).toEqual({ event });
  });

  it('carry the version, the aggregate and the time of the change', () => {
    const event = eventOf('VehicleSold', {
      id: '019a0000-0000-7000-8000-000000000000',
      aggregateId: 'vehicle-1',
      sequence: 3,
      occurredAt: new Date('2026-11-22T12:00:00Z'),
      data: { saleId: 'sale-1' },
    });
    expect(event).toEqual({
      id: '019a0000-0000-7000-8000-000000000000',
      type: 'VehicleSold',
      version: 1,
      aggregate: { type: 'vehicle', id: 'vehicle-1', sequence: 3 },
      occurredAt: '2026-11-22T12:00:00.000Z',
      data: { saleId: 'sale-1' },
    });
  });
});

describe('reading an event', () => {
  it('passes over a type that is not known', () => {
    expect(readEvent(altered({ type: 'VehiclePolished' }))).toEqual({ unknown: 'VehiclePolished' });
    expect(readEvent(altered({ type: 'constructor' }))).toEqual({ unknown: 'constructor' });
  });

  it('reads the first version of an opening, which knew no seller and no make, as the newest', () => {
    const event = anEvent('SaleOpened', 'sale-1', 1);
    const { soldBy, make, ...data } = event.data;
    const first = { ...event, version: 1, data };
    expect(readEvent(JSON.stringify(first))).toEqual({
      event: { ...event, data: { ...data, soldBy: 'user-1', make: null } },
    });
    expect(readEvent(JSON.stringify({ ...first, data: event.data }))).toHaveProperty('invalid');
    expect(readEvent(JSON.stringify({ ...event, data }))).toHaveProperty('invalid');
  });

  it.each([
    ['text', '{"id":'],
    ['null', 'null'],
    ['a list', '[]'],
    ['an id of no UUID v7', altered({ id: 'x' })],
    ['a version not known', altered({ version: 2 })],
    ['a foreign aggregate', altered({ aggregate: { type: 'sale', id: 'sale-1', sequence: 1 } })],
    ['a negative sequence', altered({ aggregate: { type: 'vehicle', id: 'vehicle-1', sequence: -1 } })],
    ['data of another type', altered({ data: { saleId: 7 } })],
    ['data with more than its schema says', altered({ data: { saleId: 'sale-1', cpf: '52998224725' } })],
    ['a field too many', altered({ email: 'ana@example.com' })],
    ['no time', altered({ occurredAt: 'yesterday' })],
  ])('says what is wrong with %s', (_what, text) => {
    expect(readEvent(text)).toEqual({ invalid: expect.stringMatching(/.{3,}/) });
  });
});
