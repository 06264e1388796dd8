import { forgetCustomer } from '../../../use-cases/forget-customer.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Takes a person out of the records of the workshop. */
export const forgetWorkshopCustomer: MutationResolvers['forgetWorkshopCustomer'] = (
  _parent,
  { input },
  { ports },
) => forgetCustomer(input.customerId, input.onlyAsk ?? false, ports);
