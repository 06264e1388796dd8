import type { Outcome, Refusal } from '@autograph/kernel';

/**
 * The payload of a mutation: the object under its name, or `null` and the user errors. A refusal whose code the
 * contract does not know is a defect of the service and surfaces as such when the code is serialised.
 */
export function payload<Key extends string, T, Code extends string>(
  key: Key,
  outcome: Outcome<T, Code>,
): { readonly [K in Key]: T | null } & { readonly userErrors: Refusal<Code>[] } {
  const [value, userErrors] = outcome.ok ? [outcome.value, []] : [null, [...outcome.refusals]];
  return { [key]: value, userErrors } as { readonly [K in Key]: T | null } & {
    readonly userErrors: Refusal<Code>[];
  };
}
