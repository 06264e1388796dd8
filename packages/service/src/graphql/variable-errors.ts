/** Longest message that a client is shown; a value or a name of its own making may be in one. */
const MOST = 500;

const WRONG_VALUE = /^(Variable "\$\w{1,100}") got invalid value /;

/** What graphql says is wrong with a value, as far as the value is not in it. */
const REASONS: readonly RegExp[] = [
  /Expected non-nullable type "[^"]{1,100}" not to be null\.$/,
  /Field "\w{1,100}" of required type "[^"]{1,100}" was not provided\.$/,
  /Field "\w{1,100}" is not defined by type "\w{1,100}"\.(?: Did you mean [^?]{1,200}\?)?$/,
  /Expected type "\w{1,100}" to be an object\.$/,
  /Date must be a calendar day such as "2026-01-31"\.$/,
  /Expected type "(?:Decimal|Date)"\. A?[^;]{1,200}$/,
];

const OF_TYPE: readonly RegExp[] = [
  /; (?:Enum )?"?(\w{1,100})"? cannot represent /,
  /does not exist in "(\w{1,100})" enum\./,
  /; Expected type "(\w{1,100})"/,
];

/**
 * A message of graphql on a request, fit to be shown and logged: one on a variable says which one, where and why, and no
 * more what was in it, as that may be a password, or a megabyte. Any other is cut where it is too long.
 */
export function withoutValue(message: string): string {
  const [, variable] = WRONG_VALUE.exec(message) ?? [];
  if (variable === undefined) return message.length > MOST ? `${message.slice(0, MOST)} …` : message;
  const path = [...message.matchAll(/ at "([\w.[\]]{1,200})"; /g)].at(-1)?.[1];
  return `${variable} has a wrong value${path === undefined ? '' : ` at "${path}"`}. ${reasonIn(message)}`;
}

function reasonIn(message: string): string {
  for (const reason of REASONS) {
    const [found] = reason.exec(message) ?? [];
    if (found !== undefined) return found;
  }
  for (const type of OF_TYPE) {
    const [, name] = type.exec(message) ?? [];
    if (name !== undefined) return `It is no ${name}.`;
  }
  return 'It is not of the type that it must have.';
}
