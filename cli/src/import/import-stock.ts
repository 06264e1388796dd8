import { setTimeout } from 'node:timers/promises';
import { each } from '@autograph/kernel';
import type { Rejected } from '@autograph/stock-list';
import { type GraphClient, GraphRequestError } from '@autograph/topologies/graph-client';
import { mutate, mutation, type UserError } from '../graph/mutation.ts';
import { findTwin } from './find-twin.ts';
import { type Journal, keysOf } from './journal.ts';
import type { Line } from './stock-list.ts';

export interface Imported {
  readonly created: number;
  /** Those that an earlier import of the list had created. */
  readonly known: number;
  readonly rejected: readonly Rejected[];
  /** Those that were not begun, because the import was ended before. */
  readonly left: number;
}

export interface ImportOptions {
  readonly lines: readonly Line[];
  /** Sends requests as someone who may create vehicles, and waits where a limit says so. */
  readonly client: GraphClient;
  /** Where the graph is: what was imported into another one is not there. */
  readonly graph: string;
  readonly journal: Journal;
  readonly onProgress?: (done: number) => void;
  /** Ends the import after the lines that are under way. */
  readonly signal?: AbortSignal | undefined;
  readonly pause?: (ms: number) => Promise<unknown>;
}

/** Requests under way at once. */
const AT_ONCE = 8;

/** How often a request is sent that gets no answer, and how long to wait before the second time, in milliseconds. */
const TRIES = 6;
const FIRST_PAUSE = 500;

/** What is said where the graph created no vehicle and gave no reason. */
const UNEXPLAINED = [
  { code: 'INVALID', field: null, message: 'The graph created no vehicle, and did not say why.' },
];

const CREATE = mutation('createVehicle', 'vehicle { id }');

/**
 * Creates the vehicles of a list, each of them once, however often the import is cut off and begun again: what was sent
 * without an answer is looked for before it is sent again. Throws when the graph does not answer, or answers with a
 * top-level error other than about what the line says; what was done by then is in the journal.
 */
export async function importStock(options: ImportOptions): Promise<Imported> {
  const { lines, client, graph, journal, onProgress, signal, pause = setTimeout } = options;
  const keyOf = keysOf(graph);
  const rejected: Rejected[] = [];
  let [created, known, finished] = [0, 0, 0];

  // At once, so that two lines that say the same never take the same vehicle for theirs.
  const claimed = new Set<string>();
  const claim = (id: string): boolean => !journal.knows(id) && !claimed.has(id) && claimed.add(id).size > 0;

  /** Creates one vehicle, or answers why not. */
  const create = async (
    key: string,
    input: Readonly<Record<string, unknown>>,
  ): Promise<readonly UserError[]> => {
    for (let tries = 1; ; tries += 1) {
      try {
        const since = journal.sentAt(key);
        const twin = since && (await findTwin(client, input, since, claim));
        if (!twin) journal.sending(key);
        const outcome = twin
          ? ({ ok: true, value: { id: twin } } as const)
          : await mutate<{ readonly id: string }>(client, CREATE, { input });
        if (outcome.ok) journal.created(key, outcome.value.id);
        else journal.refused(key);
        if (outcome.ok) return [];
        return outcome.refusals.length > 0 ? outcome.refusals : UNEXPLAINED;
      } catch (error) {
        if (isOfTheLine(error)) {
          journal.refused(key);
          return [{ code: 'INVALID', field: null, message: error.message }];
        }
        if (!mayPass(error) || tries === TRIES) throw error;
        await pause(FIRST_PAUSE * 2 ** (tries - 1));
      }
    }
  };

  const prepared = lines.map((line) => ({
    line,
    input: line.input,
    key: line.input ? keyOf(identified(line.input)) : '',
  }));
  await each(prepared, AT_ONCE, async ({ line, input, key }) => {
    if (signal?.aborted) return;
    if (!input) rejected.push({ line, refusals: line.problems });
    else if (journal.idOf(key)) known += 1;
    else {
      const refusals = await create(key, input);
      if (refusals.length > 0) rejected.push({ line, refusals });
      else created += 1;
    }
    finished += 1;
    onProgress?.(finished);
  });
  const left = lines.length - finished;
  return { created, known, left, rejected: rejected.sort((a, b) => a.line.number - b.line.number) };
}

/**
 * The fields that the journal knows a vehicle by: those that lists had from the beginning, so that an import that an earlier
 * release began goes on.
 */
function identified(input: Readonly<Record<string, unknown>>): object {
  const { manufactureYear, trim, doors, transmission, description, features, fipeCode, renavam, ...known } =
    input;
  return known;
}

/** Whether the graph could not even read what the line says, so that it became no vehicle. */
function isOfTheLine(error: unknown): error is GraphRequestError {
  return error instanceof GraphRequestError && error.codes.every((code) => code === 'BAD_USER_INPUT');
}

/** Whether an error may be another one, or none, in a while: no answer at all, or a service that is away. */
function mayPass(error: unknown): boolean {
  return !(error instanceof GraphRequestError) || error.codes.includes('UNAVAILABLE');
}
