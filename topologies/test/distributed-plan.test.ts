import { StartupError } from '@autograph/service/process';
import { describe, expect, it } from 'vitest';
import { readComposeFile } from '../src/processes/compose-file.ts';
import { planProcesses } from '../src/processes/plan.ts';

function plan(given: Readonly<Record<string, string>> = {}, portOffset = 0) {
  const services = readComposeFile({ SERVICE_SECRET: 'a secret', ...given }, () => undefined);
  return planProcesses(services, { dataDir: '/data', environment: given, portOffset });
}

function processes(...options: Parameters<typeof plan>) {
  return Object.fromEntries(plan(...options).map((planned) => [planned.name, planned]));
}

describe('the processes that stand for docker-compose.yml', () => {
  it('are its services and their stores on the published ports, without those of a profile', () => {
    expect(Object.fromEntries(plan().map(({ name, port }) => [name, port]))).toMatchObject({
      gateway: 4000,
      vehicle: 8000,
      sale: 8001,
      user: 8002,
      customer: 8003,
      'vehicle-mongo': 27_019,
      'sale-mongo': 27_020,
      'user-mongo': 27_021,
      'customer-mongo': 27_022,
    });
  });

  it('run the same command with the same settings, on loopback, at each other’s published ports', () => {
    const { sale, gateway } = processes();
    expect(sale?.args).toEqual(['subgraphs/sale/src/main.ts']);
    expect(sale?.environment).toMatchObject({
      HOST: '127.0.0.1',
      SALE_PORT: '8001',
      SALE_MONGODB_URI: 'mongodb://127.0.0.1:27020/sale',
      VEHICLE_URL: 'http://127.0.0.1:8000/graphql',
      SERVICE_SECRET: 'a secret',
    });
    expect(gateway?.environment).toMatchObject({ PORT: '4000', USER_URL: 'http://127.0.0.1:8002/graphql' });
  });

  it('move together by an offset, and one by one by their settings', () => {
    const { gateway, vehicle, sale } = processes({ PORT: '5001', SALE_MONGO_PORT: '30000' }, 10);
    expect(gateway?.port).toBe(5011);
    expect(gateway?.environment).toMatchObject({
      PORT: '5011',
      VEHICLE_URL: 'http://127.0.0.1:8010/graphql',
    });
    expect(vehicle?.environment.VEHICLE_PORT).toBe('8010');
    expect(sale?.environment.SALE_MONGODB_URI).toBe('mongodb://127.0.0.1:30010/sale');
  });

  it('have an embedded store in place of a MongoDB, under the data directory', () => {
    expect(processes()['user-mongo']?.args).toEqual([
      'packages/embedded-mongo/src/main.ts',
      '--data-dir',
      '/data/user-mongo',
      '--port',
      '27021',
    ]);
  });

  it('have no store where a setting names a MongoDB, whose address stays as given', () => {
    const given = {
      VEHICLE_MONGODB_URI: 'mongodb://u:8002@db.example.com:27017,db2.example.com:27017/stock',
    };
    const some = processes(given);
    expect(some).not.toHaveProperty('vehicle-mongo');
    expect(some).toHaveProperty('sale-mongo');
    expect(some.vehicle?.environment.VEHICLE_MONGODB_URI).toBe(given.VEHICLE_MONGODB_URI);
    expect(some.vehicle?.after).toEqual([]);
    const none = processes({ MONGODB_URI: 'mongodb://db.example.com' });
    expect(Object.keys(none).filter((name) => name.endsWith('-mongo'))).toEqual([]);
  });

  it('start after what they depend on: a store is ready before its service starts', () => {
    const { sale, 'sale-mongo': store } = processes();
    expect(sale?.after).toContainEqual({ name: 'sale-mongo', ready: true });
    expect(sale?.after).toContainEqual({ name: 'vehicle', ready: false });
    expect(store?.after).toEqual([]);
  });

  it('take nothing from the environment beside what docker-compose.yml names', () => {
    const { vehicle } = processes({
      SALE_MONGODB_URI: 'mongodb://x',
      TOKEN_PRIVATE_KEY: 'k',
      OTHER: 'x',
      PATH: '/bin',
    });
    expect(vehicle?.environment).toMatchObject({ PATH: '/bin' });
    for (const name of ['SALE_MONGODB_URI', 'TOKEN_PRIVATE_KEY', 'OTHER']) {
      expect(vehicle?.environment).not.toHaveProperty(name);
    }
  });

  it.each([
    [{ SALE_PORT: 'many' }, 0, /port of sale/],
    [{ SALE_PORT: '0' }, 0, /port of sale/],
    [{}, 61_000, /port of gateway|port of vehicle/],
    [{ SALE_PORT: '8000' }, 0, /vehicle and sale/],
  ])('refuse ports that cannot be (%o, offset %i)', (given, offset, message) => {
    expect(() => plan(given as Record<string, string>, offset)).toThrow(StartupError);
    expect(() => plan(given as Record<string, string>, offset)).toThrow(message);
  });
});
