import type { Endpoint } from './endpoint.ts';
import { auth } from './endpoints/auth/auth.ts';
import { customers } from './endpoints/customers/customers.ts';
import { readHealth } from './endpoints/health.ts';
import { sales } from './endpoints/sales/sales.ts';
import { vehicles } from './endpoints/vehicles/vehicles.ts';
import { workshop } from './endpoints/workshop/workshop.ts';

/** All documented endpoints. */
export const endpoints: readonly Endpoint[] = [
  ...vehicles,
  ...sales,
  ...auth,
  ...customers,
  ...workshop,
  readHealth,
];
