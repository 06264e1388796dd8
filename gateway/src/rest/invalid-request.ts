import type { Message } from '@autograph/kernel';
import type { z } from 'zod';
import { messages } from './messages.ts';
import { Refusal } from './refusals.ts';

/**
 * The refusal of a request that does not fit its schema: 400 for what is missing or has the wrong type, 422 where all that is wrong are
 * values that break a rule.
 */
export function invalidRequest({ issues }: z.core.$ZodError): Refusal {
  // Not an object: clients choose the names, and an object has some of its own, such as `constructor`.
  const fields = new Map<string, readonly Message[]>();
  for (const issue of issues)
    for (const name of namesOf(issue))
      if (fields.has(name) || fields.size < MOST_NAMES)
        fields.set(name, [...(fields.get(name) ?? []), saidOf(issue)]);
  const status = issues.length > 0 && issues.every(breaksRule) ? 422 : 400;
  if (issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0))
    return new Refusal(400, messages.requestNotValid, { fields: Object.fromEntries(fields) });
  const names = Array.from(fields.keys(), (name) => name || '""').join(', ');
  return new Refusal(status, messages.notValid({ names }), { fields: Object.fromEntries(fields) });
}

/** Names that an answer has at most. A client can send thousands. */
const MOST_NAMES = 20;

/** Characters that an answer has of a name at most. */
const LONGEST_NAME = 100;

function namesOf(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => key.slice(0, LONGEST_NAME));
  const [name = 'body'] = issue.path;
  return [String(name)];
}

const EXPECTED: Readonly<Record<string, Message>> = {
  string: messages.expectedString,
  number: messages.expectedNumber,
  int: messages.expectedInteger,
  object: messages.expectedObject,
};

function saidOf(issue: z.core.$ZodIssue): Message {
  switch (issue.code) {
    case 'custom':
      return (issue.params?.said as Message | undefined) ?? messages.notAccepted;
    case 'unrecognized_keys':
      return messages.unknown;
    case 'invalid_type':
      if (issue.input === undefined && issue.path.length > 0) return messages.required;
      return EXPECTED[issue.expected] ?? messages.notAccepted;
    case 'invalid_value':
      return messages.expectedOneOf({ values: issue.values.join(', ') });
    case 'too_big':
      return issue.origin === 'string'
        ? messages.expectedAtMost({ max: Number(issue.maximum) })
        : messages.expectedRange(INT32);
    case 'too_small':
      return issue.origin === 'string' ? messages.expectedText : messages.expectedRange(INT32);
    default:
      return messages.notAccepted;
  }
}

/** The range of the graph's `Int`. */
const INT32 = { min: -(2 ** 31), max: 2 ** 31 - 1 };

function breaksRule(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'too_big' || issue.code === 'too_small') return true;
  return issue.code === 'custom' && issue.params?.breaksRule === true;
}
