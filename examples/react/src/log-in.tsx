import { type FormEvent, useState } from 'react';
import { logIn } from './client.ts';

export function LogIn() {
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    try {
      setProblem((await logIn(String(form.get('username')), String(form.get('password')))) ?? '');
    } catch {
      setProblem('The graph does not answer. Is it running, and does it allow this page (CORS_ORIGINS)?');
    }
    setBusy(false);
  }

  return (
    <form className="log-in" onSubmit={submit}>
      <h2>Log in</h2>
      <label>
        Username
        <input name="username" autoComplete="username" defaultValue="cliente" required />
      </label>
      <label>
        Password
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
      <button type="submit" disabled={busy}>
        {busy ? 'Logging in …' : 'Log in'}
      </button>
      <p className="problem" role="alert">
        {problem}
      </p>
      <p className="facts">The demo customer is cliente, password cliente123.</p>
    </form>
  );
}
