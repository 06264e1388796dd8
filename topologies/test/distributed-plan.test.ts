import { loadServices } from '@autograph/service';
import { StartupError } from '@autograph/service/process';
import { describe, expect, it } from 'vitest';
import { planProcesses } from '../src/processes/plan.ts';

const services = await loadServices();

function plan(given: Readonly<Record<string, string>> = {}, portOffset = 0) {
  const environment = { SERVICE_SECRET: 'a secret', ...given };
  return planProcesses(services, { dataDir: '/data', environment, portOffset });
}

function processes(...options: Parameters<typeof plan>) {
  return Object.fromEntries(plan(...options).map((planned) => [planned.name, planned]));
}

describe('the processes of the distributed topology', () => {
  it('are the services and their stores on their usual ports', () => {
    expect(Object.fromEntries(plan().map(({ name, port }) => [name, port]))).toMatchObject({
      gateway: 4000,
      vehicle: 18000,
      sale: 18001,
      user: 18002,
      customer: 18003,
      'vehicle-mongo': 27_019,
      'sale-mongo': 27_020,
      'user-mongo': 27_021,
      'customer-mongo': 27_022,
    });
  });

  it('answer operators on ports beside their own, which move with these or as their settings say', () => {
    const adminPorts = (...options: Parameters<typeof plan>) =>
      Object.fromEntries(
        plan(...options).flatMap(({ name, adminPort }) => (adminPort ? [[name, adminPort]] : [])),
      );
    const ports = new Map(plan().map(({ name, port }) => [name, port]));
    const ofServices = (offset: number) =>
      Object.fromEntries(services.map(({ name }) => [name, (ports.get(name) ?? 0) + 100 + offset]));
    expect(adminPorts()).toEqual({ gateway: 4001, ...ofServices(0) });
    expect(adminPorts()).toMatchObject({ vehicle: 18_100, sale: 18_101, user: 18_102, customer: 18_103 });
    expect(adminPorts({ PORT: '5001', SALE_ADMIN_PORT: '30000' }, 10)).toEqual({
      ...ofServices(10),
      gateway: 5012,
      sale: 30_010,
    });
    const { gateway, sale } = processes({ ADMIN_PORT: '5000' });
    expect(gateway?.environment).toMatchObject({ ADMIN_PORT: '5000', ADMIN_HOST: '127.0.0.1' });
    expect(sale?.environment).toMatchObject({ ADMIN_PORT: '18101', ADMIN_HOST: '127.0.0.1' });
  });

  it('run by their own settings, on loopback, at each other’s ports', () => {
    const { sale, gateway } = processes();
    expect(sale?.args).toEqual(['packages/service/src/serve.ts', 'sale']);
    expect(sale?.environment).toMatchObject({
      HOST: '127.0.0.1',
      SALE_PORT: '18001',
      SALE_MONGODB_URI: 'mongodb://127.0.0.1:27020/sale?directConnection=true',
      VEHICLE_URL: 'http://127.0.0.1:18000/graphql',
      SERVICE_SECRET: 'a secret',
    });
    expect(gateway?.environment).toMatchObject({ PORT: '4000', USER_URL: 'http://127.0.0.1:18002/graphql' });
  });

  it('move together by an offset, and one by one by their settings', () => {
    const { gateway, vehicle, sale } = processes({ PORT: '5001', SALE_MONGO_PORT: '30000' }, 10);
    expect(gateway?.port).toBe(5011);
    expect(gateway?.environment).toMatchObject({
      PORT: '5011',
      VEHICLE_URL: 'http://127.0.0.1:18010/graphql',
    });
    expect(vehicle?.environment.VEHICLE_PORT).toBe('18010');
    expect(sale?.environment.SALE_MONGODB_URI).toBe('mongodb://127.0.0.1:30010/sale?directConnection=true');
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

  it('take nothing from the environment beside their own settings', () => {
    const { vehicle } = processes({
      SALE_MONGODB_URI: 'mongodb://x',
      TOKEN_PRIVATE_KEY: 'k',
      OTHER: 'x',
      PATH: '/bin',
      NODE_COMPILE_CACHE: '/cache',
    });
    expect(vehicle?.environment).toMatchObject({ PATH: '/bin', NODE_COMPILE_CACHE: '/cache' });
    for (const name of ['SALE_MONGODB_URI', 'TOKEN_PRIVATE_KEY', 'OTHER']) {
      expect(vehicle?.environment).not.toHaveProperty(name);
    }
  });

  it.each([
    [{ SALE_PORT: 'many' }, 0, /SALE_PORT/],
    [{ SALE_PORT: '0' }, 0, /SALE_PORT/],
    [{}, 61_000, /_PORT|PORT/],
    [{ SALE_PORT: '18000' }, 0, /vehicle and sale/],
    [{ SALE_ADMIN_PORT: '18000' }, 0, /vehicle and sale/],
    [{ ADMIN_PORT: 'x' }, 0, /ADMIN_PORT/],
    [{ ADMIN_PORT: '4000' }, 0, /^PORT and ADMIN_PORT must be different ports/],
    [{ SALE_ADMIN_PORT: '18001' }, 0, /^SALE_PORT and SALE_ADMIN_PORT must/],
  ])('refuse ports that cannot be (%o, offset %i)', (given, offset, message) => {
    expect(() => plan(given as Record<string, string>, offset)).toThrow(StartupError);
    expect(() => plan(given as Record<string, string>, offset)).toThrow(message);
  });
});
