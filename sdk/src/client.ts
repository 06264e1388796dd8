import { type Operations, operations } from './__generated__/operations.ts';
import type { LogoutMutationVariables } from './__generated__/types.ts';
import { type CookieSession, cookieSession, type SessionEnd, type SessionPayload } from './cookie-session.ts';
import { type Sendable, sendable, type TypedDocument } from './document.ts';
import { exceptionOf } from './errors.ts';
import type { ExportRequest, ExportTicket } from './export-list.ts';
import { type Arguments, type CallOptions, outcomeOf, type Refusable, walk } from './functions.ts';
import { follow } from './live.ts';
import { patiently, untilAborted } from './patience.ts';
import { purchaseKeys } from './purchase-keys.ts';
import type { QuotePdf, QuotePdfRequest } from './quote-pdf.ts';
import { type Credentials, session } from './session.ts';
import { memoryStorage, type TokenStorage } from './storage.ts';
import { type Answer, type Fetch, transport } from './transport.ts';
import type { UploadedPhotos, UploadOptions, UploadOutcome } from './upload-photos.ts';

/** How a client is made. */
export interface ClientOptions {
  /** Where the graph is, `https://…/graphql`. */
  readonly url: string | URL;
  /** Logs in by these when a request needs it, also when a session has ended. */
  readonly credentials?: Credentials | (() => Credentials | Promise<Credentials>);
  /**
   * `cookie`: for a page that comes from the address of the graph, or from one that its gateway knows as its own. The browser keeps
   * the refresh token in a cookie that no script can read, and its tabs share the session. `credentials` and `storage` are not
   * used then, and the refresh token in an outcome is an empty string. Default: the client keeps the tokens.
   */
  readonly session?: 'cookie';
  /** With `session: 'cookie'`: called in every tab when somebody has logged in, maybe another person. */
  readonly onSessionBegun?: () => void;
  /** With `session: 'cookie'`: called in every tab when a session is over, and why. */
  readonly onSessionEnded?: (why: SessionEnd) => void;
  /** Where tokens are kept. Default: in memory. */
  readonly storage?: TokenStorage;
  /** Used in place of the global `fetch`. */
  readonly fetch?: Fetch;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Time limit of one request, in milliseconds. Default: 15,000. */
  readonly timeout?: number;
  /** Number of further tries of a query that failed. Default: 2. */
  readonly retries?: number;
  /** Longest wait between two tries, in milliseconds. Default: 5,000. */
  readonly maxDelay?: number;
}

/** A client of the graph: a function for each operation, one that uploads photos, one that exports a list, one that reads a PDF, and three for documents of the caller's own. */
export interface Client extends Omit<Operations, 'logout'> {
  /** Ends the session of this client, or of the refresh token that is given. */
  logout(variables?: LogoutMutationVariables, options?: CallOptions): ReturnType<Operations['logout']>;
  /**
   * Uploads photos and adds them behind those of a vehicle, in the order of `files`: stages them, sends each, and attaches all. Each
   * step is tried again where the connection breaks, and no photo is added twice. ADMIN, SALES of its branch.
   */
  uploadVehiclePhotos(photos: UploadedPhotos, options?: UploadOptions): Promise<UploadOutcome>;
  /** Asks for an export of a list, and returns where it is downloaded, once and within a minute. ADMIN, SALES; CUSTOMER their own rows. */
  exportList(request: ExportRequest, options?: CallOptions): Promise<ExportTicket>;
  /** A quote that was sent, as PDF. Who may read the work order: ADMIN, SALES and WORKSHOP of its branch; CUSTOMER their own. */
  quotePdf(request: QuotePdfRequest, options?: CallOptions): Promise<QuotePdf>;
  /** What a document asks for. Throws a `GraphError` when there is any error in the answer. */
  request<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...given: Arguments<Variables>
  ): Promise<Result>;
  /** The same, with errors beside whatever could be answered, and never thrown. Throws a `NetworkError` like any call. */
  execute<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...given: Arguments<Variables>
  ): Promise<Omit<Answer, 'data'> & { readonly data: Result | null }>;
  /** What a document of a subscription sends. Throws a `GraphError` for what no other connection would better. */
  subscribe<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...given: Arguments<Variables>
  ): AsyncGenerator<Result, void, undefined>;
}

/** What is for those who have no session, or one that is over: a token that is no good would only get it refused. */
const WITHOUT_SESSION = new Set<Sendable>([
  operations.login,
  operations.refreshToken,
  operations.register,
  operations.requestPasswordReset,
  operations.resetPassword,
  operations.quoteByLink,
  operations.decideQuoteByLink,
]);

type AnyCall = (variables?: object, options?: CallOptions) => Promise<unknown>;

