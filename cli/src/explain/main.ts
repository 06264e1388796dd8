import { STARTUP_ERRORS } from '@autograph/service/startup-errors';
import { Command } from 'commander';
import { colors as pc } from '../terminal/colors.ts';
import { aligned } from '../terminal/table.ts';

const program = new Command('npm run explain --')
  .description('Prints what an error of the start means and what to do; without a code, lists them all.')
  .argument('[code]', 'such as AG1101')
  .parse();

const [given] = program.args;
if (given === undefined) console.log(`\n${list()}\n`);
else explain(given);

function list(): string {
  return aligned(Object.entries(STARTUP_ERRORS).map(([code, { title }]) => [pc.bold(code), title]));
}

function explain(given: string): void {
  const code = given.toUpperCase().replace(/^(?=\d)/, 'AG');
  const page = Object.entries(STARTUP_ERRORS).find(([known]) => known === code)?.[1];
  if (!page) {
    console.error(
      `There is no error ${given}. The nearest is ${nearest(code)}; \`npm run explain\` lists them all.`,
    );
    process.exitCode = 1;
    return;
  }
  const parts = [
    `${pc.bold(code)}  ${page.title}`,
    `${pc.dim('Cause')}  ${page.cause}`,
    `${pc.dim('Fix')}    ${page.fix}`,
  ];
  console.log(`\n${parts.map((part) => `  ${part}`).join('\n\n')}\n`);
}

/** The code that differs in the fewest places, and of those the one nearest in number. */
function nearest(code: string): string {
  const misses = (known: string): number =>
    [...known].filter((letter, at) => code[at] !== letter).length + Math.abs(known.length - code.length);
  const distance = (known: string): number => Math.abs(number(known) - number(code));
  const [first = ''] = Object.keys(STARTUP_ERRORS).toSorted(
    (one, other) => misses(one) - misses(other) || distance(one) - distance(other),
  );
  return first;
}

function number(code: string): number {
  return Number(code.replace(/\D/g, ''));
}
