import { hash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';

/** Where a translation says which text it translates, on its last line. */
const MARK = /\n<!-- translates (\S+) ([0-9a-f]{16}) -->\n$/;

const FENCE = /^```.*?^```$/gms;

/** What of a translation differs from its original, in sentences; none when it is in step. */
export function outOfStep(original: string, translation: string): readonly string[] {
  const problems: string[] = [];
  const [blocks, translatedBlocks] = [original, translation].map((text) => text.match(FENCE) ?? []);
  if (JSON.stringify(blocks) !== JSON.stringify(translatedBlocks))
    problems.push('The code blocks differ from those of the original.');
  for (const [what, pattern] of [
    ['headings', /^#+ /gm],
    ['list items', /^ *(-|\d+\.) /gm],
    ['table rows', /^\|/gm],
  ] as const) {
    const [count, translated] = [original, translation].map(
      (text) => (text.replaceAll(FENCE, '').match(pattern) ?? []).length,
    );
    if (count !== translated) problems.push(`It has ${translated} ${what}, the original ${count}.`);
  }
  if (MARK.exec(translation)?.[2] !== fingerprint(original))
    problems.push(
      'The original has changed. Update the translation, then run `npm run translations -- --accept`.',
    );
  return problems;
}

function fingerprint(text: string): string {
  return hash('sha256', text).slice(0, 16);
}

if (import.meta.main) {
  const { accept } = new Command('npm run translations')
    .description('Checks that each Portuguese document is in step with its English original.')
    .option('--accept', 'say that the translations were updated')
    .parse()
    .opts<{ accept?: true }>();
  for (const path of globSync('**/*.pt-BR.md', { exclude: ['**/node_modules/**'] })) {
    const original = path.replace('.pt-BR.md', '.md');
    const [text, translation] = [original, path].map((one) => readFileSync(one, 'utf8')) as [string, string];
    if (accept) {
      const body = translation.replace(MARK, '').trimEnd();
      writeFileSync(path, `${body}\n\n<!-- translates ${original} ${fingerprint(text)} -->\n`);
    }
    for (const problem of outOfStep(text, readFileSync(path, 'utf8'))) {
      console.error(`${path}: ${problem}`);
      process.exitCode = 1;
    }
  }
}
