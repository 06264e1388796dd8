import { isCancel, password } from '@clack/prompts';

/** The password of an account, asked for on the terminal. Throws what `fail` makes where nobody answers. */
export async function askPassword(username: string, fail: (message: string) => Error): Promise<string> {
  if (!process.stdin.isTTY) throw fail('Give the password by AUTOGRAPH_PASSWORD.');
  const answer = await password({ message: `Password of ${username}` });
  if (isCancel(answer)) throw fail('Stopped. Nothing was done.');
  return answer;
}
