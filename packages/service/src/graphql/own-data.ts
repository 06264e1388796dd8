import { forbidden, unauthenticated } from './errors.ts';
import { referenceId } from './loaders.ts';
import { type CallerContext, type PermissionRule, permission } from './permissions.ts';

/** Whom an export is about, as services hand it on: `MyData` of the graph. */
export interface OwnData {
  readonly id: string;
  /** What the sale service adds for the vehicle service. */
  readonly vehicleIds?: readonly string[] | null;
}

/** Oneself alone, staff included. */
export const ownDataRule: PermissionRule = permission<OwnData, CallerContext>(
  ({ caller: { user } }, { id }) => {
    if (!user) return unauthenticated();
    return user.id === id ? true : forbidden();
  },
);

/** The reference resolver of `MyData`. */
export async function ownDataReference(reference: unknown): Promise<OwnData | null> {
  const id = referenceId(reference);
  const ids = (reference as { vehicleIds?: unknown } | null)?.vehicleIds;
  const isList = Array.isArray(ids) && ids.every((one) => typeof one === 'string');
  return id === null ? null : { id, vehicleIds: isList ? ids : null };
}
