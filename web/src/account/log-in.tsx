import { useTitle } from '../data/hooks.ts';
import { logIn } from '../data/session.ts';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { FormProblems } from '../forms/form-problems.tsx';
import { useGraphForm } from '../forms/use-graph-form.ts';
import { useText } from '../language/use-text.ts';
import { address } from '../shell/address.ts';
import { go } from '../shell/navigation.ts';
import { EntryFrame, useReturn } from './entry.tsx';
import { useDemoUsers } from './use-demo-users.ts';

/** Log-in. Afterwards a person is where they came from. */
export default function LogInPage() {
  const text = useText();
  const back = useReturn();
  useTitle(text('entry.log-in.title'));
  const demo = useDemoUsers().find(({ role }) => role === 'CUSTOMER');
  const form = useGraphForm({
    draft: 'log-in',
    defaults: { username: '', password: '' },
    send: async ({ username, password }) => {
      const outcome = await logIn(username.trim(), password);
      if (!outcome.ok) return outcome.userErrors.map(({ message }) => ({ message }));
      // Staff who came from nowhere in particular came to work.
      const isStaff = outcome.user.role !== 'CUSTOMER';
      go(isStaff && back === address.home() ? address.panel() : back, { replace: true });
      return [];
    },
  });
  const asDemo = (): void => {
    if (!demo) return;
    form.setValue('username', demo.username);
    form.setValue('password', demo.password);
    void form.submit();
  };
  return (
    <EntryFrame title={text('entry.log-in.title')} current="log-in">
      <form onSubmit={form.submit} className="grid gap-5" noValidate>
        <FormProblems failure={form.failure} refusals={form.refusals} />
        <TextField
          label={text('entry.username')}
          autoComplete="username"
          autoCapitalize="none"
          {...form.field('username')}
        />
        <TextField
          label={text('entry.secret')}
          type="password"
          autoComplete="current-password"
          {...form.field('password')}
        />
        <Button type="submit" size="lg" busy={form.busy}>
          {text('shell.log-in')}
        </Button>
        {demo && (
          <Button look="secondary" size="lg" onClick={asDemo} busy={form.busy}>
            {text('entry.demo')}
          </Button>
        )}
      </form>
    </EntryFrame>
  );
}
