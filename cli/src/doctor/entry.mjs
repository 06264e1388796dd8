// `npm run doctor`. Plain JavaScript, so that a Node which cannot run the rest gets far enough to be named.
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
const least = Number(/\d+/.exec(engines.node)?.[0]);
if (Number.parseInt(process.versions.node, 10) >= least) {
  await import('./main.ts');
} else {
  const finding = {
    check: 'Node',
    verdict: 'wrong',
    says: `${process.versions.node} is too old: Node ${least} is needed`,
    fix: 'run it by npm, which brings the right one (npm ci), or put node_modules/.bin first on the path',
  };
  console.log(
    process.argv.includes('--json')
      ? JSON.stringify({ ok: false, findings: [finding] }, null, 2)
      : `\n  wrong  Node  ${finding.says}\n               ${finding.fix}\n`,
  );
  process.exitCode = 1;
}
