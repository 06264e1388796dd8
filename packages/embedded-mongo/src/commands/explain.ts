import type { Bound } from '../engine/bounds.ts';
import type { Collection } from '../engine/collection.ts';
import { checkDeadline, deadlineOf } from '../engine/cursors.ts';
import { choosePlan, type Plan } from '../engine/planner.ts';
import { PAUSE } from '../engine/scan.ts';
import { type Doc, isDoc } from '../engine/values.ts';
import { CommandError, notSupported } from '../errors.ts';
import { parsePipeline } from './aggregate.ts';
import {
  type Command,
  type CommandContext,
  checkFields,
  checkNamespace,
  countOption,
  documentOption,
} from './command.ts';
import { find, findQuery, noStatistics, type Query, runQuery } from './find.ts';
import { SERVER_VERSION } from './handshake.ts';

/** Says which index serves a command and how much it reads, in the shape of MongoDB's answer. */
export const explain: Command = {
  fields: ['verbosity'],
  run: (context) => {
    const { body, store, database } = context;
    const command = documentOption(body, 'explain');
    const [name = '', collectionName] = Object.entries(command)[0] ?? [];
    if (typeof collectionName !== 'string')
      throw new CommandError(73, 'the collection name of an explain must be a string');
    checkNamespace(database, collectionName);
    const { query, rest } = queryOf(name, command);
    const ns = `${database}.${collectionName}`;
    const verbosity = body.verbosity ?? 'allPlansExecution';
    const answer = explainQuery(context, ns, store.collection(ns), query, verbosity !== 'queryPlanner');
    const server = { host: '127.0.0.1', version: SERVER_VERSION };
    if (rest.length === 0) return { ...answer, serverInfo: server, ok: 1 };
    return { stages: [{ $cursor: answer }, ...rest], serverInfo: server, ok: 1 };
  },
};

function queryOf(name: string, command: Doc): { query: Query; rest: readonly unknown[] } {
  switch (name) {
    case 'find':
      checkFields('find', find, command);
      return { query: findQuery(command), rest: [] };
    case 'count':
    case 'distinct':
      return { query: findQuery({ filter: command.query, hint: command.hint }), rest: [] };
    case 'aggregate':
      return parsePipeline(command.pipeline, command.hint);
    case 'findAndModify':
      return {
        query: { ...findQuery({ filter: command.query, sort: command.sort, hint: command.hint }), limit: 1 },
        rest: [],
      };
    case 'update':
    case 'delete': {
      const statements = command[name === 'update' ? 'updates' : 'deletes'];
      const [statement] = Array.isArray(statements) ? statements : [];
      if (!isDoc(statement)) throw new CommandError(9, `explain of ${name} needs one statement`);
      return { query: findQuery({ filter: statement.q, hint: statement.hint }), rest: [] };
    }
    default:
      throw notSupported(`explain of '${name}'`);
  }
}

function explainQuery(
  context: CommandContext,
  ns: string,
  collection: Collection | undefined,
  query: Query,
  executes: boolean,
): Doc {
  const limit = query.limit > 0 ? query.limit + query.skip : 0;
  const plan = collection && choosePlan(collection, { ...query, limit });
  const statistics = noStatistics();
  const started = Date.now();
  const deadline = deadlineOf(countOption(context.body, 'maxTimeMS'));
  let nReturned = 0;
  if (collection && executes) {
    for (const stored of runQuery(collection, query, statistics)) {
      if (stored === PAUSE) checkDeadline(deadline);
      else nReturned += 1;
    }
  }
  const winningPlan = plan ? stagesOf(plan, query) : { stage: 'EOF' };
  return {
    explainVersion: '1',
    queryPlanner: { namespace: ns, indexFilterSet: false, winningPlan, rejectedPlans: [] },
    ...(executes
      ? {
          executionStats: {
            executionSuccess: true,
            nReturned,
            executionTimeMillis: Date.now() - started,
            totalKeysExamined: statistics.keysExamined,
            totalDocsExamined: statistics.docsExamined,
            executionStages: winningPlan,
          },
        }
      : {}),
  };
}

function stagesOf(plan: Plan, query: Query): Doc {
  const direction = plan.backwards ? 'backward' : 'forward';
  let stage: Doc = plan.index
    ? { stage: 'FETCH', inputStage: indexScan(plan, direction) }
    : { stage: 'COLLSCAN', direction };
  if (plan.sorts) {
    const sortPattern = Object.fromEntries(
      query.sort.map(({ path, descending }) => [path, descending ? -1 : 1]),
    );
    stage = { stage: 'SORT', sortPattern, inputStage: stage };
  }
  if (query.skip > 0) stage = { stage: 'SKIP', skipAmount: query.skip, inputStage: stage };
  return query.limit > 0 ? { stage: 'LIMIT', limitAmount: query.limit, inputStage: stage } : stage;
}

function indexScan(plan: Plan, direction: string): Doc {
  const { index, intervals } = plan;
  if (!index) return {};
  const bounds = index.fields.map(({ path }, i) => [
    path,
    (intervals[i] ?? []).map(({ low, high }) => `[${shown(low)}, ${shown(high)}]`),
  ]);
  return {
    stage: 'IXSCAN',
    keyPattern: index.spec.key,
    indexName: index.name,
    isMultiKey: index.multikey.size > 0,
    isUnique: index.unique,
    isSparse: index.sparse,
    isPartial: index.partial !== undefined,
    direction,
    indexBounds: Object.fromEntries(bounds),
  };
}

/** A bound as the bytes of its key: enough to see that there is one, and where it lies. */
function shown({ key, after }: Bound): string {
  if (key === '') return 'MinKey';
  if (key === '\xff') return 'MaxKey';
  return `${Buffer.from(key, 'latin1').toString('hex')}${after ? '+' : ''}`;
}
