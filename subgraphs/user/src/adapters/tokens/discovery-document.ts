import { ACCESS_TOKEN } from '@autograph/service/identity';

/**
 * What a program must know to verify our access tokens, in the form of OpenID Connect Discovery; `origin` is where the
 * asker reached us. There are no endpoints to log in at: that is done in the graph.
 */
export function discoveryDocument(origin: string): object {
  return {
    issuer: ACCESS_TOKEN.issuer,
    jwks_uri: `${origin}/.well-known/jwks.json`,
    response_types_supported: [],
    grant_types_supported: [],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    claims_supported: ['iss', 'aud', 'sub', 'sid', 'jti', 'iat', 'exp', 'role', 'preferred_username'],
  };
}
