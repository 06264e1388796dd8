import { CommandError } from '../../errors.ts';
import { keyOf } from '../keys.ts';
import type { Doc } from '../values.ts';

/** What an expression is evaluated against: the document and the variables in force. */
export interface Scope {
  readonly root: Doc;
  readonly now: Date;
  readonly variables: ReadonlyMap<string, unknown>;
}

/** A compiled expression; undefined is a missing value. */
export type Expression = (scope: Scope) => unknown;

/** Compiles an expression of any kind; operators are handed it for their operands. */
export type CompileExpression = (expression: unknown) => Expression;

/** Compiles one operator with its operand. */
export type Compile = (operand: unknown, name: string, compile: CompileExpression) => Expression;

/** The arguments of an operator: an array of them, or one alone. */
export function argumentsOf(
  operand: unknown,
  name: string,
  least: number,
  most: number,
  compile: CompileExpression,
): Expression[] {
  const given = Array.isArray(operand) ? operand : [operand];
  if (given.length < least || given.length > most) {
    throw new CommandError(
      16020,
      `Expression ${name} takes ${least === most ? least : `${least} to ${most}`} arguments. ${given.length} were passed in.`,
    );
  }
  return given.map(compile);
}

/** An operator over evaluated arguments. */
export function simple(
  least: number,
  most: number,
  evaluate: (values: unknown[], name: string) => unknown,
): Compile {
  return (operand, name, compile) => {
    const parts = argumentsOf(operand, name, least, most, compile);
    return (scope) =>
      evaluate(
        parts.map((part) => part(scope)),
        name,
      );
  };
}

/** The same, null as soon as an argument is null or missing. */
export function nullable(
  least: number,
  most: number,
  evaluate: (values: unknown[], name: string) => unknown,
): Compile {
  return simple(least, most, (values, name) =>
    values.some((value) => value === null || value === undefined) ? null : evaluate(values, name),
  );
}

/** Orders as expressions do: a missing value comes before null. */
export function compareInExpression(left: unknown, right: unknown): number {
  const a = left === undefined ? '' : keyOf(left);
  const b = right === undefined ? '' : keyOf(right);
  return a < b ? -1 : a > b ? 1 : 0;
}
