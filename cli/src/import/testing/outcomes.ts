import { readFileSync } from 'node:fs';
import { reasonsOf } from '@autograph/stock-list';
import { rejectedPath, writeRejected } from '../rejected.ts';
import { readStockList, type StockList } from '../stock-list.ts';

/** Where each line of a list is, and the model that it says or why it is rejected. */
export function modelsOf({ lines }: StockList): readonly (readonly [number, unknown])[] {
  return lines.map((line) => [
    line.number,
    line.input?.model ?? reasonsOf({ line, refusals: line.problems }),
  ]);
}

/** The file with the rejected lines of a list at `path`, and the list that it is when it is read again. */
export async function rejectsOf(
  list: StockList,
  path: string,
): Promise<{ readonly text: string; readonly again: StockList }> {
  const rejected = list.lines.filter(({ input }) => !input);
  const kept = rejectedPath(path, list);
  writeRejected(
    kept,
    list,
    rejected.map((line) => ({ line, refusals: line.problems })),
  );
  return { text: readFileSync(kept, 'utf8'), again: await readStockList(kept) };
}
