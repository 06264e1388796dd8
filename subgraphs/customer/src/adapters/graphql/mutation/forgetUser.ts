import { eraseCustomer } from '../../../use-cases/erase-customer.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Erases the customer record of a user, if there is one, and what they asked to be contacted about. */
export const forgetUser: MutationResolvers['forgetUser'] = async (_parent, { input }, { ports }) => {
  const { userId, email = null } = input;
  const [own] = await ports.customers.findByUserIds([userId]);
  if (own) {
    const outcome = await eraseCustomer(own.id, ports);
    const erased = outcome.ok || outcome.refusals.some(({ code }) => code === 'NOT_FOUND');
    if (!erased) return { erased };
  }
  await ports.leads.forget({ userId, email, phone: null });
  return { erased: true };
};
