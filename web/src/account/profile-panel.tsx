import { useState } from 'react';
import type { MeQuery } from '../data/__generated__/account.ts';
import { apollo } from '../data/apollo.ts';
import { graph } from '../data/session.ts';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { Panel } from '../design/small.tsx';
import { FormProblems } from '../forms/form-problems.tsx';
import { useGraphForm } from '../forms/use-graph-form.ts';
import { useText } from '../language/use-text.ts';

/** Name and e-mail address. A new address asks for the password. */
export function ProfilePanel({ user }: { readonly user: NonNullable<MeQuery['me']> }) {
  const text = useText();
  const [saved, setSaved] = useState(false);
  const form = useGraphForm({
    draft: `profile-${user.id}-${user.version}`,
    defaults: {
      firstName: user.firstName ?? '',
      lastName: user.lastName ?? '',
      email: user.email ?? '',
      currentPassword: '',
    },
    send: async ({ currentPassword, email, ...names }) => {
      setSaved(false);
      const outcome = await graph.updateProfile({
        input: {
          ...names,
          ...(email !== user.email && { email, ...(currentPassword && { currentPassword }) }),
          expectedVersion: user.version,
        },
      });
      if (!outcome.ok) return outcome.userErrors;
      setSaved(true);
      await apollo.refetchQueries({ include: ['Me'] });
      return [];
    },
  });
  const newAddress = form.values.email !== user.email;
  return (
    <Panel label={text('account.profile')}>
      <form onSubmit={form.submit} className="grid gap-5" noValidate>
        <h2 className="text-xl font-semibold">{text('account.profile')}</h2>
        <FormProblems failure={form.failure} refusals={form.refusals} />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            label={text('entry.first-name')}
            autoComplete="given-name"
            {...form.field('firstName')}
          />
          <TextField label={text('entry.last-name')} autoComplete="family-name" {...form.field('lastName')} />
        </div>
        <TextField label={text('entry.email')} type="email" autoComplete="email" {...form.field('email')} />
        {newAddress && (
          <TextField
            label={text('entry.current-secret')}
            hint={text('account.email-hint')}
            type="password"
            autoComplete="current-password"
            {...form.field('currentPassword', false)}
          />
        )}
        <div className="flex items-center gap-4">
          <Button type="submit" busy={form.busy}>
            {text('account.save')}
          </Button>
          <span role="status" className="text-sm text-accent">
            {saved && text('account.saved')}
          </span>
        </div>
      </form>
    </Panel>
  );
}
