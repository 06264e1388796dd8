import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { ShareIcon, TickIcon } from '../design/icons.tsx';
import { useText } from '../language/use-text.ts';

/** Passes on the address of a page, as the device does that; else it is copied. */
export function Share({ title }: { readonly title: string }) {
  const text = useText();
  const [copied, setCopied] = useState(false);
  const share = async (): Promise<void> => {
    const { origin, pathname } = window.location;
    const url = origin + pathname;
    try {
      if (navigator.share) await navigator.share({ title, url });
      else {
        await navigator.clipboard.writeText(url);
        setCopied(true);
        setTimeout(() => setCopied(false), 4_000);
      }
    } catch {
      // The person changed their mind, or the browser does not allow it.
    }
  };
  return (
    <Button look="quiet" onClick={() => void share()}>
      {copied ? <TickIcon /> : <ShareIcon />}
      <span role="status">{copied ? text('share.copied') : text('share.label')}</span>
    </Button>
  );
}
