import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Seal } from '../../ports/seal.ts';

/** Bytes of a nonce and of a tag: what NIST SP 800-38D recommends for GCM. */
const NONCE = 12;
const TAG = 16;

/** Encrypts texts with AES-256-GCM; `key` has 32 bytes. */
export function aesGcmSeal(key: Buffer): Seal {
  return {
    close: (text, about) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open: (sealed, about) => {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG })
        .setAAD(Buffer.from(about))
        .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
    },
  };
}
