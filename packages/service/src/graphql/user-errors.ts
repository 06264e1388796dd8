import { type Refusal, textOf } from '@autograph/kernel';
import { type GraphQLSchema, isObjectType } from 'graphql';
import type { CallerContext } from './permissions.ts';

/** Gives the message of every user error in a service's schema its text, in the language of the caller. */
export function sayUserErrors(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.getInterfaces().some(({ name }) => name === 'UserError')) continue;
    const { message } = type.getFields();
    if (message)
      message.resolve = (refusal: Refusal, _args: unknown, { caller }: CallerContext) =>
        textOf(refusal.message, caller.language);
  }
}
