import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from '@autograph/topologies/root';
import { Command } from 'commander';
import { licensedOf, releaseOf } from './bill-of-materials.ts';
import { isAllowed, licenseList } from './licenses.ts';

const command = new Command('npm run sbom --')
  .description(
    'Writes the bill of materials of a release (autograph.cdx.json, CycloneDX) and the licenses of its packages (licenses.md). Exits with 1 if a license is not allowed.',
  )
  .argument('<directory>', 'where both are written')
  .parse();
const directory = resolve(command.args[0] ?? '');

// By the lock file: every platform, and nothing of what this machine happens to have.
const complete = execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format=cyclonedx'], {
  cwd: ROOT,
  maxBuffer: 256 * 1_024 * 1_024,
  encoding: 'utf8',
});
const release = releaseOf(
  JSON.parse(complete),
  JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')),
);
const packages = licensedOf(release);
mkdirSync(directory, { recursive: true });
writeFileSync(join(directory, 'autograph.cdx.json'), `${JSON.stringify(release, null, 2)}\n`);
writeFileSync(join(directory, 'licenses.md'), licenseList(packages));

const refused = packages.filter((one) => !isAllowed(one));
for (const { name, version, license } of refused)
  console.error(
    `${name} ${version}: the license ${license || '(none given)'} is not allowed. Replace the package, or allow it in tools/licenses.ts.`,
  );
if (refused.length > 0) process.exitCode = 1;
else console.log(`${packages.length} packages, each with a license that is allowed.`);
