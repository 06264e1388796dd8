import { createPrivateKey, createPublicKey, generateKeyPair, hkdfSync, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { StartupError } from '@autograph/service/process';
import { calculateJwkThumbprint, type JSONWebKeySet, type JWK } from 'jose';

/** Least size of an RSA key, in bits (RFC 7518, 3.3). */
const LEAST_BITS = 2_048;

/** The key that this service signs with, and what follows from it. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  /** Name of the key: its thumbprint (RFC 7638). */
  readonly id: string;
  /** What verifies its signatures, and those of other keys whose tokens are about; public. */
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

/** The public half of a private key, in PEM. Throws when it is not a private key. */
export function publicKeyOf(privateKey: string): string {
  return createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
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

/**
 * Reads public keys that were signed with before, or will be: RSA of 2048 bits or more, any number of PEM blocks one
 * after the other. `null` when there is anything else.
 */
export function readPublicKeys(text: string): readonly KeyObject[] | null {
  const blocks = text.replaceAll('\\n', '\n').split(/(?=-----BEGIN )/);
  try {
    const keys = blocks.filter((block) => block.trim() !== '').map((block) => createPublicKey(block));
    const strong = ({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject) =>
      asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= LEAST_BITS;
    return keys.every(strong) ? keys : null;
  } catch {
    return null;
  }
}

/**
 * The signing key of a private key in PEM; `others` are public keys that stand beside its own. Throws a `StartupError`
 * when `readPrivateKey` or `readPublicKeys` does not take them.
 */
export async function signingKey(pem: string, others = ''): Promise<SigningKey> {
  const privateKey = readPrivateKey(pem);
  if (!privateKey)
    throw new StartupError(
      'AG1003',
      'TOKEN_PRIVATE_KEY must be an RSA key of at least 2048 bits, as PKCS#8 in PEM.',
    );
  const publicKeys = readPublicKeys(others);
  if (!publicKeys)
    throw new StartupError(
      'AG1003',
      'TOKEN_PREVIOUS_PUBLIC_KEYS must be RSA keys of at least 2048 bits, in PEM.',
    );
  const own = await publishedKey(createPublicKey(privateKey));
  const all = [own, ...(await Promise.all(publicKeys.map(publishedKey)))];
  const keys = all.filter(({ kid }, at) => all.findIndex((key) => key.kid === kid) === at);
  return { privateKey, id: own.kid, jwks: { keys } };
}

async function publishedKey(key: KeyObject): Promise<JWK & { readonly kid: string }> {
  const { kty, n, e } = key.export({ format: 'jwk' }) as JWK;
  const kid = await calculateJwkThumbprint({ kty, n, e } as JWK);
  return { kty, n, e, kid, alg: 'RS256', use: 'sig' } as JWK & { readonly kid: string };
}

/** A secret for one purpose, derived from the private key, so that there is one secret to keep and not two. */
export function derivedSecret(privateKey: KeyObject, purpose: string): Buffer {
  const der = privateKey.export({ type: 'pkcs8', format: 'der' });
  return Buffer.from(hkdfSync('sha256', der, '', purpose, 32));
}
