import { CommandError } from '../graph/command-error.ts';
import type { Imported } from './import-stock.ts';
import type { StockList } from './stock-list.ts';

/**
 * What came of each line of a list, as one sentence whose numbers add up to its lines. Throws a `CommandError` when they do
 * not.
 */
export function accountOf(
  { lines, passedOver }: Pick<StockList, 'lines' | 'passedOver'>,
  { created, known, rejected, left }: Imported,
): string {
  const total = lines.length + passedOver.length;
  const sum = created + known + rejected.length + passedOver.length + left;
  const counts = `${created} created, ${known} there already, ${rejected.length} rejected, ${passedOver.length} passed over`;
  const account = `${counts}${left > 0 ? `, ${left} not sent yet` : ''}`;
  if (sum !== total) {
    throw new CommandError(`${account}: ${sum} of ${total} lines. This is an error of the import.`);
  }
  return `${account}: ${total} ${total === 1 ? 'line' : 'lines'}.`;
}

/** What would come of each line of a list before anything is sent. */
export function expectedAccountOf({ lines, passedOver }: Pick<StockList, 'lines' | 'passedOver'>): string {
  const sent = lines.filter(({ input }) => input !== null).length;
  const counts = `${sent} would be sent, ${lines.length - sent} rejected, ${passedOver.length} passed over`;
  const total = lines.length + passedOver.length;
  return `${counts}: ${total} ${total === 1 ? 'line' : 'lines'}.`;
}

/** Which lines were passed over, and why; `null` when there are none. */
export function passedOverOf({ passedOver }: Pick<StockList, 'passedOver'>): string | null {
  const whys = new Map<string, string[]>();
  for (const { number, span, why } of passedOver) {
    const place = span > 1 ? `${number} to ${number + span - 1}` : `${number}`;
    whys.set(why, [...(whys.get(why) ?? []), place]);
  }
  const parts = [...whys].map(([why, places]) => {
    const shown = places.length > 10 ? [...places.slice(0, 10), '…'] : places;
    return `line${shown.join().match(/[ ,]/) ? 's' : ''} ${shown.join(', ')} (${why})`;
  });
  return parts.length > 0 ? `Passed over: ${parts.join('; ')}.` : null;
}
