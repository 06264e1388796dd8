import { givenEnvironment } from '@autograph/service/process';
import { colors as pc } from '../terminal/colors.ts';
import { aligned } from '../terminal/table.ts';
import { examine, type FailedStart } from './examine.ts';
import type { Finding } from './finding.ts';

const TINTS = { ok: pc.green, note: pc.yellow, wrong: pc.red } as const;

/** The findings, a line for each and one below for what to do, as a person reads them. */
export function report(findings: readonly Finding[]): string {
  return aligned(
    findings.flatMap(({ check, verdict, says, fix }) => [
      [TINTS[verdict](verdict), check, says],
      ...(fix ? [['', '', pc.dim(fix)]] : []),
    ]),
  );
}

/** After a start that failed: what is wrong on this machine, on the error output; nothing where nothing is. */
export async function reportAfter(failed: Exclude<FailedStart, null>): Promise<void> {
  const findings = await examine(givenEnvironment(), { failed });
  // The start itself has named wrong settings.
  const wrong = findings.filter(({ verdict, check }) => verdict === 'wrong' && check !== 'Settings');
  if (wrong.length > 0) console.error(`\n${report(wrong)}\n`);
}
