import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startServer } from './support.ts';

/** Which of these texts are anywhere in the files of a directory. */
function foundIn(dataDir: string, texts: readonly string[]): string[] {
  const files = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name)).toString('latin1'));
  return texts.filter((text) => files.some((file) => file.includes(text)));
}

it('what was deleted or overwritten is in no file any more, soon after', { timeout: 30_000 }, async () => {
  const server = await startServer();
  try {
    type Row = { _id: number; name: string; words: string[]; padding: Buffer };
    const rows = server.client.db('shop').collection<Row>('rows');
    await rows.createIndex({ name: 1 }, { unique: true });
    await rows.createIndex({ words: 1, _id: 1 });
    const content = () => {
      const name = randomUUID();
      // Some take pages of their own.
      return { name, words: [name, 'shared'], padding: randomBytes(randomInt(10) === 0 ? 9_000 : 300) };
    };
    const kept = new Map<number, string>();
    const gone: string[] = [];
    for (let round = 0; round < 60; round += 1) {
      const added = Array.from({ length: 5 }, (_, n) => ({ _id: round * 5 + n, ...content() }));
      await rows.insertMany(added);
      for (const { _id, name } of added) kept.set(_id, name);
      const ids = [...kept.keys()];
      const [changed, removed] = [ids[randomInt(ids.length)] ?? 0, ids[randomInt(ids.length)] ?? 0];
      const changes = content();
      gone.push(kept.get(changed) ?? '');
      await rows.updateOne({ _id: changed }, { $set: changes });
      kept.set(changed, changes.name);
      gone.push(kept.get(removed) ?? '');
      await rows.deleteOne({ _id: removed });
      kept.delete(removed);
    }
    const all = [...kept.values()];
    // Also while a reader is at it, and while others write.
    const open = rows.find({}, { batchSize: 2 });
    await open.next();
    await expect
      .poll(
        async () => {
          await rows.updateOne({ _id: 1 }, { $inc: { reads: 1 } } as object);
          return foundIn(server.dataDir, gone);
        },
        { timeout: 20_000, interval: 100 },
      )
      .toEqual([]);
    expect(foundIn(server.dataDir, all)).toHaveLength(all.length);
    await open.close();
  } finally {
    await server.close();
  }
});
