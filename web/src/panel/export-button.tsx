import { useState } from 'react';
import { delimiter, download } from '../data/csv.ts';
import { type Failure, failureOf } from '../data/failure.ts';
import type { ExportRequest } from '../data/sdk.ts';
import { graph } from '../data/session.ts';
import { Button } from '../design/button.tsx';
import { ErrorLine } from '../design/states.tsx';
import { useText } from '../language/use-text.ts';

/** Downloads what a list shows, all pages of it, as CSV. */
export function ExportButton({
  list,
  filter,
}: {
  readonly list: ExportRequest['list'];
  /** The filter of the list, as the graph takes it. */
  readonly filter: object;
}) {
  const text = useText();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const run = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      const { url } = await graph.exportList({ list, filter, delimiter: delimiter() });
      download(url);
    } catch (error) {
      setFailure(failureOf(error));
    }
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
