import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { takeSnapshot } from '../engine/snapshot.ts';
import { isTruthy } from '../engine/values.ts';
import { CommandError } from '../errors.ts';
import type { Command } from './command.ts';

/**
 * Copies the store to a file of its data directory and answers its name. With `holdWrites`, no other connection writes after
 * the copy until `releaseWrites`, or until this connection ends. MongoDB has no such command.
 */
export const createSnapshot: Command = {
  fields: ['holdWrites'],
  run: async ({ store, hold, connectionId, body }) => {
    const isHeld = isTruthy(body.holdWrites);
    let isAlone = true;
    try {
      const file = await takeSnapshot(store, () => {
        if (isHeld) isAlone = hold.begin(connectionId);
      });
      if (isAlone) return { ok: 1, file };
      rmSync(join(store.dataDir, file), { force: true });
    } catch (error) {
      hold.end(connectionId);
      throw error;
    }
    throw new CommandError(117, 'another backup of this store is under way');
  },
};

/** Ends a hold of `createSnapshot`. `held` is false when it was over before, so that others may have written. */
export const releaseWrites: Command = {
  fields: [],
  run: ({ hold, connectionId }) => ({ ok: 1, held: hold.end(connectionId) }),
};
