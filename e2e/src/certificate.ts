import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Certificate } from './proxies.ts';
import { temporaryDir } from './topology.ts';

/** A certificate for localhost that nobody trusts, valid for a day. Needs openssl. */
export async function selfSigned(): Promise<Certificate> {
  const dir = await temporaryDir();
  const [key, certificate] = [join(dir.path, 'key.pem'), join(dir.path, 'certificate.pem')];
  const args = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '1',
  ];
  await promisify(execFile)('openssl', [
    ...args,
    '-subj',
    '/CN=localhost',
    '-keyout',
    key,
    '-out',
    certificate,
  ]);
  const made = { certificate: await readFile(certificate, 'utf8'), key: await readFile(key, 'utf8') };
  await dir.remove();
  return made;
}
