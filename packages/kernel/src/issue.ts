import type { z } from 'zod';
import { inputMessages } from './input-messages.ts';
import type { Language } from './language.ts';
import { isDeclared, type Message, textOf } from './message.ts';

type Issue = z.core.$ZodIssue;

/** A message as the error of a zod check; zod takes nothing but text. `messageOfIssue` reads it back. */
export function issueOf(message: Message): string {
  return JSON.stringify(message);
}

/** What an issue of zod says. One with a text of zod's own gets a message by its code, as that text is English. */
export function messageOfIssue(issue: Issue): Message {
  return ownMessage(issue) ?? messageByCode(issue);
}

/** The text of an issue, as it is where it has no message of ours: for settings and other input of developers. */
export function textOfIssue(issue: Issue, language?: Language): string {
  const message = ownMessage(issue);
  return message ? textOf(message, language) : issue.message;
}

function ownMessage({ message }: Issue): Message | null {
  try {
    const own = JSON.parse(message) as Message;
    return isDeclared(own) ? own : null;
  } catch {
    return null;
  }
}

function messageByCode(issue: Issue): Message {
  if (issue.input === undefined || issue.input === null) return inputMessages.required;
  if (issue.code === 'too_big' && issue.origin === 'string')
    return inputMessages.tooLong({ max: Number(issue.maximum) });
  if (issue.code === 'too_small' && issue.origin === 'string')
    return inputMessages.tooShort({ min: Number(issue.minimum) });
  return inputMessages.notValid;
}
