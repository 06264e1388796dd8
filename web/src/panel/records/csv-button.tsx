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
 * `CSV_PAGE`, as `lines` turns them into cells. Where the graph is busy, it waits as long as that says and goes on.
 */
export function CsvButton<Row extends { readonly id: string }>({
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
      const all = new Map<string, Row>();
      let more = true;
      for (let offset = 0; more && offset < MOST_ROWS; offset += CSV_PAGE) {
        const page = await patiently(() => read(offset));
        // A row that moved on to the next page, since others came before it, is one row.
        for (const row of page) all.set(row.id, row);
        more = page.length === CSV_PAGE;
      }
      downloadCsv(name, [head, ...(await patiently(() => Promise.resolve(lines([...all.values()]))))]);
      if (more) notify({ text: text('records.file-cut', { count: MOST_ROWS }) });
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

/** Asks until the graph is no longer busy. Throws what another try would not better. */
async function patiently<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind !== 'busy') throw error;
      await new Promise((resolve) => setTimeout(resolve, failure.seconds * 1_000));
    }
  }
}
