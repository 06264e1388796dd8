import type { Endpoint } from '../../endpoint.ts';

/** The endpoints of the documented customers service (Customer, port 8003). */
export const customers: readonly Endpoint[] = [];
