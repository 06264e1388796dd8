/** What any call takes beside its variables. */
export interface CallOptions {
  /**
   * Gives the call up: it throws the signal's reason. What a mutation was to do may have been done all the same. A stream ends
   * without an error.
   */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that one request may take, or the beginning of a stream. */
  readonly timeout?: number | undefined;
  /** Further tries of a query whose first failed, or of a stream in a row. A mutation has none. */
  readonly retries?: number | undefined;
  /** Called each time that a stream has a connection: the first, and each that takes the place of one that broke. */
  readonly onOpen?: (() => void) | undefined;
}

/** Variables, which may be left out where none is demanded, and options. */
export type Arguments<Variables> =
  Record<never, never> extends Variables
    ? [variables?: Variables, options?: CallOptions]
    : [variables: Variables, options?: CallOptions];

/** Asks for a value. */
export type ValueFunction<Result, Variables> = (...given: Arguments<Variables>) => Promise<Result>;

/** Asks for a page of a list, or walks all of it. */
export interface ListFunction<Page extends { readonly nodes: readonly unknown[] }, Variables> {
  (...given: Arguments<Variables>): Promise<Page>;
  /** Everything that the filter matches, page by page as it is read. */
  all(
    filter?: Variables extends { readonly filter?: infer Filter } ? Filter : undefined,
    options?: ListOptions<Variables>,
  ): AsyncGenerator<Page['nodes'][number], void, undefined>;
}

/** How a list is walked. */
export type ListOptions<Variables> = CallOptions &
  Omit<Variables, 'filter' | 'first' | 'offset' | 'after' | 'last' | 'before'> & {
    /** Size of a page, at most 100. Default: 100. */
    readonly pageSize?: number;
  };

/** Asks for something to be done, which may be refused. */
export type OutcomeFunction<Payload extends Refusable, Variables> = (
  ...given: Arguments<Variables>
) => Promise<Outcome<Payload>>;

/** Follows what changes: the state now, then again after each change, until `break` or the signal ends it. */
export type StreamFunction<Result, Variables> = (
  ...given: Arguments<Variables>
) => AsyncGenerator<Result, void, undefined>;

/** A payload that says why something was refused. */
export interface Refusable {
  readonly userErrors: readonly unknown[];
}

/**
 * What became of it. What was asked for is to be had only where `ok` is true, so that the compiler makes the caller look
 * at a refusal.
 */
export type Outcome<Payload extends Refusable> =
  | ({ readonly ok: true } & {
      readonly [Name in Exclude<keyof Payload, 'userErrors'>]: NonNullable<Payload[Name]>;
    })
  | { readonly ok: false; readonly userErrors: Payload['userErrors'] };

interface AnyPage {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Walks a list forwards from its start. */
export async function* walk(
  page: (variables: object, options: CallOptions) => Promise<AnyPage>,
  filter: unknown,
  { pageSize = 100, signal, timeout, retries, ...sorted }: ListOptions<unknown> & CallOptions = {},
): AsyncGenerator<unknown, void, undefined> {
  const options = { signal, timeout, retries };
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo }: AnyPage = await page({ ...sorted, filter, first: pageSize, after }, options);
    yield* nodes;
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
  }
}

/** A payload as an outcome. */
export function outcomeOf({ userErrors, ...rest }: Refusable): Outcome<Refusable> {
  return userErrors.length > 0 ? { ok: false, userErrors } : { ok: true, ...rest };
}
