import { type Environment, StartupError } from '@autograph/service/process';

/** Told of a variable that a `${NAME:?message}` demands and that is not there. */
export type OnMissing = (name: string, message: string) => void;

const VARIABLE = /^([A-Za-z_]\w*)(?:(:?[-?])([\s\S]*))?$/;

/**
 * Puts the environment into a text as Compose does: `${NAME}`, `${NAME:-default}` (which may hold variables itself),
 * `${NAME:?message}`, both also without the colon, where an empty value counts as given; `$$` is a dollar sign. What is
 * not there and has no default becomes empty. Throws a `StartupError` for any other use of a dollar sign.
 */
export function substitute(text: string, environment: Environment, onMissing: OnMissing): string {
  let result = '';
  let at = 0;
  for (let dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', at)) {
    result += text.slice(at, dollar);
    if (text[dollar + 1] === '$') {
      result += '$';
      at = dollar + 2;
      continue;
    }
    const end = closingBrace(text, dollar);
    result += resolveVariable(text.slice(dollar + 2, end), environment, onMissing);
    at = end + 1;
  }
  return result + text.slice(at);
}

function resolveVariable(expression: string, environment: Environment, onMissing: OnMissing): string {
  const [, name, operator, rest = ''] = VARIABLE.exec(expression) ?? [];
  if (name === undefined) throw wrong(`\${${expression}}`);
  const value = environment[name];
  if (value || (value === '' && !operator?.startsWith(':'))) return value;
  if (operator?.endsWith('-')) return substitute(rest, environment, onMissing);
  if (operator) onMissing(name, rest);
  return '';
}

function closingBrace(text: string, dollar: number): number {
  if (text[dollar + 1] !== '{') throw wrong(text.slice(dollar, dollar + 20));
  let depth = 0;
  for (let at = dollar + 1; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw wrong(text.slice(dollar, dollar + 20));
}

function wrong(text: string): StartupError {
  return new StartupError(
    'AG1006',
    `docker-compose.yml: "${text}" is no variable of the form \${NAME}, nor a $$ sign.`,
  );
}
