import type { Message } from '@autograph/kernel';
import { PublicError } from '@autograph/service/graphql';
import { isObject } from '../admission/graph-request.ts';
import { messages } from '../answer/messages.ts';
import type { Delimiter } from './csv.ts';
import type { ExportList } from './export-lists.ts';

/** An export as someone asks for it. */
export interface AskedExport {
  readonly list: string;
  readonly format: 'csv' | 'jsonl';
  readonly delimiter: Delimiter;
  /** The filter of the list, as the graph takes it; the graph judges it. */
  readonly filter: Readonly<Record<string, unknown>> | null;
}

const FORMATS = ['csv', 'jsonl'] as const;
const DELIMITERS = [',', ';'] as const;
const FIELDS = ['list', 'format', 'delimiter', 'filter'];

/** Reads the body of a request for an export. Throws `BAD_USER_INPUT` that names the field that is wrong. */
export function readAskedExport(body: unknown, lists: ReadonlyMap<string, ExportList>): AskedExport {
  const given = isObject(body) ? body : {};
  const unknown = Object.keys(given).find((name) => !FIELDS.includes(name));
  if (unknown !== undefined)
    throw wrongExport(messages.exportField({ name: unknown.slice(0, 50), names: FIELDS.join(', ') }));
  const { filter = null } = given;
  if (filter !== null && !isObject(filter)) throw wrongExport(messages.notAnObject({ name: 'filter' }));
  return {
    list: oneOf('list', given.list, [...lists.keys()]),
    format: oneOf('format', given.format ?? 'csv', FORMATS),
    delimiter: oneOf('delimiter', given.delimiter ?? ',', DELIMITERS),
    filter,
  };
}

/** A refusal with HTTP 400. */
export function wrongExport(said: Message): PublicError {
  return new PublicError('BAD_USER_INPUT', said, { http: { status: 400 } });
}

function oneOf<Value extends string>(name: string, given: unknown, values: readonly Value[]): Value {
  const found = values.find((value) => value === given);
  if (found === undefined) throw wrongExport(messages.exportOneOf({ name, values: values.join(', ') }));
  return found;
}
