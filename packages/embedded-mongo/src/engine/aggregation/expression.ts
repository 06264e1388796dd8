import { CommandError, notSupported } from '../../errors.ts';
import { type Doc, getField, isDoc, setField } from '../values.ts';
import { EXPRESSION_OPERATORS } from './expression-operators.ts';
import type { Expression, Scope } from './operator.ts';

export type { Expression, Scope } from './operator.ts';

/** Compiles an expression; operators and variables that are not supported are refused by name. */
export function compileExpression(expression: unknown): Expression {
  if (typeof expression === 'string' && expression.startsWith('$')) return compilePath(expression);
  if (Array.isArray(expression)) {
    const elements = expression.map(compileExpression);
    return (scope) => elements.map((element) => element(scope) ?? null);
  }
  if (!isDoc(expression)) return () => expression;
  const entries = Object.entries(expression);
  const [first] = entries;
  if (first?.[0].startsWith('$')) {
    const [name, operand] = first;
    if (entries.length > 1) {
      throw new CommandError(15983, 'An object representing an expression must have exactly one field');
    }
    if (name === '$literal') return () => operand;
    const compile = Object.hasOwn(EXPRESSION_OPERATORS, name) ? EXPRESSION_OPERATORS[name] : undefined;
    if (!compile) throw notSupported(`the expression operator '${name}'`);
    return compile(operand, name, compileExpression);
  }
  const fields = entries.map(([field, value]) => [field, compileExpression(value)] as const);
  return (scope) => {
    const out: Doc = {};
    for (const [field, evaluate] of fields) {
      const value = evaluate(scope);
      if (value !== undefined) setField(out, field, value);
    }
    return out;
  };
}

function compilePath(text: string): Expression {
  if (!text.startsWith('$$')) {
    const parts = checkParts(text.slice(1), text);
    return ({ root }) => follow(root, parts, 0);
  }
  const [name = '', ...parts] = checkParts(text.slice(2), text);
  switch (name) {
    case 'ROOT':
    case 'CURRENT':
      return ({ root }) => follow(root, parts, 0);
    case 'NOW':
      return ({ now }) => now;
    case 'REMOVE':
      return () => undefined;
    default:
      if (!/^[a-z]/.test(name)) throw notSupported(`the variable '$$${name}'`);
      return ({ variables }) => {
        if (!variables.has(name)) throw new CommandError(17276, `Use of undefined variable: ${name}`);
        return follow(variables.get(name), parts, 0);
      };
  }
}

function checkParts(path: string, text: string): string[] {
  const parts = path.split('.');
  if (parts.some((part) => part === '' || part.startsWith('$'))) {
    throw new CommandError(40353, `'${text}' is not a valid field path`);
  }
  return parts;
}

/** Of an array on the way, the values that its documents give; numbers do not index arrays here. */
function follow(value: unknown, parts: readonly string[], from: number): unknown {
  if (from === parts.length) return value;
  if (Array.isArray(value)) {
    return value.map((element) => follow(element, parts, from)).filter((element) => element !== undefined);
  }
  return isDoc(value) ? follow(getField(value, parts[from] as string), parts, from + 1) : undefined;
}

export function scopeOf(root: Doc, now: Date): Scope {
  return { root, now, variables: new Map() };
}
