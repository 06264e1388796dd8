import type { AuditAction, AuditFilter } from '../../../data/__generated__/panel-admin.ts';
import { dayOf, type Given, oneOf, PAGE_SIZE, textOf } from '../search.ts';

/** The actions of the trail, those that change something for others first. */
export const ACTIONS: readonly AuditAction[] = [
  'ROLE_CHANGED',
  'STATUS_CHANGED',
  'MEMBERSHIPS_CHANGED',
  'ACCOUNT_CREATED',
  'ACCOUNT_ERASED',
  'PROFILE_UPDATED',
  'EXPORT_REQUESTED',
  'EXPORT_DOWNLOADED',
  'LOGIN_SUCCEEDED',
  'LOGIN_FAILED',
  'LOGIN_DELAYED',
  'LOGOUT',
  'SESSION_REVOKED',
  'REFRESH_TOKEN_REUSED',
  'PASSWORD_CHANGED',
  'PASSWORD_CHECK_FAILED',
  'PASSWORD_RESET_REQUESTED',
  'PASSWORD_RESET',
];

/** What is looked for, as it stands in the address. */
export interface AuditSearch {
  readonly acao?: AuditAction | undefined;
  /** Id of the account concerned. */
  readonly usuario?: string | undefined;
  /** Id of the user who did it. */
  readonly autor?: string | undefined;
  readonly de?: string | undefined;
  readonly ate?: string | undefined;
  /** The page behind this position, or before that one. */
  readonly depois?: string | undefined;
  readonly antes?: string | undefined;
}

/** What an address says, without what makes no sense. */
export function auditSearch(given: Given): AuditSearch {
  return {
    acao: oneOf(given, 'acao', ACTIONS),
    usuario: textOf(given, 'usuario'),
    autor: textOf(given, 'autor'),
    de: dayOf(given, 'de'),
    ate: dayOf(given, 'ate'),
    depois: cursorOf(given, 'depois'),
    antes: cursorOf(given, 'antes'),
  };
}

/** The variables of a page of the trail. Days are those of São Paulo. */
export function auditPage({ acao, usuario, autor, de, ate, depois, antes }: AuditSearch) {
  // São Paulo has had no summer time since 2019, which is older than any trail.
  const at = {
    ...(de && { from: `${de}T00:00:00.000-03:00` }),
    ...(ate && { to: `${ate}T23:59:59.999-03:00` }),
  };
  const filter: AuditFilter = {
    ...(acao && { action: [acao] }),
    ...(usuario && { userId: usuario }),
    ...(autor && { actorId: autor }),
    ...((de || ate) && { at }),
  };
  if (antes) return { filter, last: PAGE_SIZE, before: antes };
  return { filter, first: PAGE_SIZE, ...(depois && { after: depois }) };
}

/** The search without its position: another filter begins at the newest entry. */
export function fromStart(search: AuditSearch): AuditSearch {
  return { ...search, depois: undefined, antes: undefined };
}

function cursorOf(given: Given, name: string): string | undefined {
  const value = given[name];
  return typeof value === 'string' && value.length <= 500 ? value || undefined : undefined;
}
