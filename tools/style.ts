import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Command } from 'commander';

/** Words and phrases that docs/style.md bans, each with what to write in its place. */
export const BANNED: readonly (readonly [RegExp, string])[] = [
  [/\bwhoever\b/i, 'anyone who'],
  [/\bwhatever becomes\b/i, 'the result'],
  [/\banew\b/i, 'again'],
  [/\bmend(s|ed|ing)?\b/i, 'fix, correct'],
  [/\b(is|are|was|were) told\b/i, 'receives, gets, is reported'],
  [/\bof before\b/i, 'previous, earlier'],
  [/\bof another time\b/i, 'out of date'],
  [/\bcannot be had\b/i, 'could not be installed, is not available'],
  [/\bthe house\b/i, 'the graph, the dealership'],
  [/\bunless told\b/i, 'Default: …'],
  [/\bis no (Decimal|number|name|manifest|port)\b/, 'is not a …'],
];

/** Text that people wrote, and read. */
const FILES = [
  '*.ts',
  '*.tsx',
  '*.mjs',
  '*.md',
  '*.graphql',
  '*.yml',
  '*.yaml',
  '*.tmpl',
  '*.sh',
  '.ci',
  'Dockerfile',
];

/** What is generated, released, or about the words themselves. */
const EXCEPT =
  /__generated__|\.pt-BR\.md$|^explorer\/dist\/|^schema\/(released|supergraph|api)\.graphql$|^(docs\/style\.md|tools\/(style|test\/style\.test)\.ts)$/;

/** A use of a banned word. */
export interface Finding {
  readonly line: number;
  readonly word: string;
  readonly instead: string;
}

/** The banned words in a text. */
export function bannedIn(text: string): readonly Finding[] {
  return text.split('\n').flatMap((line, index) =>
    BANNED.flatMap(([pattern, instead]) => {
      const [word] = pattern.exec(line) ?? [];
      return word ? [{ line: index + 1, word, instead }] : [];
    }),
  );
}

function writtenFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...FILES], {
    encoding: 'utf8',
  });
  return listed.split('\n').filter((path) => path && !EXCEPT.test(path));
}

if (import.meta.main) {
  new Command('npm run style')
    .description('Finds words that docs/style.md bans, and names better ones.')
    .parse();
  const lines = writtenFiles().flatMap((path) =>
    bannedIn(readFileSync(path, 'utf8')).map(
      ({ line, word, instead }) => `${path}:${line}: "${word}". Write: ${instead}.`,
    ),
  );
  for (const line of lines) console.error(line);
  if (lines.length > 0) console.error(`${lines.length} words that docs/style.md bans.`);
  process.exitCode = lines.length > 0 ? 1 : 0;
}
