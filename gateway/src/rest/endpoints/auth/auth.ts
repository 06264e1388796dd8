import type { Endpoint } from '../../endpoint.ts';

/** The endpoints of the documented auth service (Auth, port 8002). */
export const auth: readonly Endpoint[] = [];
