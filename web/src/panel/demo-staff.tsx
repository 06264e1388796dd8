import { useState } from 'react';
import { type DemoUser, useDemoUsers } from '../account/use-demo-users.ts';
import { type Failure, failureOf } from '../data/failure.ts';
import { logIn } from '../data/session.ts';
import { Button } from '../design/button.tsx';
import { FormProblems } from '../forms/form-problems.tsx';
import { useText } from '../language/use-text.ts';

/** Ways to try the panel, where there are demo users: one person of each role. */
export function DemoStaff() {
  const text = useText();
  const users = useDemoUsers().filter(({ role }) => role !== 'CUSTOMER');
  const each = [...new Map(users.toReversed().map((user) => [user.role, user])).values()].toReversed();
  const [busy, setBusy] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const enter = async ({ username, password }: DemoUser): Promise<void> => {
    setBusy(username);
    setFailure(undefined);
    setRefusals([]);
    try {
      const outcome = await logIn(username, password);
      if (!outcome.ok) setRefusals(outcome.userErrors.map(({ message }) => message));
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy('');
    }
  };
  if (each.length === 0) return null;
  return (
    <div className="grid gap-3">
      <FormProblems failure={failure} refusals={refusals} />
      <div className="flex flex-wrap justify-center gap-3">
        {each.map((user) => (
          <Button
            key={user.username}
            look="secondary"
            busy={busy === user.username}
            onClick={() => void enter(user)}
          >
            {text('panel.demo', { who: text(`panel.role.${user.role}`) })}
          </Button>
        ))}
      </div>
    </div>
  );
}
