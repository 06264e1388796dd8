import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** The branches, by their names; closed ones too unless the caller asks for those that are active. */
export const branches: QueryResolvers['branches'] = async (_parent, { active }, { ports }) => {
  const all = await ports.branches.all();
  return active == null ? [...all] : all.filter((branch) => branch.active === active);
};

/** One branch, or `null`. */
export const branch: QueryResolvers['branch'] = (_parent, { id }, { branchById }) => branchById.load(id);