/** Makes a client. It sends nothing until a function is called. */
export function createClient(options: ClientOptions): Client {
  const { timeout = 15_000, retries = 2, maxDelay = 5_000, storage = memoryStorage() } = options;
  const fetch: Fetch = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const send = transport(String(options.url), fetch, options.headers ?? {});
  const headers = options.headers ?? {};
  const { onSessionBegun, onSessionEnded } = options;
  const cookie =
    options.session === 'cookie'
      ? cookieSession({ url: String(options.url), fetch, headers, timeout, onSessionBegun, onSessionEnded })
      : null;
  const who =
    cookie ??
    session(storage, (operation, variables) => send(operation, variables, { timeout }), options.credentials);
  const openPurchase = purchaseKeys();

  async function ask(
    operation: Sendable,
    variables: object | undefined,
    call: CallOptions = {},
  ): Promise<Answer> {
    const { signal } = call;
    const sending = { signal, timeout: call.timeout ?? timeout };
    if (WITHOUT_SESSION.has(operation)) return send(operation, variables, sending);
    const authenticated = async () => {
      const accessToken = await untilAborted(who.accessToken(), signal);
      const answer = await send(operation, variables, { ...sending, accessToken });
      if (answer.status !== 401 || !accessToken) return answer;
      const renewed = await untilAborted(who.renewed(accessToken), signal);
      // Once more, a mutation too: the gateway refuses a token before it looks at the operation, so that nothing of
      // what was answered with 401 has been done.
      return renewed ? send(operation, variables, { ...sending, accessToken: renewed }) : answer;
    };
    // A mutation whose answer was lost may have been done: only its caller knows what doing it again would mean.
    const tries = operation.type === 'query' ? (call.retries ?? retries) : 0;
    return patiently(authenticated, { retries: tries, maxDelay }, signal);
  }

  async function dataOf(
    operation: Sendable,
    variables: object | undefined,
    call?: CallOptions,
  ): Promise<unknown> {
    const answer = await ask(operation, variables, call);
    if (answer.errors.length > 0) throw exceptionOf(answer);
    return answer.data;
  }

  const connecting = {
    url: String(options.url),
    fetch,
    headers,
    who,
    timeout,
    maxDelay,
  };

  async function* streamOf(
    operation: (typeof operations)[keyof typeof operations],
    variables?: object,
    call: CallOptions = {},
  ): AsyncGenerator<unknown, void, undefined> {
    for await (const data of follow(operation, variables, call, connecting))
      yield (data as Record<string, unknown>)[operation.field];
  }

  function functionOf(
    operation: (typeof operations)[keyof typeof operations],
  ): AnyCall | ((variables?: object, call?: CallOptions) => AsyncGenerator<unknown>) {
    const field: AnyCall = async (variables, call) =>
      ((await dataOf(operation, variables, call)) as Record<string, unknown>)[operation.field];
    switch (operation.answers) {
      case 'page':
        return Object.assign(field, {
          all: (filter: unknown, how?: CallOptions) => walk(field as Parameters<typeof walk>[0], filter, how),
        });
      case 'stream':
        return (variables, call) => streamOf(operation, variables, call);
      case 'payload':
        return async (variables, call) => outcomeOf((await field(variables, call)) as Refusable);
      default:
        return field;
    }
  }

  const functions = Object.fromEntries(
    Object.entries(operations).map(([name, operation]) => [name, functionOf(operation)]),
  ) as unknown as Operations;

  const keeping =
    <Given extends unknown[], Result>(trade: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      const outcome = await trade(...given);
      await who.keep(outcome);
      return outcome;
    };

  return {
    ...functions,
    login: keeping(functions.login),
    refreshToken: keeping(functions.refreshToken),
    async logout(variables, call) {
      // A token that is about to expire is renewed first, and its refresh token with it.
      await who.accessToken();
      const own = (await who.refreshToken()) ?? '';
      const outcome = await functions.logout(variables ?? { input: { refreshToken: own } }, call);
      // Refused or not: after this, the refresh token is of no more use.
      if ((variables?.input.refreshToken ?? own) === own) await who.forget();
      return outcome;
    },
    ...(cookie && functionsOf(cookie)),
    async purchaseVehicle({ input }, call) {
      if (input.idempotencyKey) return functions.purchaseVehicle({ input }, call);
      const { idempotencyKey, settled } = openPurchase(input);
      const outcome = await functions.purchaseVehicle({ input: { ...input, idempotencyKey } }, call);
      settled();
      return outcome;
    },
    // Pages that do neither do not load the code for it.
    uploadVehiclePhotos: async (photos, call = {}) => {
      const { uploadPhotos } = await import('./upload-photos.ts');
      return uploadPhotos(functions, photos, call, { url: String(options.url), fetch, maxDelay });
    },
    exportList: async (request, call = {}) => {
      const { exportList } = await import('./export-list.ts');
      return exportList(request, call, connecting);
    },
    quotePdf: async (request, call = {}) => {
      const { quotePdf } = await import('./quote-pdf.ts');
      return quotePdf(request, call, connecting);
    },
    request: async (document, ...[variables, call]) =>
      (await dataOf(sendable(document), variables as object | undefined, call)) as never,
    execute: async (document, ...[variables, call]) =>
      (await ask(sendable(document), variables as object | undefined, call)) as never,
    subscribe: (document, ...[variables, call = {}]) =>
      follow(sendable(document), variables as object | undefined, call, connecting) as never,
  };
}

/** The functions of a session whose refresh token the browser keeps. */
function functionsOf(cookie: CookieSession): Pick<Client, 'login' | 'refreshToken' | 'logout'> {
  const outcome = async (payload: Promise<SessionPayload>) =>
    outcomeOf(Object.assign({}, await payload, { refreshToken: '' })) as never;
  return {
    login: ({ input }, call) => outcome(cookie.logIn(input, call)),
    refreshToken: (_variables, call) => outcome(cookie.refresh(call)),
    logout: async (_variables, call) => outcomeOf(await cookie.logOut(call)) as never,
  };
}
