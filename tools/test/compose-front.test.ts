import { readGatewaySettings } from '@autograph/gateway/config';
import { describe, expect, it } from 'vitest';
import {
  block,
  blocks,
  built,
  compose,
  configured,
  development,
  portOf,
  put,
  read,
  subgraphs,
} from './compose-files.ts';

describe('the front of docker-compose.yml', () => {
  it('publishes the documented ports and the web client, and none of a gateway, a service or a store', async () => {
    const published = Object.entries(await configured())
      .filter(([, { ports }]) => ports.length > 0)
      .map(([name, { ports }]) => [name, ports]);
    expect(Object.fromEntries(published)).toEqual({
      proxy: ['80:80', '443:443', '4000:80', '8000:8000', '8001:8001', '8002:8002', '8003:8003'],
      web: ['3000:3000'],
    });
    const outside = blocks.filter(([, { ports = [] }]) =>
      ports.some((port) => !port.startsWith('127.0.0.1:')),
    );
    expect(outside.map(([name]) => name)).toEqual(['proxy', 'web']);
  });

  it('publishes services and stores for development on this machine alone', () => {
    const ports = Object.entries(development.services).map(([name, { ports }]) => [
      name,
      ports.map((port) => put(port, {})).join(),
    ]);
    expect(Object.fromEntries(ports)).toMatchObject({
      gateway: '127.0.0.1:4001:4001',
      vehicle: '127.0.0.1:18000:18000,127.0.0.1:18100:18100',
      sale: '127.0.0.1:18001:18001,127.0.0.1:18101:18101',
      user: '127.0.0.1:18002:18002,127.0.0.1:18102:18102',
      customer: '127.0.0.1:18003:18003,127.0.0.1:18103:18103',
      'vehicle-mongo': '127.0.0.1:27019:27017',
      'sale-mongo': '127.0.0.1:27020:27017',
      'user-mongo': '127.0.0.1:27021:27017',
      'customer-mongo': '127.0.0.1:27022:27017',
    });
    expect(ports.every(([, port]) => port?.startsWith('127.0.0.1:'))).toBe(true);
    expect(Object.keys(development.services).every((name) => name in compose.services)).toBe(true);
  });

  it('starts as many gateways and processes of each service as REPLICAS says, one of each by default', () => {
    for (const [name, { deploy }] of built) {
      expect([name, put(String(deploy?.replicas), {})]).toEqual([name, '1']);
      expect([name, put(String(deploy?.replicas), { REPLICAS: '2' })]).toEqual([name, '2']);
    }
  });

  it('has HAProxy before the gateways, and another between the processes that has every service', () => {
    const files = (name: string) => block(name).volumes?.map((volume) => volume.split(':')[0]);
    expect(files('proxy')).toEqual(['./deploy/haproxy/gateways.cfg', '${TLS_CERTIFICATE']);
    expect(files('balancer')).toEqual(['./deploy/haproxy/services.cfg']);
    const balancer = read('deploy/haproxy/services.cfg');
    for (const name of subgraphs) {
      const port = portOf(name);
      expect(balancer).toContain(`\nlisten ${name}\n  bind "\${BALANCER_HOST-127.0.0.1}:${port}"\n`);
      expect(balancer).toContain(
        `server-template ${name} 8 ${name}:${port} port ${block(name).environment?.ADMIN_PORT} `,
      );
      expect(block(name).depends_on).toHaveProperty('balancer');
      expect(block(name).networks).toContain('graph');
    }
    expect(block('balancer').networks).toEqual(['graph']);
    expect(block('proxy').networks).toEqual(['web']);
    expect(read('deploy/haproxy/gateways.cfg')).toContain(
      'server-template gateway 8 gateway:4000 port 4001 ',
    );
  });

  it('has the gateway believe the containers web and proxy alone for whom they ask, and let pages log in', async () => {
    const { gateway } = await configured();
    const addresses = ['web', 'proxy'].map((name) => {
      const { web } = (compose.services[name] ?? expect.unreachable(name)).networks as {
        readonly web: { readonly ipv4_address: string };
      };
      return web.ipv4_address;
    });
    expect(compose.networks.web).toEqual({
      ipam: {
        config: [{ subnet: '172.31.250.0/27', ip_range: '172.31.250.16/28', gateway: '172.31.250.1' }],
      },
    });
    const settings = readGatewaySettings(gateway?.environment);
    expect([settings.TRUSTED_PROXIES, settings.CORS_ORIGINS]).toEqual([addresses, ['http://localhost:3000']]);
    expect(block('web').volumes?.map((volume) => volume.split(':')[0])).toEqual([
      './deploy/nginx/web.conf',
      './web/dist',
    ]);
  });
});
