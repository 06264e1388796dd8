import { isStaff } from '@autograph/kernel';
import type { User } from '../../../domain/user.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { isSelf } from '../permissions.ts';

/** One user, or `null`. */
export const user: QueryResolvers['user'] = (_parent, { id }, context) => visibleUser(id, context);

/** A user whom the caller may know of; a customer gets the same answer for another person as for none. */
export async function visibleUser(id: string, context: Context): Promise<User | null> {
  const found = await context.userById.load(id);
  return found && (isSelf(context, found) || isStaff(context.caller.user)) ? found : null;
}
