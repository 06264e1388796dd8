import { createPrivateKey, createPublicKey, generateKeyPair, hkdfSync, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { StartupError } from '@autograph/service';
import { calculateJwkThumbprint, type JSONWebKeySet, type JWK } from 'jose';

/** Least size of an RSA key, in bits (RFC 7518, 3.3). */
const LEAST_BITS = 2_048;

/** The key that this service signs with, and what follows from it. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  /** Name of the key: its thumbprint (RFC 7638). */
  readonly id: string;
  /** What verifies its signatures; public. */
  readonly jwks: JSONWebKeySet;
}

/** A new private key: RSA, as PKCS#8 in PEM. */
export async function newPrivateKey(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: LEAST_BITS,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return privateKey;
}

/** Reads a private key: RSA of 2048 bits or more, as PKCS#8 in PEM; `null` when it is anything else. */
export function readPrivateKey(text: string): KeyObject | null {
  // An environment file has one line for a value, so line ends may come as the two characters \n.
  const pem = text.replaceAll('\\n', '\n');
  if (!pem.trimStart().startsWith('-----BEGIN PRIVATE KEY-----')) return null;
  try {
    const key = createPrivateKey(pem);
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    return key.asymmetricKeyType === 'rsa' && bits >= LEAST_BITS ? key : null;
  } catch {
    return null;
  }
}

/** The signing key of a private key in PEM. Throws a `StartupError` when `readPrivateKey` does not take it. */
export async function signingKey(pem: string): Promise<SigningKey> {
  const privateKey = readPrivateKey(pem);
  if (!privateKey)
    throw new StartupError('TOKEN_PRIVATE_KEY must be an RSA key of at least 2048 bits, as PKCS#8 in PEM.');
  const { kty, n, e } = createPublicKey(privateKey).export({ format: 'jwk' }) as JWK;
  const id = await calculateJwkThumbprint({ kty, n, e } as JWK);
  return { privateKey, id, jwks: { keys: [{ kty, n, e, kid: id, alg: 'RS256', use: 'sig' } as JWK] } };
}

/** A secret for one purpose, derived from the private key, so that there is one secret to keep and not two. */
export function derivedSecret(privateKey: KeyObject, purpose: string): Buffer {
  const der = privateKey.export({ type: 'pkcs8', format: 'der' });
  return Buffer.from(hkdfSync('sha256', der, '', purpose, 32));
}
