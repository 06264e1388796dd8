import { customers } from './customers.ts';
import { orders } from './orders.ts';
import { parts } from './parts.ts';
import { quotes } from './quotes.ts';
import { services } from './services.ts';
import { users } from './users.ts';
import { vehicles } from './vehicles.ts';

/** The endpoints of the documented workshop service (oficina). */
export const workshop = [...users, ...customers, ...vehicles, ...parts, ...services, ...quotes, ...orders];
