/**
 * What an access token of the graph says of itself: the user service writes it, the gateway demands it. The type is that
 * of RFC 9068, so that no other token of the graph passes for one.
 */
export const ACCESS_TOKEN = {
  issuer: 'urn:autograph:user',
  audience: 'urn:autograph:graph',
  type: 'at+jwt',
} as const;
