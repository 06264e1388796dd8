import { useState } from 'react';
import { downloadCsv } from '../../data/csv.ts';
import { failureOf } from '../../data/failure.ts';
import { Button } from '../../design/button.tsx';
import { useNotify } from '../../design/toast.tsx';
import { useText } from '../../language/use-text.ts';

/** Rows that are read at once: the largest page of a list. */
export const CSV_PAGE = 100;

/** A list is read up to here: the graph takes no deeper offset. */
const MOST_ROWS = 10_000;

/**
 * Downloads a list that the gateway does not export, by the filter of the screen. `read` gives the rows from an offset on, at most
 * `CSV_PAGE`, as `lines` turns them into cells.
 */
export function CsvButton<Row>({
  name,
  head,
  read,
  lines,
}: {
  /** Of the file. */
  readonly name: string;
  readonly head: readonly string[];
  readonly read: (offset: number) => Promise<readonly Row[]>;
  readonly lines: (
    rows: readonly Row[],
  ) => readonly (readonly string[])[] | Promise<readonly (readonly string[])[]>;
}) {
  const text = useText();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    try {
      const all: Row[] = [];
      for (let more = true; more; ) {
        const page = await read(all.length);
        all.push(...page);
        more = page.length === CSV_PAGE && all.length < MOST_ROWS;
      }
      downloadCsv(name, [head, ...(await lines(all))]);
    } catch (error) {
      const failure = failureOf(error);
      notify({ text: text(failure.kind === 'busy' ? 'error.busy.line' : `error.${failure.kind}.text`) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button look="secondary" busy={busy} onClick={() => void run()}>
      {text('panel.export')}
    </Button>
  );
}
