import { useState } from 'react';
import { useTitle } from '../data/hooks.ts';
import { graph } from '../data/session.ts';
import { Button, buttonClass } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { FormProblems } from '../forms/form-problems.tsx';
import { useGraphForm } from '../forms/use-graph-form.ts';
import { useText } from '../language/use-text.ts';
import { address, parseSearch } from '../shell/address.ts';
import { Link, useAddress } from '../shell/link.tsx';
import { EntryFrame, useReturn } from './entry.tsx';

/** A forgotten password: asks for a message, and with the token of that message (`?token=`) sets another password. */
export default function PasswordPage() {
  const text = useText();
  const { token } = parseSearch(useAddress().split('?')[1] ?? '');
  useTitle(text('entry.password'));
  return (
    <EntryFrame title={text('entry.password')} current="password">
      {typeof token === 'string' && token ? <NewPassword token={token} /> : <Request />}
    </EntryFrame>
  );
}

function Request() {
  const text = useText();
  const [sent, setSent] = useState(false);
  const form = useGraphForm({
    draft: 'password',
    defaults: { email: '' },
    send: async (input) => {
      const outcome = await graph.requestPasswordReset({ input });
      setSent(outcome.ok);
      return outcome.ok ? [] : outcome.userErrors;
    },
  });
  if (sent) return <Done>{text('entry.sent')}</Done>;
  return (
    <form onSubmit={form.submit} className="grid gap-5" noValidate>
      <p className="text-muted">{text('entry.password.text')}</p>
      <FormProblems failure={form.failure} refusals={form.refusals} />
      <TextField label={text('entry.email')} type="email" autoComplete="email" {...form.field('email')} />
      <Button type="submit" size="lg" busy={form.busy}>
        {text('entry.password.send')}
      </Button>
    </form>
  );
}

function NewPassword({ token }: { readonly token: string }) {
  const text = useText();
  const back = useReturn();
  const [done, setDone] = useState(false);
  const form = useGraphForm({
    defaults: { newPassword: '' },
    send: async ({ newPassword }) => {
      const outcome = await graph.resetPassword({ input: { token, newPassword } });
      setDone(outcome.ok);
      return outcome.ok ? [] : outcome.userErrors;
    },
  });
  if (done) {
    return (
      <>
        <Done>{text('entry.password.done')}</Done>
        <Link to={address.logIn(back)} className={buttonClass('primary', 'lg')}>
          {text('shell.log-in')}
        </Link>
      </>
    );
  }
  return (
    <form onSubmit={form.submit} className="grid gap-5" noValidate>
      <FormProblems failure={form.failure} refusals={form.refusals} />
      <TextField
        label={text('entry.new-secret')}
        hint={text('entry.secret-hint')}
        type="password"
        autoComplete="new-password"
        {...form.field('newPassword')}
      />
      <Button type="submit" size="lg" busy={form.busy}>
        {text('entry.password.set')}
      </Button>
    </form>
  );
}

function Done({ children }: { readonly children: string }) {
  return (
    <p role="status" className="rounded-md bg-accent-soft px-4 py-3 font-medium text-accent-strong">
      {children}
    </p>
  );
}
