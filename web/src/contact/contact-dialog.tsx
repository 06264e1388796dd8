import { type ComponentProps, useEffect, useId, useRef, useState } from 'react';
import { graph } from '../data/session.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/drawer.tsx';
import { TextArea, TextField } from '../design/field.tsx';
import { Skeleton } from '../design/small.tsx';
import { ErrorState } from '../design/states.tsx';
import { FormProblems } from '../forms/form-problems.tsx';
import { useGraphForm } from '../forms/use-graph-form.ts';
import { useText } from '../language/use-text.ts';
import { address } from '../shell/address.ts';
import { Link } from '../shell/link.tsx';
import { nameOf } from '../showroom/words.ts';
import type { PageVehicle } from '../vehicle/words.ts';
import { useConsent } from './use-consent.ts';

export interface ContactDialogProps {
  readonly vehicle: PageVehicle;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks the shop about a vehicle. What was typed is there again after the dialog was closed. */
export function ContactDialog({ vehicle, open, onClose }: ContactDialogProps) {
  const text = useText();
  return (
    <Dialog title={text('contact.write')} open={open} onClose={onClose}>
      <ContactForm vehicle={vehicle} onClose={onClose} />
    </Dialog>
  );
}

function ContactForm({ vehicle, onClose }: Omit<ContactDialogProps, 'open'>) {
  const text = useText();
  const [sent, setSent] = useState(false);
  const { consent, failure, again } = useConsent();
  const form = useGraphForm({
    draft: `contact-${vehicle.id}`,
    defaults: { name: '', phone: '', email: '', message: '', consent: false },
    send: async ({ consent: _agreed, ...values }) => {
      const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
      const outcome = await graph.createLead({
        input: { name: '', ...given, vehicleId: vehicle.id, consent: consent?.version ?? '' },
      });
      if (outcome.ok) {
        setSent(true);
        return [];
      }
      return outcome.userErrors.map((refusal) => {
        if (refusal.field?.at(-1) !== 'consent') return refusal;
        // The form was open while the text changed: the new one is shown, and is not agreed to yet.
        again();
        form.setValue('consent', '');
        return { ...refusal, message: text('contact.consent-changed') };
      });
    },
  });
  if (sent) return <Sent onClose={onClose} />;
  return (
    <form onSubmit={form.submit} className="grid gap-5" noValidate>
      <p className="text-muted">
        {text(vehicle.status === 'SOLD' ? 'contact.about-sold' : 'contact.about', { name: nameOf(vehicle) })}
      </p>
      <TextField label={text('customer.name')} autoComplete="name" {...form.field('name')} />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <TextField
          label={text('contact.phone')}
          type="tel"
          autoComplete="tel-national"
          className="figures"
          {...form.field('phone', false)}
        />
        <TextField
          label={text('entry.email')}
          hint={text('contact.one-of-both')}
          type="email"
          autoComplete="email"
          {...form.field('email', false)}
        />
      </div>
      <TextArea label={text('contact.message')} rows={4} maxLength={2000} {...form.field('message', false)} />
      {failure ? (
        <ErrorState failure={failure} onRetry={again} />
      ) : consent ? (
        <Agreement consent={consent.text} {...form.field('consent')} />
      ) : (
        <Skeleton className="h-20 w-full" />
      )}
      {form.failure?.kind === 'busy' || form.failure?.kind === 'offline' ? (
        <ErrorState failure={form.failure} onRetry={() => void form.submit()} />
      ) : (
        <FormProblems failure={form.failure} refusals={form.refusals} />
      )}
      <Button type="submit" size="lg" busy={form.busy || !consent}>
        {text('contact.send')}
      </Button>
    </form>
  );
}

/** The consent as the graph words it, with the box that says it was read. */
function Agreement({
  consent,
  error,
  ...box
}: ComponentProps<'input'> & { readonly consent: string; readonly error: string | undefined }) {
  const text = useText();
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label className="flex cursor-pointer items-start gap-3 text-sm">
        <input
          {...box}
          type="checkbox"
          className="check mt-0.5 flex-none"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? id : undefined}
        />
        <span>{consent}</span>
      </label>
      <Link to={address.privacy()} className="ms-8 justify-self-start text-sm text-accent underline">
        {text('privacy.title')}
      </Link>
      {error && (
        <p id={id} className="text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  );
}

/** When a dialog has seen that what had the focus is gone, in milliseconds. */
const TAKEN_BY_DIALOG = 50;

function Sent({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const place = useRef<HTMLParagraphElement>(null);
  // The button that had the focus is gone. The dialog notices that a moment later, and would take the focus itself.
  useEffect(() => {
    place.current?.focus();
    const timer = setTimeout(() => place.current?.focus(), TAKEN_BY_DIALOG);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="grid gap-5">
      <p
        ref={place}
        tabIndex={-1}
        role="status"
        className="rounded-md bg-accent-soft px-4 py-3 font-medium text-accent-strong"
      >
        {text('contact.sent')}
      </p>
      <Button look="secondary" className="justify-self-end" onClick={onClose}>
        {text('dialog.close')}
      </Button>
    </div>
  );
}
