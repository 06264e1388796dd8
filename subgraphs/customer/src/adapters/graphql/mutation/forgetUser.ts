import { eraseCustomer } from '../../../use-cases/erase-customer.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Erases the customer record of a user, if there is one. */
export const forgetUser: MutationResolvers['forgetUser'] = async (_parent, { input }, { ports }) => {
  const [own] = await ports.customers.findByUserIds([input.userId]);
  if (!own) return { erased: true };
  const outcome = await eraseCustomer(own.id, ports);
  return { erased: outcome.ok || outcome.refusals.some(({ code }) => code === 'NOT_FOUND') };
};
