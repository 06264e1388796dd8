import { readFileSync } from 'node:fs';
import { serviceContracts } from '@autograph/schema/services';
import { expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;

interface ProcessList {
  readonly processes: readonly { readonly name: string; readonly health: string; readonly server: string }[];
}

const LISTS = [
  'deploy/rolling-restart/pid-files.json',
  'deploy/rolling-restart/systemd.json',
  'deploy/targets/podman.json',
  'deploy/targets/systemd.json',
];

it.each(LISTS)(
  '%s has two processes of each service, on the ports of HAProxy, and two gateways last',
  (file) => {
    const { processes } = JSON.parse(readFileSync(ROOT + file, 'utf8')) as ProcessList;
    const services = serviceContracts().filter(({ isGateways }) => !isGateways);
    const expected = services.flatMap(({ name, url }) =>
      [1, 2].map((copy) => [`${name}${copy}`, Number(new URL(url).port) + copy * 10]),
    );
    const listed = processes.map(({ name, health }) => [name, Number(new URL(health).port)]);
    expect(listed.slice(0, -2).toSorted()).toEqual(expected.toSorted());
    expect(listed.slice(-2).map(([name]) => name)).toEqual(['gateway1', 'gateway2']);
    const balanced = readFileSync(`${ROOT}deploy/haproxy/services.cfg`, 'utf8');
    for (const [name, port] of expected) expect(balanced).toContain(`server ${name} 127.0.0.1:${port}`);
  },
);
