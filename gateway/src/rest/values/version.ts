import { messages } from '../messages.ts';
import { Refusal } from '../refusals.ts';

/** No record has this version, so that the graph refuses it, after it has refused callers who may not change the record. */
const NO_VERSION = 0;

/**
 * The version that an `If-Match` header names; `undefined` where there is no header, or `*` for any version. Of a list it is the latest:
 * versions only grow, so that the record cannot have an earlier one. Throws a `Refusal` (400) for a header without entity tags.
 */
export function versionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const tags = ifMatch.split(',').map((tag) => TAG.exec(tag.trim()));
  if (tags.some((tag) => tag === null))
    throw new Refusal(400, messages.entityTag, { fields: { 'If-Match': [messages.entityTag] } });
  const versions = tags.map((tag) => (/^\d{1,9}$/.test(tag?.[1] ?? '') ? Number(tag?.[1]) : NO_VERSION));
  return Math.max(...versions);
}

/** An entity tag. A weak one counts as well: proxies that compress an answer make its tag weak, and the version is still the same. */
const TAG = /^(?:W\/)?"([^"]*)"$/;
