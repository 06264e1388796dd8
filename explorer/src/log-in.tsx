import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { onLogIn, type Tokens } from './fetcher.ts';

/** The demo users. They exist only where there is demo data. */
const PEOPLE = [
  { username: 'cliente', password: 'cliente123', role: 'CUSTOMER' },
  { username: 'vendas', password: 'vendas123', role: 'SALES' },
  { username: 'admin', password: 'admin123', role: 'ADMIN' },
] as const;

/** Renewed this long before they expire, in milliseconds. */
const MARGIN = 60_000;

/** Trades credentials or a refresh token for tokens; `null` where that is refused, or nobody answers. */
async function trade(field: 'login' | 'refreshToken', input: object): Promise<Tokens | null> {
  const type = field === 'login' ? 'LoginInput' : 'RefreshTokenInput';
  const query = `mutation ($input: ${type}!) { tokens: ${field}(input: $input) { accessToken refreshToken expiresIn } }`;
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { input } }),
    });
    const tokens: Tokens | undefined = (await response.json()).data?.tokens;
    return tokens?.accessToken ? tokens : null;
  } catch {
    return null;
  }
}

/** A button for each demo user. A log-in, here or in a tab, puts the token into the headers of every tab. */
export function LogIn() {
  const { moveTab } = useGraphiQLActions();
  const tabs = useGraphiQL((state) => state.tabs);
  const active = useGraphiQL((state) => state.activeTabIndex);
  const headerEditor = useGraphiQL((state) => state.headerEditor);
  const [who, setWho] = useState('');
  const [refusal, setRefusal] = useState('');
  const [tokens, setTokens] = useState<Tokens | null>(null);

  useEffect(() => {
    onLogIn.listener = (got, username) => {
      setTokens(got);
      setWho(username);
      setRefusal('');
    };
    return () => {
      onLogIn.listener = undefined;
    };
  }, []);

  useEffect(() => {
    if (!tokens) return;
    const { refreshToken, expiresIn } = tokens;
    const renew = async () => setTokens(await trade('refreshToken', { refreshToken }));
    const timer = setTimeout(renew, expiresIn * 1000 - MARGIN);
    return () => clearTimeout(timer);
  }, [tokens]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: put in when the token or the editor is new, not over what is typed.
  useEffect(() => {
    if (!tokens) return;
    const headers = JSON.stringify({ authorization: `Bearer ${tokens.accessToken}` }, null, 2);
    // The active tab is the one in the editors, which write what they hold back into it.
    moveTab(tabs.map((tab, index) => (index === active ? tab : { ...tab, headers })));
    headerEditor?.setValue(headers);
  }, [tokens, headerEditor]);

  async function logIn({ username, password }: (typeof PEOPLE)[number]) {
    const got = await trade('login', { username, password });
    setTokens(got);
    setWho(got ? username : '');
    setRefusal(got ? '' : `${username} cannot log in here`);
  }

  return (
    <fieldset className="log-in">
      <legend>Log in as</legend>
      {PEOPLE.map((person) => (
        <button
          key={person.username}
          type="button"
          aria-pressed={who === person.username}
          title={`${person.username} / ${person.password}`}
          onClick={() => void logIn(person)}
        >
          {person.username} <small>{person.role}</small>
        </button>
      ))}
      <output>{refusal}</output>
    </fieldset>
  );
}
