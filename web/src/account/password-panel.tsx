import { useState } from 'react';
import { graph } from '../data/session.ts';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { Panel } from '../design/small.tsx';
import { FormProblems } from '../forms/form-problems.tsx';
import { useGraphForm } from '../forms/use-graph-form.ts';
import { useText } from '../language/use-text.ts';

/** Changes the password. Other sessions end with it. */
export function PasswordPanel() {
  const text = useText();
  const [saved, setSaved] = useState(false);
  const form = useGraphForm({
    defaults: { currentPassword: '', newPassword: '' },
    send: async (input) => {
      setSaved(false);
      const outcome = await graph.changePassword({ input });
      if (!outcome.ok) return outcome.userErrors;
      setSaved(true);
      form.reset();
      return [];
    },
  });
  return (
    <Panel label={text('entry.secret')}>
      <form onSubmit={form.submit} className="grid gap-5" noValidate>
        <h2 className="text-xl font-semibold">{text('entry.secret')}</h2>
        <FormProblems failure={form.failure} refusals={form.refusals} />
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <TextField
            label={text('entry.current-secret')}
            type="password"
            autoComplete="current-password"
            {...form.field('currentPassword')}
          />
          <TextField
            label={text('entry.new-secret')}
            hint={text('entry.secret-hint')}
            type="password"
            autoComplete="new-password"
            {...form.field('newPassword')}
          />
        </div>
        <div className="flex items-center gap-4">
          <Button type="submit" busy={form.busy}>
            {text('account.change-secret')}
          </Button>
          <span role="status" className="text-sm text-accent">
            {saved && text('account.saved')}
          </span>
        </div>
      </form>
    </Panel>
  );
}
