/** Who asks: nobody, each role; a CUSTOMER about a record of their own and about another's. */
export const CALLERS = ['anonymous', 'ADMIN', 'SALES', 'WORKSHOP', 'owner', 'other'] as const;
export type CallerName = (typeof CALLERS)[number];

/** What is answered: data, `null` without an error, or the code of the error. */
export type Verdict = 'data' | 'null' | 'UNAUTHENTICATED' | 'FORBIDDEN';

export type Verdicts = Readonly<Record<CallerName, Verdict>>;

/** Ids of the records that rows speak of, such as `vehicleId`; `nobody` is one that no record has. */
export type Records = Readonly<Record<string, string>>;

/** A root field, asked with arguments that change nothing: then "data" is a payload, whatever its user errors. */
export interface RootField {
  readonly variables?: (records: Records) => Readonly<Record<string, unknown>>;
  readonly verdicts: Verdicts;
  /** The verdict for nobody where the stock is public. Default: the one for nobody elsewhere. */
  readonly publicStock?: Verdict;
}

/** The permission matrix of a service as its callers meet it. */
export interface PermissionMatrix {
  /** A row for each root field of the service in the public graph, such as `Query.vehicle`. */
  readonly rootFields: Readonly<Record<string, RootField>>;
  /**
   * Operations that only another service may ask, and an example; `anyService` where every other service may. Not in the public
   * graph.
   */
  readonly betweenServices?: Readonly<
    Record<string, { readonly document: string; readonly by: string; readonly anyService?: true }>
  >;
  /** What `_entities` answers for a record: a field, and who may read it. */
  readonly entities?: readonly {
    readonly type: string;
    readonly field: string;
    /** The record, by its name among `Records`. */
    readonly id: string;
    readonly verdicts: Verdicts;
    /** As of a root field. */
    readonly publicStock?: Verdict;
  }[];
}

/** A verdict for each caller, in the order of `CALLERS`. */
export function verdicts(
  anonymous: Verdict,
  ADMIN: Verdict,
  SALES: Verdict,
  WORKSHOP: Verdict,
  owner: Verdict,
  other: Verdict,
): Verdicts {
  return { anonymous, ADMIN, SALES, WORKSHOP, owner, other };
}

export const anyone = verdicts('data', 'data', 'data', 'data', 'data', 'data');
export const anyRole = verdicts('UNAUTHENTICATED', 'data', 'data', 'data', 'data', 'data');
export const allButWorkshop: Verdicts = { ...anyRole, WORKSHOP: 'FORBIDDEN' };
export const staff: Verdicts = { ...allButWorkshop, owner: 'FORBIDDEN', other: 'FORBIDDEN' };
export const admin: Verdicts = { ...staff, SALES: 'FORBIDDEN' };
/** Others of any role find nothing. */
export const staffAndOwner: Verdicts = { ...anyRole, WORKSHOP: 'null', other: 'null' };
