import type { Endpoint } from '../../endpoint.ts';

/** The endpoints of the documented sales service (Sales, port 8001). */
export const sales: readonly Endpoint[] = [];
