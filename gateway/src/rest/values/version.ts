import { messages } from '../messages.ts';
import { Refusal } from '../refusals.ts';

/**
 * The version that an `If-Match` header names; `undefined` where there is no header, or `*` for any version. Throws a `Refusal` for a tag
 * that no record can have.
 */
export function versionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const [, version] = /^"(\d{1,9})"$/.exec(ifMatch.trim()) ?? [];
  if (version === undefined) throw new Refusal(412, messages.versionTag);
  return Number(version);
}
