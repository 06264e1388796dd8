import { CommandError } from '../errors.ts';
import { isDoc, isRegex } from './values.ts';

/** Refuses what MongoDB does not accept as an `_id`. */
export function checkId(id: unknown): void {
  const kind = Array.isArray(id)
    ? 'array'
    : isRegex(id)
      ? 'regex'
      : id === undefined
        ? 'undefined'
        : undefined;
  if (kind !== undefined) throw new CommandError(53, `The '_id' value cannot be of type ${kind}`);
  checkNames(id);
}

function checkNames(value: unknown): void {
  if (Array.isArray(value)) for (const element of value) checkNames(element);
  if (!isDoc(value)) return;
  for (const field of Object.keys(value)) {
    if (field.startsWith('$')) {
      throw new CommandError(
        52,
        `_id fields may not contain '$'-prefixed fields: ${field} is not valid for storage.`,
      );
    }
    checkNames(value[field]);
  }
}
