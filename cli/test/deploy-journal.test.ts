import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  assigned,
  type Digest,
  failed,
  type Journal,
  opened,
  promoted,
  readJournal,
  rolledBack,
  turned,
  writeJournal,
} from '../src/deploy/journal.ts';
import { planResume, planRollBack, planStart, previousOf } from '../src/deploy/plan.ts';

const [ONE, TWO, THREE] = ['1', '2', '3'].map((digit) => `sha256:${digit.repeat(64)}`) as [
  Digest,
  Digest,
  Digest,
];
const NAMES = ['vehicle1', 'vehicle2', 'gateway1'];
const AT = new Date('2026-11-30T12:00:00.000Z');

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'autograph-journal-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const empty = () => readJournal(join(dir, 'none.json'));

/** After a deployment to all processes that was promoted. */
function deployed(before: Journal, digest: Digest): Journal {
  const all = NAMES.reduce(
    (journal, name) => assigned(journal, name, digest, true),
    opened(before, digest, AT),
  );
  return promoted(all, AT);
}

describe('the journal of a target', () => {
  it('is empty before the first deployment, and reads what was written', async () => {
    const journal = deployed(await empty(), ONE);
    const file = join(dir, 'new/journal.json');
    await writeJournal(file, journal);
    expect(await readJournal(file)).toEqual(journal);
    expect(readdirSync(join(dir, 'new'))).toEqual(['journal.json']);
  });

  it('is the earlier one where the write of the next was cut off', async () => {
    const file = join(dir, 'journal.json');
    const journal = deployed(await empty(), ONE);
    await writeJournal(file, journal);
    writeFileSync(`${file}.partial`, '{"format": 1, "curr');
    expect(await readJournal(file)).toEqual(journal);
    await writeJournal(file, deployed(journal, TWO));
    expect(await readJournal(file)).toMatchObject({ current: TWO, previous: ONE });
  });

  it.each(['', '{', '{"format": 2}', '{"format": 1, "current": "latest"}'])(
    'is refused with the name of its file where it is %j',
    async (content) => {
      const file = join(dir, 'journal.json');
      writeFileSync(file, content);
      await expect(readJournal(file)).rejects.toThrow(`${file} is not a valid journal:`);
    },
  );

  it('says where it could not be written', async () => {
    writeFileSync(join(dir, 'file'), '');
    await expect(writeJournal(join(dir, 'file/journal.json'), await empty())).rejects.toThrow(
      'The journal could not be written:',
    );
  });

  it('keeps the last two releases that were promoted, and the results of the last fifty deployments', async () => {
    let journal = deployed(deployed(await empty(), ONE), TWO);
    journal = rolledBack(turned(opened(journal, THREE, AT), 'vehicle1 was not ready'), AT);
    expect(journal).toMatchObject({ current: TWO, previous: ONE, open: null });
    expect(journal.history.map(({ digest, result, reason }) => [digest, result, reason])).toEqual([
      [THREE, 'rolled back', 'vehicle1 was not ready'],
      [TWO, 'promoted', null],
      [ONE, 'promoted', null],
    ]);
    for (let turn = 0; turn < 60; turn += 1) journal = deployed(journal, turn % 2 ? TWO : ONE);
    expect(journal.history).toHaveLength(50);
  });

  it('keeps the first reason to go back', async () => {
    const journal = turned(turned(opened(deployed(await empty(), ONE), TWO, AT), 'first'), 'second');
    expect(journal.open?.rollBack).toBe('first');
  });

  it('keeps no release before the one that a roll-back returned to', async () => {
    const journal = deployed(deployed(await empty(), ONE), TWO);
    const returned = promoted(opened(journal, ONE, AT, 'return'), AT);
    expect(returned).toMatchObject({ current: ONE, previous: null });
    expect(deployed(returned, THREE)).toMatchObject({ current: THREE, previous: ONE });
  });

  it('ends an open deployment where another one is forced', async () => {
    const journal = opened(turned(opened(deployed(await empty(), ONE), TWO, AT), 'why'), THREE, AT, 'forced');
    expect(journal.open).toMatchObject({ digest: THREE, mode: 'forced', rollBack: null });
    expect(journal.history[0]).toMatchObject({ digest: TWO, result: 'failed', reason: 'why' });
  });

  it('keeps the release before when the current one is deployed again', async () => {
    const journal = deployed(deployed(deployed(await empty(), ONE), TWO), TWO);
    expect(journal).toMatchObject({ current: TWO, previous: ONE });
  });
});

describe('the plan of a deployment', () => {
  it('touches every process in the order of the list, and those that run the release not again', async () => {
    const first = planStart(await empty(), NAMES, ONE, 'checked');
    expect(first).toEqual({ digest: ONE, due: NAMES, isForced: false });
    const journal = deployed(await empty(), ONE);
    expect(planStart(journal, NAMES, ONE, 'checked').due).toEqual([]);
    expect(planStart(journal, NAMES, TWO, 'checked').due).toEqual(NAMES);
    expect(planStart(journal, [...NAMES, 'gateway2'], ONE, 'checked').due).toEqual(['gateway2']);
  });

  it('refuses a new deployment while one is open, and names the one', async () => {
    const journal = opened(deployed(await empty(), ONE), TWO, AT);
    expect(() => planStart(journal, NAMES, THREE, 'checked')).toThrow(
      `A deployment of ${TWO} was interrupted.`,
    );
  });

  it('returns from gateways to services, forced, also after an interruption', async () => {
    const journal = deployed(deployed(await empty(), ONE), TWO);
    const plan = { digest: ONE, due: NAMES.toReversed(), isForced: true };
    expect(planStart(journal, NAMES, ONE, 'return')).toEqual(plan);
    expect(planResume(opened(journal, ONE, AT, 'return'), NAMES)).toEqual(plan);
    expect(planStart(opened(journal, TWO, AT), NAMES, THREE, 'forced').due).toEqual(NAMES);
  });

  it('resumes at the process that was being touched, and goes back from gateways to services', async () => {
    let journal = opened(deployed(await empty(), ONE), TWO, AT);
    journal = assigned(assigned(journal, 'vehicle1', TWO, true), 'vehicle2', TWO, false);
    expect(planResume(journal, NAMES).due).toEqual(['vehicle2', 'gateway1']);
    expect(planRollBack(journal, NAMES)).toEqual({
      digest: ONE,
      due: ['vehicle2', 'vehicle1'],
      isForced: true,
    });
  });

  it('has nothing to resume or to go back to where there is none', async () => {
    const journal = deployed(await empty(), ONE);
    expect(() => planResume(journal, NAMES)).toThrow('No deployment is open');
    expect(() => previousOf(journal)).toThrow('There is no release to go back to');
    expect(previousOf(deployed(journal, TWO))).toBe(ONE);
    expect(planRollBack(failed(opened(await empty(), ONE, AT), AT), NAMES)).toBeNull();
  });
});
