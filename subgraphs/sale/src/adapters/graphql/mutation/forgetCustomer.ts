import { forgetCustomer as forget } from '../../../use-cases/forget-customer.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Forgets what was written about a customer's purchases. */
export const forgetCustomer: MutationResolvers['forgetCustomer'] = (_parent, { input }, { ports }) =>
  forget(input.customerId, ports);
