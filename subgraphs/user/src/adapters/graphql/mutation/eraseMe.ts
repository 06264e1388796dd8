import { payload } from '@autograph/service/graphql';
import { eraseMe as erase } from '../../../use-cases/erase-me.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { limited } from '../limited.ts';

/** Erases the caller. */
export const eraseMe: MutationResolvers['eraseMe'] = async (_parent, { input }, { ports, origin }) =>
  payload('erased', await limited(() => erase(input ?? {}, origin, ports)));
