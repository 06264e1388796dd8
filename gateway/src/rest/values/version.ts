/** The versions of records begin with 1. */
const NO_VERSION = 0;

/**
 * The version that an `If-Match` header names; `undefined` where there is no header, or `*` for any version. A tag that no record can have
 * is a version that none has, so that the graph decides first who may change the record.
 */
export function versionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const [, version] = /^"(\d{1,9})"$/.exec(ifMatch.trim()) ?? [];
  return version === undefined ? NO_VERSION : Number(version);
}
