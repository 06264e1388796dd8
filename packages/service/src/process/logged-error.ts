/** How many causes of causes, and how many errors of an error that has several, are logged. */
const DEEPEST = 4;
const MOST = 5;

/** Longest message, and longest stack, in characters. */
const LONGEST = 4_096;

/**
 * What is logged of an error: its type, message, stack, codes and causes. Anything else that libraries attach to their errors is
 * left out: the document that could not be stored, the request that got no answer, the value that was refused. A value that is
 * no error is returned as it is.
 */
export function loggedError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return error;
  const { code, codeName, syscall, statusCode } = error as unknown as Record<string, unknown>;
  const message = messageOf(error).slice(0, LONGEST);
  return {
    type: error.constructor?.name ?? error.name,
    message,
    stack: stackOf(error, message),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(typeof codeName === 'string' && { codeName }),
    ...(typeof syscall === 'string' && { syscall }),
    ...(typeof statusCode === 'number' && { status: statusCode }),
    ...(depth < DEEPEST && error.cause instanceof Error && { cause: loggedError(error.cause, depth + 1) }),
    ...(depth < DEEPEST &&
      error instanceof AggregateError && {
        errors: error.errors.slice(0, MOST).map((one) => loggedError(one, depth + 1)),
      }),
  };
}

/** The message of an error. Of one that zod threw, which field is wrong in what way: its own message is a JSON text. */
export function messageOf(error: Error): string {
  const { issues } = error as { readonly issues?: unknown };
  if (!Array.isArray(issues)) return String(error.message);
  return issues
    .slice(0, MOST)
    .map(({ path, code }) => `${Array.isArray(path) ? path.join('.') : ''} ${code}`.trim())
    .join(', ');
}

/** The stack of an error below this message. */
function stackOf(error: Error, message: string): string | undefined {
  if (typeof error.stack !== 'string') return undefined;
  const frames = error.stack.search(/\n {4}at /);
  return `${error.name}: ${message}${frames < 0 ? '' : error.stack.slice(frames)}`.slice(0, LONGEST);
}
