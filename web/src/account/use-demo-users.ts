import { useEffect, useState } from 'react';
import type { Role } from '../data/sdk.ts';

/** An account that anyone may try. */
export interface DemoUser {
  readonly username: string;
  readonly password: string;
  readonly role: Role;
}

/** The demo users, where there are some. */
export function useDemoUsers(): readonly DemoUser[] {
  const [users, setUsers] = useState<readonly DemoUser[]>([]);
  useEffect(() => {
    const ending = new AbortController();
    fetch('/developers/demo-users', { signal: ending.signal })
      .then((response) => (response.ok ? response.json() : []))
      .then(setUsers)
      .catch(() => undefined);
    return () => ending.abort();
  }, []);
  return users;
}
