import { STARTUP_ERRORS } from '@autograph/service/startup-errors';

/** `docs/errors.md`: each error of the start with its cause and what to do. */
export function errorsPage(): string {
  const sections = Object.entries(STARTUP_ERRORS).map(
    ([code, { title, cause, fix }]) => `## ${code}\n\n**${title}.** ${cause}\n\n${fix}\n`,
  );
  return `# Errors of the start

Written by \`npm run pages\` from \`packages/service/src/process/startup-errors.ts\`. \`npm run explain -- AG1101\` prints one of them.
Each keeps a process from starting, or the graph from being composed; what a running graph answers is another matter.

${sections.join('\n')}`;
}
