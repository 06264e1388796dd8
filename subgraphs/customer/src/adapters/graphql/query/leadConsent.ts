import { textOf } from '@autograph/kernel';
import { consentVersion } from '../../../domain/lead.ts';
import { messages } from '../../../domain/messages.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** What someone who wants to be contacted agrees to, in the language of the request. */
export const leadConsent: QueryResolvers['leadConsent'] = (_parent, _args, { caller, ports }) => ({
  version: consentVersion(ports.leadRetentionDays),
  text: textOf(messages.leadConsent({ days: ports.leadRetentionDays }), caller.language),
});
