import { dictionary } from '@zxcvbn-ts/language-common';

/** The commonest passwords of published leaks, in lower case; those that are too short for us anyway are left out. */
const COMMON: ReadonlySet<string> = new Set(
  dictionary['passwords-common'].filter((password) => password.length >= 8),
);

/** Whether a password is among those that are tried first, in whatever case. */
export function isCommonPassword(password: string): boolean {
  return COMMON.has(password.normalize('NFC').toLowerCase());
}
