import type { Connection } from 'mongoose';
import type { Migration } from '../migration.ts';
import type { Claims } from './claims.ts';
import type { OwnerState } from './owners.ts';

/**
 * The migration that takes the claims to the values which documents of earlier releases have. The documents stay as they are. What a process
 * of the previous release writes later on, the sweep finds.
 */
export function claimMigration(options: {
  readonly name: string;
  /** What has which values, for an operator. */
  readonly says: string;
  readonly model: string;
  claimsOf(connection: Connection): Claims;
  stateOf(document: object): OwnerState;
}): Migration {
  const { name, says, model, claimsOf, stateOf } = options;
  return {
    name,
    says,
    model,
    once: true,
    pending: { _id: { $gt: '' } } as object,
    change: () => null,
    before: (documents, connection) => claimsOf(connection).complete(documents.map(stateOf)),
  };
}
