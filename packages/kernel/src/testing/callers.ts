import type { Caller, Role } from '../identity.ts';

/** A person who calls through the gateway. */
export function person(role: Role, id = '01990000-0000-7000-8000-0000000000aa'): Caller {
  return { service: 'gateway', user: { id, role, sessionId: `session-of-${id}` }, language: 'en' };
}

/** Someone who calls through the gateway without a token. */
export const anonymous: Caller = { service: 'gateway', user: null, language: 'en' };

/** A client without a log-in, where anyone may read the stock. */
export const visitor: Caller = { ...anonymous, publicStock: true };

/** Another service, on nobody's behalf. */
export function service(name: string): Caller {
  return { service: name, user: null, language: 'en' };
}
