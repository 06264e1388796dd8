import { unavailable } from '@autograph/service/graphql';
import type { KeycloakRealm } from '@autograph/service/identity';
import type { Logger } from '@autograph/service/process';
import { z } from 'zod';

/** A Keycloak realm, and the client that this service is in it. */
export interface KeycloakOptions {
  readonly realm: KeycloakRealm;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A Keycloak that may be asked as this service. What it says of a request is answered; its failures are thrown. */
export interface KeycloakClient {
  /** One of the OpenID Connect endpoints, asked as this client; `null` when it refuses the token or the password. */
  openId(endpoint: string, parameters: Readonly<Record<string, string>>): Promise<unknown>;
  /** One request to the administration of the realm, as the service account. 2xx, 400, 404 and 409 are answers. */
  admin(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<AdminAnswer>;
}

/** What the administration answered. */
export interface AdminAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Last part of the address of what was made. */
  readonly madeId: string | null;
}

/** How long Keycloak may take to answer, in milliseconds. */
const TIMEOUT = 5_000;

/** How long before its expiry a token of the service account is replaced, in milliseconds. */
const MARGIN = 30_000;

const TOKEN = z.object({ access_token: z.string(), expires_in: z.number() });

/** Errors that are about what a person sent, not about this client (RFC 6749, 5.2). */
const REFUSALS = new Set(['invalid_grant', 'invalid_request', 'invalid_token']);

/** Answers that say something of the request, rather than of Keycloak. */
const ANSWERS = new Set([400, 404, 409]);

/**
 * The client of a realm. Throws `UNAVAILABLE` when Keycloak does not answer, fails, or does not accept this client; the
 * reason is logged, without any secret.
 */
export function keycloakClient(
  { realm, clientId, clientSecret }: KeycloakOptions,
  log: Logger,
): KeycloakClient {
  let held: { readonly token: Promise<string>; readonly until: number } | null = null;

  const send = async (url: string, init: RequestInit): Promise<{ response: Response; body: unknown }> => {
    try {
      const response = await fetch(url, {
        ...init,
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT),
      });
      const text = await response.text();
      return { response, body: text === '' ? null : JSON.parse(text) };
    } catch (error) {
      log.warn({ err: error }, 'Keycloak does not answer');
      throw unavailable('identity');
    }
  };
  const failed = (what: string, status: number, body: unknown): Error => {
    const { error, error_description: description } = (body ?? {}) as Record<string, unknown>;
    log.error({ status, error, description }, `Keycloak failed: ${what}`);
    return unavailable('identity');
  };
  const openId: KeycloakClient['openId'] = async (endpoint, parameters) => {
    const { response, body } = await send(`${realm.openIdUrl}/${endpoint}`, {
      method: 'POST',
      body: new URLSearchParams({ ...parameters, client_id: clientId, client_secret: clientSecret }),
    });
    if (response.ok) return body ?? {};
    const { error } = (body ?? {}) as { error?: unknown };
    if (response.status < 500 && REFUSALS.has(String(error))) return null;
    throw failed(endpoint, response.status, body);
  };
  const fetchToken = async (): Promise<string> => {
    const answer = TOKEN.safeParse(await openId('token', { grant_type: 'client_credentials' }));
    if (!answer.success) throw failed('the service account has no token', 200, null);
    held = held && { ...held, until: Date.now() + answer.data.expires_in * 1_000 - MARGIN };
    return answer.data.access_token;
  };
  const serviceToken = async (): Promise<string> => {
    if (!held || held.until < Date.now()) held = { token: fetchToken(), until: Date.now() + TIMEOUT };
    return held.token.catch((error: unknown) => {
      held = null;
      throw error;
    });
  };
  const admin: KeycloakClient['admin'] = async (method, path, given) => {
    for (let attempt = 0; ; attempt += 1) {
      const authorization = `Bearer ${await serviceToken()}`;
      const { response, body } = await send(`${realm.adminUrl}/${path}`, {
        method,
        headers: { authorization, 'content-type': 'application/json' },
        ...(given && { body: JSON.stringify(given) }),
      });
      // A restart of Keycloak, or new keys: the token that is held no longer counts.
      if (response.status === 401 && attempt === 0) held = null;
      else if (response.ok || ANSWERS.has(response.status)) {
        const madeId = response.headers.get('location')?.split('/').at(-1) ?? null;
        return { status: response.status, body, madeId };
      } else throw failed(`${method} of the administration`, response.status, body);
    }
  };
  return { openId, admin };
}
