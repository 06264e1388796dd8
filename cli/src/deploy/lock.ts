import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CommandError } from '../graph/command-error.ts';

/**
 * Takes a target for this process, and returns how to let it go. The lock is the operating system's, on a file that SQLite holds open: it
 * goes with the process, however that ends. Throws a `CommandError` while another deployment has it.
 */
export function lockTarget(home: string): () => void {
  mkdirSync(home, { recursive: true });
  const lock = new DatabaseSync(join(home, 'lock.sqlite'));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!/locked/.test(String(error))) throw error;
    throw new CommandError(`Another deployment to ${home} is running. Wait until it ends.`);
  }
  return () => lock.close();
}
