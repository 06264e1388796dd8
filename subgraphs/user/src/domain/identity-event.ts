/** What can happen to an account or a session that the audit trail keeps. */
export const IDENTITY_ACTIONS = [
  'ACCOUNT_CREATED',
  'PROFILE_UPDATED',
  'ROLE_CHANGED',
  'STATUS_CHANGED',
  'ACCOUNT_ERASED',
  'PASSWORD_CHANGED',
  'PASSWORD_CHECK_FAILED',
  'PASSWORD_RESET_REQUESTED',
  'PASSWORD_RESET',
  'LOGIN_SUCCEEDED',
  'LOGIN_FAILED',
  'LOGIN_DELAYED',
  'LOGOUT',
  'SESSION_REVOKED',
  'REFRESH_TOKEN_REUSED',
  'MEMBERSHIPS_CHANGED',
  'EXPORT_REQUESTED',
  'EXPORT_DOWNLOADED',
] as const;

export type IdentityAction = (typeof IDENTITY_ACTIONS)[number];

/** Who asks for something, and from where. */
export interface Origin {
  /** The person whose token came with the request; `null` without one. */
  readonly actorId: string | null;
  /** The session of that token. */
  readonly sessionId: string | null;
  /** Network address of the client, where it is known. */
  readonly clientAddress: string | null;
}

/** The service itself, on nobody's behalf. */
export const NOBODY: Origin = { actorId: null, sessionId: null, clientAddress: null };

/** One entry of the audit trail: ids and network addresses, nothing else that is personal. */
export interface IdentityEvent extends Origin {
  readonly id: string;
  readonly action: IdentityAction;
  /** Whose account it is about; `null` when there is no such account. */
  readonly userId: string | null;
  /** A role or a status that changed, as it was and as it is; `after` of an export: what was exported. Else `null`. */
  readonly before: string | null;
  readonly after: string | null;
  readonly at: Date;
}

/** An entry of the audit trail. `change` is what a role or a status was and became. */
export function identityEvent(
  action: IdentityAction,
  userId: string | null,
  origin: Origin,
  { id, at }: { readonly id: string; readonly at: Date },
  change: { readonly before: string; readonly after: string } | null = null,
): IdentityEvent {
  const { actorId, sessionId, clientAddress } = origin;
  return {
    id,
    action,
    userId,
    actorId,
    sessionId,
    clientAddress,
    before: change?.before ?? null,
    after: change?.after ?? null,
    at,
  };
}
