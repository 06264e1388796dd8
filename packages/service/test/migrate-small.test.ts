import { expect, it, vi } from 'vitest';
import { MOST_AT_START } from '../src/definition/index.ts';
import { migrateAtStart } from '../src/definition/migrate-small.ts';
import type { Migration, Migrations, RunOptions } from '../src/mongo/index.ts';
import type { Logger } from '../src/process/index.ts';

const migration: Migration = {
  name: 'sizes',
  says: 'Notes the size.',
  model: 'cars',
  pending: { size: null },
  change: () => ({ $set: { size: 1 } }),
};

function started(run: (options: RunOptions) => ReturnType<Migrations['run']>) {
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const migrations = { run } as unknown as Migrations;
  return { log, start: migrateAtStart(migrations, log as unknown as Logger) };
}

it('says what the start has changed', async () => {
  const { log, start } = started(async () => [{ migration, changed: 7 }]);
  await start;
  expect(log.info.mock.calls).toEqual([
    [{ migration: 'sizes', changed: 7 }, 'migrated documents of an earlier release'],
  ]);
});

it('leaves a large migration to the command, and says so in one line', async () => {
  const { log, start } = started(async ({ largest, onLarge }) => {
    expect(largest).toBe(MOST_AT_START);
    onLarge?.({ migration, documents: MOST_AT_START + 1 });
    return [];
  });
  await start;
  expect(log.warn.mock.calls).toEqual([
    [{ migration: 'sizes' }, 'More than 10000 documents wait for a migration. Run: npm run migrate'],
  ]);
});

it('starts though a migration failed', async () => {
  const { log, start } = started(() => Promise.reject(new Error('no answer')));
  await start;
  expect(log.error).toHaveBeenCalledOnce();
});
