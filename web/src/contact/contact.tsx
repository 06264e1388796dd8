import { type ComponentType, useState } from 'react';
import { Button, buttonClass } from '../design/button.tsx';
import { ErrorLine } from '../design/states.tsx';
import { loadTexts } from '../language/i18n.ts';
import { useText } from '../language/use-text.ts';
import { loadNewRelease } from '../shell/new-release.ts';
import { nameOf } from '../showroom/words.ts';
import type { PageVehicle } from '../vehicle/words.ts';
import type { ContactDialogProps } from './contact-dialog.tsx';
import { internationalDigits } from './phone.ts';

/** The form and its texts, which most visits do not need. */
async function loadDialog(): Promise<ComponentType<ContactDialogProps>> {
  const [{ ContactDialog }] = await Promise.all([import('./contact-dialog.tsx'), loadTexts('account')]);
  return ContactDialog;
}

/** Ways to ask the shop about a vehicle: a form, and a chat where its branch has a phone number. */
export function Contact({ vehicle }: { readonly vehicle: PageVehicle }) {
  const text = useText();
  const [Dialog, setDialog] = useState<ComponentType<ContactDialogProps>>();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const digits = vehicle.branch?.phone ? internationalDigits(vehicle.branch.phone) : null;
  const name = nameOf(vehicle);
  const write = async (): Promise<void> => {
    setFailed(false);
    setBusy(true);
    try {
      const loaded = await loadDialog();
      setDialog(() => loaded);
      setOpen(true);
    } catch {
      setFailed(!(await loadNewRelease()));
    }
    setBusy(false);
  };
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-3">
        <Button look="secondary" className="flex-1" busy={busy} onClick={() => void write()}>
          {text('contact.write')}
        </Button>
        {digits && (
          <a
            href={`https://wa.me/${digits}?text=${encodeURIComponent(text('contact.hello', { name }))}`}
            target="_blank"
            rel="noopener"
            className={buttonClass('secondary', 'md', 'flex-1')}
          >
            {text('contact.whatsapp')}
            <span className="sr-only">{text('contact.new-tab')}</span>
          </a>
        )}
      </div>
      {/* A part of the page does not come where the network does not answer. */}
      {failed && <ErrorLine failure={{ kind: 'offline' }} />}
      {Dialog && <Dialog vehicle={vehicle} open={open} onClose={() => setOpen(false)} />}
    </div>
  );
}
