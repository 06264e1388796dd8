import { Int32 } from 'bson';
import {
  chain,
  nameOf,
  parseLimit,
  parseSkip,
  parseStage,
  type Stage,
} from '../engine/aggregation/stages.ts';
import { DEFAULT_BATCH, type ResultStream } from '../engine/cursors.ts';
import { and, parseFilter } from '../engine/filter.ts';
import { PAUSE } from '../engine/scan.ts';
import { parseSort } from '../engine/sort.ts';
import { type Doc, encode, isDoc, toNumber } from '../engine/values.ts';
import { CommandError, typeMismatch } from '../errors.ts';
import {
  type Command,
  checkStatement,
  countOption,
  documentOption,
  namespaceOf,
  refuseOption,
} from './command.ts';
import { countMatching, firstBatch, noStatistics, type Query, runQuery } from './find.ts';

/** A pipeline in two parts: what the indexes answer, and the stages that follow. */
interface Pipeline {
  readonly query: Query;
  readonly stages: readonly Stage[];
  readonly rest: readonly unknown[];
}

/** Takes the leading `$match`, `$sort`, `$skip` and `$limit` off a pipeline. */
export function parsePipeline(pipeline: unknown, hint: unknown): Pipeline {
  if (!Array.isArray(pipeline)) throw typeMismatch("'pipeline' option must be specified as an array");
  // Every stage is parsed, the leading ones too, so that a mistake is named whatever answers the stage.
  const parsed = pipeline.map(parseStage);
  const named = pipeline.map(nameOf);
  let at = 0;
  const take = <T>(name: string, parse: (specification: unknown) => T): T | undefined => {
    const [own, specification] = named[at] ?? [];
    if (own !== name) return undefined;
    at += 1;
    return parse(specification);
  };
  const filters = [];
  for (;;) {
    const filter = take('$match', (specification) => parseFilter(specification as Doc));
    if (!filter) break;
    filters.push(filter);
  }
  const query = {
    filter: and(filters),
    sort: take('$sort', parseSort) ?? [],
    skip: take('$skip', parseSkip) ?? 0,
    limit: take('$limit', parseLimit) ?? 0,
    hint,
  };
  return { query, stages: parsed.slice(at), rest: pipeline.slice(at) };
}

const AGGREGATE_FIELDS = [
  'pipeline',
  'cursor',
  'explain',
  'allowDiskUse',
  'bypassDocumentValidation',
  'hint',
];

export const aggregate: Command = {
  fields: AGGREGATE_FIELDS,
  run: async (context) => {
    const { body, store } = context;
    refuseOption(body, 'explain');
    if (typeof body.aggregate !== 'string')
      throw new CommandError(238, 'an aggregation on a database is not supported by the embedded store');
    const ns = namespaceOf(context);
    const cursor = checkStatement('aggregate.cursor', documentOption(body, 'cursor'), ['batchSize']);
    const pipeline = parsePipeline(body.pipeline, body.hint);
    const collection = store.collection(ns);
    const batchSize = countOption(cursor, 'batchSize', DEFAULT_BATCH);
    const counted = countField(pipeline);
    if (counted && collection && batchSize > 0) {
      const n = await countMatching(context, collection, pipeline.query);
      const document = n === 0 ? [] : [encode({ _id: counted.id, [counted.field]: new Int32(n) })];
      return firstBatch(context, ns, document.values() as ResultStream, batchSize);
    }
    function* documents(): Generator<Doc | typeof PAUSE, void, undefined> {
      if (!collection) return;
      for (const stored of runQuery(collection, pipeline.query, noStatistics())) {
        yield stored === PAUSE ? PAUSE : stored.doc;
      }
    }
    function* results(): ResultStream {
      for (const doc of chain(pipeline.stages)(documents())) yield doc === PAUSE ? PAUSE : encode(doc);
    }
    return firstBatch(context, ns, results(), batchSize);
  },
};

/** What drivers send for `countDocuments`: a group of everything that counts ones. Keys alone may answer it. */
function countField({ rest }: Pipeline): { field: string; id: unknown } | undefined {
  const [stage] = rest;
  if (rest.length !== 1 || !isDoc(stage) || !isDoc(stage.$group)) return undefined;
  const entries = Object.entries(stage.$group);
  const [first, second] = entries;
  if (entries.length !== 2 || first?.[0] !== '_id' || second === undefined) return undefined;
  const [field, accumulator] = second;
  const one = isDoc(accumulator) && accumulator.$sum instanceof Int32 && toNumber(accumulator.$sum) === 1;
  const constant = first[1] === null || first[1] instanceof Int32;
  return one && constant && field !== '__proto__' ? { field, id: first[1] } : undefined;
}
