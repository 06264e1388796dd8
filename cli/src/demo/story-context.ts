import type { GraphClient } from '@autograph/topologies/graph-client';
import { CommandError } from '../graph/command-error.ts';
import { shortened } from './format.ts';
import type { Printer } from './printer.ts';

/** What every chapter needs. */
export interface Story {
  readonly client: GraphClient;
  readonly print: Printer;
  /** The access token of the salesperson, who logs in at the first call. */
  readonly salesperson: () => Promise<string>;
}

/** A vehicle as the story calls it. */
export function nameOf({ make, model }: { readonly make: string; readonly model: string }): string {
  return shortened(`${make} ${model}`, 34);
}

/** That the graph did not answer as the story goes. */
export function otherwise(what: string): CommandError {
  return new CommandError(`The graph did not answer as the story goes: ${what}.`);
}
