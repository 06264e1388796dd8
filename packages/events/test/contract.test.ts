import { describe, expect, it } from 'vitest';
import { eventContract, eventsReference, readEvent } from '../src/contract/index.ts';
import { anEvent, otherEvents, sampleEvents } from '../src/testing/index.ts';

const read = (text: string) => readEvent(text, [otherEvents, sampleEvents]);
const altered = (change: object): string =>
  JSON.stringify({ ...anEvent('VehicleSold', 'vehicle-1', 3), ...change });

describe('the events of an aggregate', () => {
  it('are documented as they are checked, earlier versions too', () => {
    const page = eventsReference([sampleEvents]);
    for (const [type, { says, version }] of Object.entries(sampleEvents.definitions))
      expect(page).toContain(`### ${type}\n\n${says} Version ${version}, topic \`autograph.vehicle\`.`);
    expect(page).toContain('Version 1, still read:');
  });

  it('are published as JSON Schemas by type and version', () => {
    expect(eventContract(sampleEvents)).toMatchObject({
      aggregate: 'vehicle',
      topic: 'autograph.vehicle',
      events: {
        VehicleSold: {
          version: 1,
          data: { properties: { saleId: { type: 'string' } }, additionalProperties: false },
        },
        VehiclePainted: { version: 2, earlier: { 1: { required: ['color'] } } },
      },
    });
  });

  it('read back as they were made, with the version, the aggregate and the time of the change', () => {
    const event = sampleEvents.eventOf('VehicleSold', {
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
    expect(read(JSON.stringify(event))).toEqual({ event });
  });
});

describe('reading an event', () => {
  it('passes over a type that is not known', () => {
    expect(read(altered({ type: 'VehiclePolished' }))).toEqual({ unknown: 'VehiclePolished' });
    expect(read(altered({ type: 'constructor' }))).toEqual({ unknown: 'constructor' });
  });

  it('reads an earlier version as the newest, and neither by the schema of the other', () => {
    const painted = { type: 'VehiclePainted', version: 1, data: { color: 'Azul' } };
    expect(read(altered(painted))).toMatchObject({
      event: { version: 2, data: { color: 'Azul', metallic: false } },
    });
    const data = { color: 'Azul', metallic: true };
    expect(read(altered({ ...painted, data }))).toHaveProperty('invalid');
    expect(read(altered({ ...painted, version: 2 }))).toHaveProperty('invalid');
    expect(read(altered({ ...painted, version: 2, data }))).toMatchObject({ event: { data } });
  });

  it.each([
    ['text', '{"id":'],
    ['null', 'null'],
    ['a list', '[]'],
    ['an id that is not a UUID v7', altered({ id: 'x' })],
    ['a version that is not known', altered({ version: 2 })],
    ['a foreign aggregate', altered({ aggregate: { type: 'sale', id: 'sale-1', sequence: 1 } })],
    ['a negative sequence', altered({ aggregate: { type: 'vehicle', id: 'vehicle-1', sequence: -1 } })],
    ['data of another type', altered({ data: { saleId: 7 } })],
    ['data with more than its schema says', altered({ data: { saleId: 'sale-1', cpf: '52998224725' } })],
    ['a field too many', altered({ email: 'ana@example.com' })],
    ['no time', altered({ occurredAt: 'yesterday' })],
  ])('says what is wrong with %s', (_what, text) => {
    expect(read(text)).toEqual({ invalid: expect.stringMatching(/.{3,}/) });
  });
});
