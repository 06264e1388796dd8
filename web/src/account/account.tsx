import { useTitle } from '../data/hooks.ts';
import { Skeleton } from '../design/small.tsx';
import { ErrorState } from '../design/states.tsx';
import { useText } from '../language/use-text.ts';
import { LogInFirst } from './log-in-first.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { PersonalData } from './personal-data.tsx';
import { ProfilePanel } from './profile-panel.tsx';
import { SessionsPanel } from './sessions-panel.tsx';
import { useMe } from './use-me.ts';

/** An account: profile, password, sessions, and the data that is kept of a person. */
export default function AccountPage() {
  const text = useText();
  const { loggedIn, user, failure, refetch } = useMe();
  useTitle(text('shell.profile'));
  const content = () => {
    if (!loggedIn) return <LogInFirst title={text('account.title')} />;
    if (failure) return <ErrorState failure={failure} onRetry={() => void refetch()} />;
    if (!user) return <Skeleton className="h-96 w-full" />;
    return (
      <>
        <ProfilePanel key={user.version} user={user} />
        <PasswordPanel />
        <SessionsPanel />
        <PersonalData />
      </>
    );
  };
  return (
    <div className="page grid max-w-3xl gap-6 py-10">
      <h1 className="display mb-2 text-2xl">{text('shell.profile')}</h1>
      {content()}
    </div>
  );
}
