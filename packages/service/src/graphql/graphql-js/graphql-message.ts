import { declaredTexts, type Message, type Param } from '@autograph/kernel';
import { ruleMessages } from './rule-messages.ts';
import { syntaxMessages } from './syntax-messages.ts';
import { valueMessages } from './value-messages.ts';
import { variableMessage } from './variable-message.ts';
import { wrappingMessages } from './wrapping-messages.ts';

/** The longest text that is looked at; what a client sent may be quoted in it. */
const LONGEST = 2_000;

/** How much of something that a client sent is quoted, in characters. */
const QUOTED = 200;

/**
 * The message of a text of graphql-js on a request. One on a variable says which one, where and why, and no more what was in
 * it, as that may be a password. A text that nobody knows becomes a message that quotes it.
 */
export function graphqlMessage(text: string): Message {
  return variableMessage(text, knownMessage) ?? knownMessage(text) ?? unknown(text);
}

function unknown(text: string): Message {
  return wrappingMessages.unknown({ detail: text.length > 500 ? `${text.slice(0, 500)} …` : text });
}

/** The message of a text that is in the catalogues; `null` for any other, and for one that is too long to be. */
function knownMessage(text: string): Message | null {
  if (text.length > LONGEST) return null;
  if (text.startsWith(SYNTAX)) {
    const reason = text.slice(SYNTAX.length);
    return wrappingMessages.syntax({ reason: matching(SYNTAX_TEMPLATES, reason) ?? quoted(reason) });
  }
  const [, problem, names] = /^(.+) Did you mean (.+)\?$/s.exec(text) ?? [];
  if (problem === undefined || names === undefined) return matching(TEMPLATES, text);
  const known = matching(TEMPLATES, problem);
  return known && wrappingMessages.suggesting({ problem: known, names: suggested(names) });
}

const SYNTAX = 'Syntax Error: ';

function suggested(names: string): Param {
  const [, fragments] = /^to use an inline fragment on (.+)$/s.exec(names) ?? [];
  if (fragments !== undefined) return wrappingMessages.inlineFragment({ names: listed(fragments) });
  const [, values] = /^the enum value (.+)$/s.exec(names) ?? [];
  return values === undefined ? listed(names) : wrappingMessages.enumValue({ names: listed(values) });
}

function listed(names: string): Param {
  const [, several, final] = /^(.+), or ("[^"]*")$/s.exec(names) ?? [];
  if (several !== undefined && final !== undefined)
    return wrappingMessages.moreNames({ names: several, last: final });
  const [, one, last] = /^(.+) or ("[^"]*")$/s.exec(names) ?? [];
  return one === undefined || last === undefined ? names : wrappingMessages.twoNames({ names: one, last });
}

/** Why two fields conflict. */
function conflictReason(text: string): Param {
  const parts = text.split(/ and (?=subfields ")/);
  return parts.map(oneReason).reduce((one, other) => wrappingMessages.both({ one, other }));
}

function oneReason(text: string): Param {
  const [, name, reason] = /^subfields "([^"]*)" conflict because (.+)$/s.exec(text) ?? [];
  if (name !== undefined && reason !== undefined)
    return wrappingMessages.subfields({ name, reason: oneReason(reason) });
  return matching(REASON_TEMPLATES, text) ?? quoted(text);
}

interface Template {
  readonly key: string;
  readonly names: readonly string[];
  readonly pattern: RegExp;
}

function templatesOf(messages: object, keep: (key: string) => boolean = () => true): readonly Template[] {
  const [first] = Object.values(messages).map(
    (one) => (typeof one === 'function' ? one({}) : one) as Message,
  );
  const catalogue = `${first?.key.slice(0, first.key.lastIndexOf('.'))}.`;
  const texts = [...declaredTexts()].filter(([key]) => key.startsWith(catalogue) && keep(key));
  return texts.map(([key, { en }]) => {
    // What stands in quotes has none itself, so that no text is tried in many ways.
    const pattern = en
      .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replace(/"\{\w+\}"/g, '"([^"]*)"')
      .replace(/\{\w+\}/g, '(.*)');
    const names = [...en.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    return { key, names, pattern: new RegExp(`^${pattern}$`, 's') };
  });
}

const SYNTAX_TEMPLATES = templatesOf(syntaxMessages);
const TEMPLATES = [...templatesOf(ruleMessages), ...templatesOf(valueMessages)];
const REASON_TEMPLATES = templatesOf(wrappingMessages, (key) => /\.different[A-Z]\w+$/.test(key));

function matching(templates: readonly Template[], text: string): Message | null {
  for (const { key, names, pattern } of templates) {
    const found = pattern.exec(text);
    if (!found) continue;
    if (names.length === 0) return { key };
    return {
      key,
      params: Object.fromEntries(names.map((name, at) => [name, param(name, found[at + 1] ?? '')])),
    };
  }
  return null;
}

function param(name: string, text: string): Param {
  return name === 'reason' ? (matching(TEMPLATES, text) ?? conflictReason(text)) : quoted(text);
}

function quoted(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}
