import type { Message } from '@autograph/kernel';
import { valueMessages } from './value-messages.ts';
import { wrappingMessages } from './wrapping-messages.ts';

const WRONG_VALUE = /^Variable "(\$\w{1,100})" got invalid value /;

/** What graphql-js says is wrong with a value, as far as the value is not in it. */
const REASONS: readonly RegExp[] = [
  /Expected non-nullable type "[^"]{1,100}" not to be null\.$/,
  /Field "\w{1,100}" of required type "[^"]{1,100}" was not provided\.$/,
  /Field "\w{1,100}" is not defined by type "\w{1,100}"\.(?: Did you mean [^?]{1,200}\?)?$/,
  /Expected type "\w{1,100}" to be an object\.$/,
  /Expected a calendar day such as "2026-01-31"\.$/,
];

const OF_TYPE: readonly RegExp[] = [
  /; (?:Enum )?"?(\w{1,100})"? cannot represent /,
  /does not exist in "(\w{1,100})" enum\./,
  /; Expected type "(\w{1,100})"/,
];

/** What is expected of the scalars whose form a client has to know. */
const FORMS: ReadonlyMap<string, Message> = new Map([
  ['Decimal', valueMessages.decimal],
  ['Date', valueMessages.date],
  ['DateTime', valueMessages.instant],
]);

/**
 * The message of a text of graphql-js on the value of a variable, which is not in it; `null` for another text. `known` finds
 * the message of a reason.
 */
export function variableMessage(text: string, known: (reason: string) => Message | null): Message | null {
  const [, variable] = WRONG_VALUE.exec(text) ?? [];
  if (variable === undefined) return null;
  const path = [...text.matchAll(/ at "([\w.[\]]{1,200})"; /g)].at(-1)?.[1];
  const reason = reasonIn(text, known);
  return path === undefined
    ? wrappingMessages.variable({ variable, reason })
    : wrappingMessages.variableAt({ variable, path, reason });
}

function reasonIn(text: string, known: (reason: string) => Message | null): Message {
  for (const reason of REASONS) {
    const [found] = reason.exec(text) ?? [];
    const message = found === undefined ? null : known(found);
    if (message) return message;
  }
  for (const type of OF_TYPE) {
    const [, name] = type.exec(text) ?? [];
    if (name !== undefined) return FORMS.get(name) ?? wrappingMessages.ofType({ type: name });
  }
  return wrappingMessages.ofOwnType;
}
