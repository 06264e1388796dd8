import { mutationsTaking, type ServiceMutation } from '@autograph/schema/services';

/** The mutations that a service asks by the type of their input. */
export function askedBy({
  name,
  calls = [],
  asks,
}: {
  readonly name: string;
  readonly calls?: readonly string[];
  readonly asks?: string;
}): readonly ServiceMutation[] {
  const found = asks === undefined ? [] : mutationsTaking(asks);
  return found.filter(({ service }) => service !== name && !calls.includes(service));
}

/** The services that a service calls: those that it names, and those that it asks. */
export function calledBy(definition: Parameters<typeof askedBy>[0]): readonly string[] {
  return [...new Set([...(definition.calls ?? []), ...askedBy(definition).map(({ service }) => service)])];
}
