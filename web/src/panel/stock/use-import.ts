import type { Rejected } from '@autograph/stock-list';
import { useEffect, useRef, useState } from 'react';
import { type Failure, failureOf } from '../../data/failure.ts';
import { type Journal, journalOf, keepJournal } from './import-journal.ts';
import { type Row, type RowResult, sendRows, twinOf } from './import-round.ts';
import { forgetLists } from './use-stock-list.ts';

/** Rows of a round: few enough that a lost answer is about little, and that the progress is seen. */
const ROUND = 50;

/** The wait before another try after the connection was lost, in milliseconds. */
const PAUSE = 5_000;

/** How far an import is. The numbers add up to the rows that are not waiting. */
export interface ImportState {
  readonly created: number;
  readonly alreadyThere: number;
  readonly rejected: readonly Rejected[];
  readonly running: boolean;
  readonly failure: Failure | undefined;
}

/** Sends the rows of a list in rounds, each row once. It can be paused, and goes on by itself after a lost connection. */
export function useImport(rows: readonly Row[], journal: Journal & { readonly key: string }) {
  const [state, setState] = useState<ImportState>(() => ({
    created: 0,
    alreadyThere: rows.filter(({ line }) => journal.done[line.number] !== undefined).length,
    rejected: [],
    running: false,
    failure: undefined,
  }));
  const kept = useRef<Journal>(journal);
  const refused = useRef(new Set<number>());
  const wanted = useRef(false);
  const isRunning = useRef(false);

  const note = (next: Partial<Journal>): void => {
    kept.current = { ...kept.current, ...next };
    keepJournal(journal.key, kept.current);
  };
  const settle = (results: readonly RowResult[]): void => {
    const done = { ...kept.current.done };
    const sent = { ...kept.current.sent };
    for (const result of results) {
      delete sent[result.line.number];
      if ('id' in result) done[result.line.number] = result.id;
      else refused.current.add(result.line.number);
    }
    note({ done, sent });
    setState((now) => ({
      ...now,
      created: now.created + results.filter((one) => 'id' in one && one.isNew).length,
      alreadyThere: now.alreadyThere + results.filter((one) => 'id' in one && !one.isNew).length,
      rejected: [...now.rejected, ...results.filter((one) => 'refusals' in one)],
    }));
  };

  const round = async (batch: readonly Row[]): Promise<void> => {
    const taken = new Set(Object.values(kept.current.done));
    const found: RowResult[] = [];
    for (const row of batch) {
      const since = kept.current.sent[row.line.number];
      if (since === undefined || isNamed(row)) continue;
      const id = await twinOf(row, since, (one) => taken.has(one));
      if (id) found.push({ line: row.line, id, isNew: true });
      if (id) taken.add(id);
    }
    const rest = batch.filter(({ line }) => !found.some((one) => one.line === line));
    const now = Date.now();
    const times = rest.map(({ line }) => [line.number, kept.current.sent[line.number] ?? now] as const);
    note({ sent: { ...kept.current.sent, ...Object.fromEntries(times) } });
    settle([...found, ...(rest.length > 0 ? await sendRows(rest) : [])]);
  };

  const sendAll = async (): Promise<void> => {
    // Another tab may have sent rows of the same file meanwhile.
    const { done, sent } = journalOf(journal.key);
    kept.current = { done: { ...kept.current.done, ...done }, sent: { ...kept.current.sent, ...sent } };
    const there = rows.filter(({ line }) => kept.current.done[line.number] !== undefined).length;
    setState((now) => ({ ...now, alreadyThere: there - now.created }));
    while (wanted.current) {
      const waiting = rows.filter(
        ({ line }) => kept.current.done[line.number] === undefined && !refused.current.has(line.number),
      );
      if (waiting.length === 0) break;
      try {
        await round(waiting.slice(0, ROUND));
        setState((now) => ({ ...now, failure: undefined }));
      } catch (error) {
        const failure = failureOf(error);
        setState((now) => ({ ...now, failure }));
        if (!['offline', 'busy', 'unavailable'].includes(failure.kind)) break;
        const wait = failure.kind === 'busy' ? failure.seconds * 1_000 : PAUSE;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  };

  const run = async (): Promise<void> => {
    wanted.current = true;
    if (isRunning.current) return;
    isRunning.current = true;
    setState((now) => ({ ...now, running: true, failure: undefined }));
    await (navigator.locks?.request(journal.key, sendAll) ?? sendAll());
    isRunning.current = false;
    forgetLists();
    setState((now) => ({ ...now, running: false }));
  };

  // What nobody sees does not go on.
  useEffect(
    () => () => {
      wanted.current = false;
    },
    [],
  );

  return {
    ...state,
    start: () => void run(),
    pause: () => {
      wanted.current = false;
    },
  };
}

/** Whether the graph knows a row again by its plate or VIN. */
function isNamed({ input }: Row): boolean {
  return Boolean(input.plate || input.vin);
}
