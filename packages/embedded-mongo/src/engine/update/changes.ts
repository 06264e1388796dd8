import { badValue, CommandError, failedToParse, notSupported } from '../../errors.ts';
import { isArrayIndex } from '../paths.ts';
import { type Doc, isDoc, typeName } from '../values.ts';
import { checkRename, OPERATORS, type OperatorRule } from './operators.ts';
import type { ArrayFilters } from './target.ts';

/** One path of an update, with what is to be done there. */
export interface Change {
  readonly operator: string;
  /** For `$rename` the path that gets the value. */
  readonly path: string;
  readonly parts: readonly string[];
  /** For `$rename` the path that loses the value. */
  readonly operand: unknown;
  /** Undefined for `$rename`. */
  readonly rule: OperatorRule | undefined;
}

/** A change at one place of one document: its path has no positional operator left. */
export interface Step {
  readonly change: Change;
  readonly parts: readonly string[];
}

/** `$[]` and `$[name]`: some elements of an array. */
const ELEMENTS = /^\$\[\w*\]$/;

/** Parses an update with operators. Refuses what MongoDB refuses before it reads a document. */
export function parseChanges(update: Doc, filters: ArrayFilters): Change[] {
  const changes: Change[] = [];
  const paths: string[][] = [];
  for (const [operator, fields] of Object.entries(update)) {
    const rule = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
    if (operator === '$bit') throw notSupported('$bit');
    if (!rule && operator !== '$rename') {
      throw failedToParse(
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
    }
    if (!isDoc(fields)) {
      throw failedToParse(
        `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: ` +
          `{$mod: {<field>: ...}} not {${operator}: ${JSON.stringify(fields)}}`,
      );
    }
    for (const [path, operand] of Object.entries(fields)) {
      const parts = checkPath(path);
      rule?.check?.(operand, path);
      addPath(paths, parts);
      if (path.includes('$')) checkFilters(path, parts, filters);
      if (rule) changes.push({ operator, path, parts, operand, rule });
      else {
        const to = checkRename(operand, path);
        const destination = checkPath(to);
        addPath(paths, destination);
        changes.push({ operator, path: to, parts: destination, operand: path, rule });
      }
    }
  }
  for (const name of filters.keys()) {
    if (!changes.some(({ parts }) => parts.includes(`$[${name}]`))) {
      throw failedToParse(`The array filter for identifier '${name}' was not used in the update`);
    }
  }
  return changes;
}

function addPath(paths: string[][], parts: string[]): void {
  for (const known of paths) {
    const shared = conflictOf(known, parts);
    if (shared === 0) continue;
    const at = parts.slice(0, shared).join('.');
    throw new CommandError(40, `Updating the path '${parts.join('.')}' would create a conflict at '${at}'`);
  }
  paths.push(parts);
}

/** How many parts two paths share where they cannot both be changed; 0 where they can. */
function conflictOf(left: readonly string[], right: readonly string[]): number {
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared += 1;
  if (shared === 0 || shared === left.length || shared === right.length) return shared;
  // An element by its index and elements by a filter may be the same one.
  return isElements(left[shared]) === isElements(right[shared]) ? 0 : shared;
}

function isElements(part: string | undefined): boolean {
  return part?.startsWith('$[') ?? false;
}

function checkPath(path: string): string[] {
  if (path === '') throw new CommandError(56, 'An empty update path is not valid.');
  const parts = path.split('.');
  if (parts.includes('')) {
    throw new CommandError(
      56,
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    );
  }
  if (path.includes('$')) checkDollars(path, parts);
  return parts;
}

function checkDollars(path: string, parts: readonly string[]): void {
  const [first = ''] = parts;
  const kind = ELEMENTS.test(first) ? "array filter identifier (i.e. '$[<id>]')" : "positional (i.e. '$')";
  if (first === '$' || ELEMENTS.test(first))
    throw badValue(`Cannot have ${kind} element in the first position in path '${path}'`);
  if (parts.filter((part) => part === '$').length > 1)
    throw badValue(`Too many positional (i.e. '$') elements found in path '${path}'`);
  const field = parts.find((part) => part.startsWith('$') && part !== '$' && !ELEMENTS.test(part));
  if (field !== undefined) {
    throw new CommandError(
      52,
      `The dollar ($) prefixed field '${field}' in '${path}' is not valid for storage.`,
    );
  }
}

function checkFilters(path: string, parts: readonly string[], filters: ArrayFilters): void {
  for (const part of parts) {
    const name = isElements(part) ? part.slice(2, -1) : '';
    if (name !== '' && !filters.has(name))
      throw badValue(`No array filter found for identifier '${name}' in path '${path}'`);
  }
}

/** Puts steps into MongoDB's order: by the names of the fields, and by the numbers of the elements. */
export function inOrder(steps: readonly Step[]): Step[] {
  return steps.toSorted((a, b) => comparePaths(a.parts, b.parts));
}

/** Refuses steps, in order, of which two are about one place. */
export function refuseConflicts(steps: readonly Step[]): void {
  steps.forEach(({ parts }, at) => {
    const before = steps[at - 1]?.parts;
    if (before?.every((part, i) => part === parts[i]))
      throw new CommandError(40, `Update created a conflict at '${before.join('.')}'`);
  });
}

function comparePaths(left: readonly string[], right: readonly string[]): number {
  for (const [at, part] of left.entries()) {
    const other = right[at];
    if (other === undefined) return 1;
    if (part !== other) return compareParts(part, other);
  }
  return left.length - right.length;
}

function compareParts(left: string, right: string): number {
  const numbers = Number(isArrayIndex(right)) - Number(isArrayIndex(left));
  if (numbers !== 0) return numbers;
  if (isArrayIndex(left)) return Number(left) - Number(right);
  return left < right ? -1 : 1;
}
