/** Licenses that ask for no more than a notice. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Public Domain',
  'Python-2.0',
  'Unlicense',
]);

/** Licenses that ask for more, each for the packages that it is accepted of, with the reason. */
const CONDITIONAL: readonly {
  readonly license: string;
  readonly packages: RegExp;
  readonly reason: string;
}[] = [
  {
    license: 'LGPL-3.0-or-later',
    packages: /^@img\/sharp-/,
    reason:
      'libvips, a shared library of its own that sharp loads. It is distributed unchanged and can be replaced; its sources are those of sharp-libvips.',
  },
  {
    license: 'Elastic-2.0',
    packages: /^@apollo\/(composition|federation-internals|gateway|query-graphs|query-planner)$/,
    reason:
      'Apollo Federation. The license forbids to offer the gateway itself to others as a managed service. A shop that runs it for its own graph does not.',
  },
  {
    license: 'MPL-2.0',
    packages: /^lightningcss/,
    reason: 'A tool of the build, used unchanged. Nothing of them is in what is served.',
  },
  {
    license: 'OFL-1.1',
    packages: /^@fontsource-variable\//,
    reason: 'Fonts, served unchanged under their own names.',
  },
  {
    license: 'CC-BY-4.0',
    packages: /^caniuse-lite$/,
    reason: 'Data on browsers that the build reads. Nothing of it is in what is served.',
  },
  {
    license: '',
    packages: /^png-js$/,
    reason: 'MIT, by the LICENSE file of the package. Its package.json names none.',
  },
];

/** A package, with an SPDX expression, or what the package has in its place; empty where it has none. */
export interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** What parts an expression: parentheses, and operators between names that may have spaces. */
const SIGNS = /([()])| (OR|AND) /;

/** Whether a package may be part of a release. Of licenses to choose from, one is enough. An expression that is not valid is not allowed. */
export function isAllowed({ name, license }: Licensed): boolean {
  const parts = license.split(SIGNS).filter((part) => part !== undefined && part.trim() !== '');
  const take = (part: string) => parts[0] === part && parts.shift() !== undefined;
  // Each reads on to the end of its part, whatever the part before said. AND binds tighter than OR.
  const some = (): boolean => {
    const first = every();
    return take('OR') ? [first, some()].includes(true) : first;
  };
  const every = (): boolean => {
    const first = one();
    return take('AND') ? ![first, every()].includes(false) : first;
  };
  const one = (): boolean => {
    if (!take('(')) return isAccepted(parts.shift() ?? '', name);
    const inner = some();
    return take(')') && inner;
  };
  const allowed = some();
  return allowed && parts.length === 0;
}

function isAccepted(license: string, name: string): boolean {
  return (
    PERMISSIVE.has(license) ||
    CONDITIONAL.some((given) => given.license === license && given.packages.test(name))
  );
}

/** The list of licenses as Markdown: conditions first, then every package. */
export function licenseList(components: readonly Licensed[]): string {
  const conditions = CONDITIONAL.flatMap(({ license, packages, reason }) => {
    const names = components
      .filter((one) => one.license.includes(license) && packages.test(one.name))
      .map(({ name }) => name);
    return names.length > 0
      ? [`- **${license || 'none given'}** (${[...new Set(names)].join(', ')}): ${reason}`]
      : [];
  });
  const rows = components.map(
    ({ name, version, license }) => `| \`${name}\` | ${version} | ${license || 'none given'} |`,
  );
  return `# Licenses of the packages of this release

## Licenses with conditions

${conditions.join('\n')}

## Packages

| package | version | license |
| --- | --- | --- |
${rows.join('\n')}
`;
}
