import { useState } from 'react';
import { type ExportedList, startExport } from '../data/export.ts';
import type { Failure } from '../data/failure.ts';
import { Button } from '../design/button.tsx';
import { ErrorLine } from '../design/states.tsx';
import { useText } from '../language/use-text.ts';

/** Downloads what a list shows, all pages of it, as CSV. */
export function ExportButton({
  list,
  filter,
}: {
  readonly list: ExportedList;
  /** The filter of the list, as the graph takes it. */
  readonly filter: object;
}) {
  const text = useText();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const run = async (): Promise<void> => {
    setBusy(true);
    setFailure(await startExport(list, filter));
    setBusy(false);
  };
  return (
    <>
      {failure && <ErrorLine failure={failure} />}
      <Button look="secondary" busy={busy} onClick={() => void run()}>
        {text('panel.export')}
      </Button>
    </>
  );
}
