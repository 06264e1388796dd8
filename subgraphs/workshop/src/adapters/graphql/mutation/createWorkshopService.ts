import { payload } from '@autograph/service/graphql';
import { createWorkshopService as create } from '../../../use-cases/create-workshop-service.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Creates a service of the workshop. */
export const createWorkshopService: MutationResolvers['createWorkshopService'] = async (
  _parent,
  { input },
  { ports },
) => payload('service', await create(input, ports));
