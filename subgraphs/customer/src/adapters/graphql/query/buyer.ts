import { badUserInput } from '@autograph/service/graphql';
import { messages } from '../../../domain/messages.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** The customer record of a buyer; when both its id and its user are given, both must fit. */
export const buyer: QueryResolvers['buyer'] = async (
  _parent,
  { customerId, userId },
  { customerById, customerByUserId },
) => {
  if (customerId == null && userId == null) throw badUserInput(messages.buyerNotNamed);
  const found =
    customerId != null ? await customerById.load(customerId) : await customerByUserId.load(userId ?? '');
  if (!found || found.anonymizedAt || (userId != null && found.userId !== userId)) return null;
  return { customerId: found.id, userId: found.userId, mayBuy: found.erasingSince === null };
};
