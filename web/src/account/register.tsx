import { useTitle } from '../data/hooks.ts';
import { graph, logIn } from '../data/session.ts';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { FormProblems } from '../forms/form-problems.tsx';
import { useGraphForm } from '../forms/use-graph-form.ts';
import { useText } from '../language/use-text.ts';
import { go } from '../shell/navigation.ts';
import { EntryFrame, useReturn } from './entry.tsx';

/** Registration. Afterwards the new person is logged in, and where they came from. */
export default function RegisterPage() {
  const text = useText();
  const back = useReturn();
  useTitle(text('entry.register.title'));
  const form = useGraphForm({
    draft: 'register',
    defaults: { firstName: '', lastName: '', email: '', username: '', password: '' },
    send: async (input) => {
      const outcome = await graph.register({ input });
      if (!outcome.ok) return outcome.userErrors;
      const entered = await logIn(input.username, input.password);
      if (!entered.ok) return entered.userErrors.map(({ message }) => ({ message }));
      go(back, { replace: true });
      return [];
    },
  });
  return (
    <EntryFrame title={text('entry.register.title')} current="register">
      <form onSubmit={form.submit} className="grid gap-5" noValidate>
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
        <TextField
          label={text('entry.new-username')}
          hint={text('entry.username-hint')}
          autoComplete="username"
          autoCapitalize="none"
          {...form.field('username')}
        />
        <TextField
          label={text('entry.secret')}
          hint={text('entry.secret-hint')}
          type="password"
          autoComplete="new-password"
          {...form.field('password')}
        />
        <Button type="submit" size="lg" busy={form.busy}>
          {text('entry.register')}
        </Button>
      </form>
    </EntryFrame>
  );
}
