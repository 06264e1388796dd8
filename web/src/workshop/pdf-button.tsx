import { useState } from 'react';
import { download } from '../data/csv.ts';
import { type Failure, failureOf } from '../data/failure.ts';
import { graph } from '../data/session.ts';
import { Button } from '../design/button.tsx';
import { ErrorLine } from '../design/states.tsx';
import { useText } from '../language/use-text.ts';

/** How long the file stays in memory for the browser to take it, in milliseconds. */
const KEPT = 60_000;

/** Gives a person a quote that was sent as PDF. */
export function PdfButton({ orderId, revision }: { readonly orderId: string; readonly revision: number }) {
  const text = useText();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const run = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      const { name, file } = await graph.quotePdf({ workOrderId: orderId, revision });
      const url = URL.createObjectURL(file);
      download(url, name);
      setTimeout(() => URL.revokeObjectURL(url), KEPT);
    } catch (error) {
      setFailure(failureOf(error));
    }
    setBusy(false);
  };
  return (
    <>
      <Button
        look="quiet"
        busy={busy}
        aria-label={text('garage.pdf-of', { revision })}
        className="-mx-2 min-h-9! px-2! underline underline-offset-2"
        onClick={() => void run()}
      >
        {text('garage.pdf')}
      </Button>
      {failure && <ErrorLine failure={failure} />}
    </>
  );
}
