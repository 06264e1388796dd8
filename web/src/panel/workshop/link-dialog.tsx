import { useState } from 'react';
import { CreateQuoteLinkDocument } from '../../data/__generated__/quote-link.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/drawer.tsx';
import { TextField } from '../../design/field.tsx';
import { TickIcon } from '../../design/icons.tsx';
import { FormProblems } from '../../forms/form-problems.tsx';
import { formatMoment } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { useAction } from '../use-action.ts';

interface Link {
  readonly url: string;
  readonly expiresAt: string;
}

/** Makes a link by which a customer decides a quote without an account. It is shown once: the graph keeps no copy. */
export function LinkDialog({
  orderId,
  revision,
  open,
  onClose,
}: {
  readonly orderId: string;
  readonly revision: number;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const text = useText();
  return (
    <Dialog title={text('workshop.link')} open={open} onClose={onClose}>
      <Content orderId={orderId} revision={revision} onClose={onClose} />
    </Dialog>
  );
}

function Content({
  orderId,
  revision,
  onClose,
}: {
  readonly orderId: string;
  readonly revision: number;
  readonly onClose: () => void;
}) {
  const text = useText();
  const [link, setLink] = useState<Link>();
  const { run, busy, failure, refusals } = useAction(CreateQuoteLinkDocument, { refetch: ['WorkOrderPage'] });
  const make = async (): Promise<void> => {
    const result = await run({ id: orderId, input: { revision } });
    const made = result.ok ? result.payload.link : null;
    // Where the shop has no address of its own, the graph gives a path.
    if (made) setLink({ ...made, url: new URL(made.url, location.origin).href });
  };
  if (link) return <Made link={link} onClose={onClose} />;
  return (
    <div className="grid gap-4">
      <p>{text('workshop.link-text')}</p>
      <p className="text-sm text-muted">{text('workshop.link-rule')}</p>
      <FormProblems failure={failure} refusals={refusals.map(({ message }) => message)} />
      <Button busy={busy} className="justify-self-end" onClick={() => void make()}>
        {text('workshop.link-make')}
      </Button>
    </div>
  );
}

function Made({ link, onClose }: { readonly link: Link; readonly onClose: () => void }) {
  const text = useText();
  const [copied, setCopied] = useState<boolean>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link.url);
      setCopied(true);
    } catch {
      // The browser does not allow it: the field can be copied by hand.
      setCopied(false);
    }
  };
  return (
    <div className="grid gap-4">
      <TextField
        label={text('workshop.link-address')}
        hint={text('workshop.link-until', { at: formatMoment(link.expiresAt) })}
        readOnly
        autoFocus
        className="figures"
        value={link.url}
        onFocus={({ target }) => target.select()}
      />
      <p className="text-sm font-medium text-warn">{text('workshop.link-once')}</p>
      <p role="status" className="text-sm">
        {copied !== undefined && text(copied ? 'workshop.link-copied' : 'workshop.link-not-copied')}
      </p>
      <div className="flex flex-wrap justify-end gap-3">
        <Button look="secondary" onClick={onClose}>
          {text('workshop.link-close')}
        </Button>
        <Button onClick={() => void copy()}>
          {copied && <TickIcon className="size-4" />}
          {text('workshop.link-copy')}
        </Button>
      </div>
    </div>
  );
}
