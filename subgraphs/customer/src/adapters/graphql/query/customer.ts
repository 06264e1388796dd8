import { maySee } from '../../../domain/customer.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** One customer; `null` when there is none that the caller may see. */
export const customer: QueryResolvers['customer'] = async (_parent, { id }, { caller, customerById }) => {
  const found = await customerById.load(id);
  return found && maySee(caller, found.userId) ? found : null;
};
