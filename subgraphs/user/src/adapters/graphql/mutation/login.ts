import { logIn } from '../../../use-cases/log-in.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { limited } from '../limited.ts';
import { tokensPayload } from '../tokens-payload.ts';

/** Exchanges a username or e-mail address and a password for tokens. */
export const login: MutationResolvers['login'] = async (_parent, { input }, context) =>
  tokensPayload(
    await limited(() =>
      logIn({ ...input, browser: context.caller.browserSession === true }, context.origin, context.ports),
    ),
    context,
  );
