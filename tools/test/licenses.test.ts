import { readFileSync } from 'node:fs';
import { ROOT } from '@autograph/topologies/root';
import { describe, expect, it } from 'vitest';
import { type Component, licensedOf, releaseOf } from '../bill-of-materials.ts';
import { isAllowed, licenseList } from '../licenses.ts';

const licensed = (name: string, license: string) => ({ name, version: '1.0.0', license });

describe('the list of licenses', () => {
  it.each([
    ['one that asks for a notice', 'some', 'MIT', true],
    ['a choice of which one is allowed', 'some', '(GPL-3.0-only OR MIT)', true],
    ['several of which one is not allowed', 'some', 'MIT AND GPL-3.0-only', false],
    ['a choice beside one that is not allowed', 'some', '(MIT OR CC0-1.0) AND GPL-3.0-only', false],
    ['one that is not allowed beside a choice', 'some', 'GPL-3.0-only AND (MIT OR CC0-1.0)', false],
    ['a choice beside one that is allowed', 'some', 'ISC AND (MIT OR (GPL-3.0-only AND ISC))', true],
    ['a choice of two that are both refused', 'some', '(GPL-3.0-only OR (MIT AND GPL-2.0-only))', false],
    ['a choice without parentheses, where AND binds tighter', 'some', 'MIT OR ISC AND GPL-3.0-only', true],
    ['an exception', 'some', 'GPL-2.0-only WITH Classpath-exception-2.0', false],
    ['an expression that is cut off', 'some', '(MIT OR ISC', false],
    ['an expression that goes on', 'some', '(MIT) MIT', false],
    ['an expression without a second part', 'some', 'MIT AND ', false],
    ['empty parentheses', 'some', '()', false],
    ['none', 'some', '', false],
    ['a text that is not an SPDX license', 'some', 'SEE LICENSE IN LICENSE.md', false],
    ['none, of a package that has it in a file', 'png-js', '', true],
    ['LGPL of libvips', '@img/sharp-libvips-linux-x64', 'LGPL-3.0-or-later', true],
    ['LGPL of another package', 'some', 'LGPL-3.0-or-later', false],
    ['Elastic of the gateway', '@apollo/gateway', 'Elastic-2.0', true],
    ['Elastic of another package', '@apollo/gateway-pro', 'Elastic-2.0', false],
  ])('judges %s', (_what, name, license, allowed) => {
    expect(isAllowed(licensed(name, license))).toBe(allowed);
  });

  it('names the license of libvips and its condition', () => {
    const list = licenseList([licensed('@img/sharp-libvips-linux-x64', 'LGPL-3.0-or-later')]);
    expect(list).toContain('**LGPL-3.0-or-later** (@img/sharp-libvips-linux-x64): libvips');
    expect(list).toContain('| `@img/sharp-libvips-linux-x64` | 1.0.0 | LGPL-3.0-or-later |');
  });
});

describe('the bill of materials of a release', () => {
  const component = (name: string, license?: string): Component => ({
    'bom-ref': `${name}@1.0.0`,
    purl: `pkg:npm/${name.replace('@', '%40')}@1.0.0`,
    version: '1.0.0',
    ...(license && { licenses: [{ license: { id: license } }] }),
  });
  const complete = {
    metadata: { component: { name: 'folder' } },
    components: [
      component('@autograph/web'),
      component('@autograph/sale'),
      component('react', 'MIT'),
      component('scheduler', 'MIT'),
      component('graphql', 'MIT'),
      component('jsonify'),
      component('vitest', 'MIT'),
    ],
    dependencies: [
      { ref: '@autograph/web@1.0.0', dependsOn: ['react@1.0.0'] },
      { ref: 'react@1.0.0', dependsOn: ['scheduler@1.0.0'] },
      { ref: 'graphql@1.0.0', dependsOn: ['vitest@1.0.0'] },
      { ref: 'vitest@1.0.0', dependsOn: ['react@1.0.0'] },
    ],
  };
  const lock = {
    name: 'autograph',
    version: '1.1.0',
    packages: {
      '': {},
      'subgraphs/sale': { version: '1.0.0' },
      'node_modules/react': { version: '1.0.0', dev: true },
      'node_modules/scheduler': { version: '1.0.0', dev: true },
      'node_modules/vitest': { version: '1.0.0', dev: true },
      'node_modules/vitest/node_modules/graphql': { version: '1.0.0', dev: true },
      'node_modules/graphql': { version: '1.0.0' },
      'node_modules/a/node_modules/graphql': { version: '1.0.0', dev: true },
      'node_modules/jsonify': { version: '1.0.0', license: 'Public Domain' },
    },
  };

  it('has what is installed and what the web client is built from, with the licenses of the lock file', () => {
    const release = releaseOf(complete, lock);
    expect(licensedOf(release)).toEqual([
      licensed('graphql', 'MIT'),
      licensed('jsonify', 'Public Domain'),
      licensed('react', 'MIT'),
      licensed('scheduler', 'MIT'),
    ]);
    expect(release.metadata.component).toEqual({ name: 'autograph', version: '1.1.0' });
    expect(release.dependencies).toEqual([
      { ref: '@autograph/web@1.0.0', dependsOn: ['react@1.0.0'] },
      { ref: 'react@1.0.0', dependsOn: ['scheduler@1.0.0'] },
      { ref: 'graphql@1.0.0', dependsOn: [] },
    ]);
  });

  it('joins several licenses of a package, of which each may be a choice', () => {
    const several = [{ expression: 'MIT OR CC0-1.0' }, { license: { id: 'GPL-3.0-only' } }];
    const some = { ...component('some'), licenses: several };
    const [one] = licensedOf({ ...complete, components: [some] });
    expect(one).toEqual(licensed('some', '(MIT OR CC0-1.0) AND (GPL-3.0-only)'));
    expect(isAllowed(one ?? licensed('', 'MIT'))).toBe(false);
  });

  it('allows the license of every package of the lock file that is installed', () => {
    const { packages } = JSON.parse(readFileSync(`${ROOT}/package-lock.json`, 'utf8')) as typeof lock;
    const installed = Object.entries(packages as Record<string, { dev?: boolean; license?: string }>)
      .filter(([path, one]) => path.includes('node_modules/') && !one.dev && 'version' in one)
      .map(([path, { license = '' }]) => licensed(path.split('node_modules/').at(-1) ?? '', license));
    expect(installed.filter((one) => !isAllowed(one))).toEqual([]);
    expect(installed.length).toBeGreaterThan(400);
  });
});
