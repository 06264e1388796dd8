import { calculateObjectSize, Int32, Long } from 'bson';
import { CommandError, notSupported } from '../../errors.ts';
import { parseFilter } from '../filter.ts';
import { valueAt } from '../paths.ts';
import { PAUSE } from '../scan.ts';
import { parseSort, sortKey } from '../sort.ts';
import { targetOf } from '../update/target.ts';
import { type Doc, deepCopy, isDoc, isNumeric, isTruthy, setField, toNumber, typeName } from '../values.ts';
import { groupStage } from './group.ts';
import { parseAddFields, parseProjectStage, parseReplaceRoot, parseUnset } from './shape.ts';

/** Documents on their way through a pipeline, with the pauses of the scan they come from. */
export type DocStream = Generator<Doc | typeof PAUSE, void, undefined>;
export type Stage = (source: Iterable<Doc | typeof PAUSE>) => DocStream;

const MAX_STAGE_BYTES = 100 * 1024 * 1024;

const UNSUPPORTED = new Set(
  (
    'bucket bucketAuto changeStream collStats currentOp densify documents fill geoNear graphLookup indexStats ' +
    'listSessions lookup merge out planCacheStats redact sample search setWindowFields unionWith vectorSearch'
  )
    .split(' ')
    .map((name) => `$${name}`),
);

const STAGES: Readonly<Record<string, (specification: unknown) => Stage>> = {
  $match: (specification) => {
    if (!isDoc(specification))
      throw new CommandError(15959, 'the match filter must be an expression in an object');
    const filter = parseFilter(specification);
    return each((doc) => (filter.matches(doc) ? [doc] : []));
  },
  $project: (specification) => reshape(parseProjectStage(specification)),
  $addFields: (specification) => reshape(parseAddFields(specification)),
  $set: (specification) => reshape(parseAddFields(specification)),
  $unset: (specification) => reshape(parseUnset(specification)),
  $replaceRoot: (specification) =>
    reshape(parseReplaceRoot(isDoc(specification) ? specification.newRoot : undefined)),
  $replaceWith: (specification) => reshape(parseReplaceRoot(specification)),
  $group: groupStage,
  $unwind: unwindStage,
  $sort: sortStage,
  $limit: (specification) => limitStage(parseLimit(specification)),
  $skip: (specification) => skipStage(parseSkip(specification)),
  $count: (specification) => {
    if (typeof specification !== 'string' || specification === '' || /[$.\0]/.test(specification)) {
      throw new CommandError(40156, 'the count field must be a non-empty string without $ and .');
    }
    return countStage(specification);
  },
  $sortByCount: (specification) =>
    chain([
      groupStage({ _id: specification, count: { $sum: new Int32(1) } }),
      sortStage({ count: new Int32(-1) }),
    ]),
  $facet: facetStage,
};

/** One stage of a pipeline; what is not supported is refused by its name. */
export function parseStage(stage: unknown): Stage {
  const [name, specification] = nameOf(stage);
  const parse = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined;
  if (parse) return parse(specification);
  if (UNSUPPORTED.has(name)) throw notSupported(`the stage ${name}`);
  throw new CommandError(40324, `Unrecognized pipeline stage name: '${name}'`);
}

/** The name and the specification of a stage. */
export function nameOf(stage: unknown): [string, unknown] {
  const entries = isDoc(stage) ? Object.entries(stage) : [];
  const [entry] = entries;
  if (!entry || entries.length !== 1) {
    throw new CommandError(40323, 'A pipeline stage specification object must contain exactly one field.');
  }
  return entry;
}

/** Stages one after the other. */
export function chain(stages: readonly Stage[]): Stage {
  return function* (source) {
    let stream = source;
    for (const stage of stages) stream = stage(stream);
    yield* stream;
  };
}

function each(change: (doc: Doc) => Iterable<Doc>): Stage {
  return function* (source) {
    for (const doc of source) {
      if (doc === PAUSE) yield PAUSE;
      else yield* change(doc);
    }
  };
}

function reshape(change: (doc: Doc, now: Date) => Doc): Stage {
  const now = new Date();
  return each((doc) => [change(doc, now)]);
}

export function parseLimit(specification: unknown): number {
  const limit = isNumeric(specification) ? toNumber(specification) : Number.NaN;
  if (!Number.isInteger(limit) || limit <= 0)
    throw new CommandError(15958, 'the limit must be a positive number');
  return limit;
}

export function parseSkip(specification: unknown): number {
  const skip = isNumeric(specification) ? toNumber(specification) : Number.NaN;
  if (!Number.isInteger(skip) || skip < 0)
    throw new CommandError(5107200, 'invalid argument to $skip stage: it must be a number of 0 or more');
  return skip;
}

function limitStage(limit: number): Stage {
  return function* (source) {
    let left = limit;
    for (const doc of source) {
      yield doc;
      if (doc !== PAUSE && --left === 0) return;
    }
  };
}

function skipStage(skip: number): Stage {
  let left = skip;
  return each((doc) => (left-- > 0 ? [] : [doc]));
}

function countStage(field: string): Stage {
  return function* (source) {
    let n = 0;
    for (const doc of source) {
      if (doc === PAUSE) yield PAUSE;
      else n += 1;
    }
    if (n === 0) return;
    const out: Doc = {};
    setField(out, field, new Int32(n));
    yield out;
  };
}

/** Reads all of a stream into memory, as far as MongoDB would too. */
function* collect(
  source: Iterable<Doc | typeof PAUSE>,
  name: string,
): Generator<typeof PAUSE, Doc[], undefined> {
  const docs: Doc[] = [];
  let bytes = 0;
  for (const doc of source) {
    if (doc === PAUSE) {
      yield PAUSE;
      continue;
    }
    docs.push(doc);
    bytes += calculateObjectSize(doc);
    if (bytes > MAX_STAGE_BYTES) {
      throw new CommandError(292, `${name} exceeded the memory limit of ${MAX_STAGE_BYTES} bytes`);
    }
  }
  return docs;
}

function sortStage(specification: unknown): Stage {
  const fields = parseSort(specification);
  if (fields.length === 0) throw new CommandError(15976, '$sort stage must have at least one sort key');
  return function* (source) {
    const docs = yield* collect(source, '$sort');
    const keyed = docs.map((doc) => ({ doc, key: sortKey(fields, doc) }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    for (const { doc } of keyed) yield doc;
  };
}

const UNWIND_FIELDS = ['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'];

function unwindStage(specification: unknown): Stage {
  const options: Doc = isDoc(specification) ? specification : { path: specification };
  const unknown = Object.keys(options).find((field) => !UNWIND_FIELDS.includes(field));
  if (unknown !== undefined)
    throw new CommandError(28811, `unrecognized option to $unwind stage: ${unknown}`);
  const { path, includeArrayIndex: indexField } = options;
  if (typeof path !== 'string')
    throw new CommandError(28808, `expected a string as the path for $unwind stage, got ${typeName(path)}`);
  if (!path.startsWith('$') || path.length < 2)
    throw new CommandError(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  if (indexField !== undefined && typeof indexField !== 'string')
    throw new CommandError(28810, 'includeArrayIndex must be a string');
  const keepsEmpty = isTruthy(options.preserveNullAndEmptyArrays);
  const parts = path.slice(1).split('.');
  const put = (doc: Doc, field: readonly string[], value: unknown): void => {
    const target = targetOf(doc, field, true);
    if (value === undefined) target?.unset();
    else target?.set(value);
  };
  return each((doc) => {
    const value = valueAt(doc, parts);
    const withIndex = (copy: Doc, index: Long | null): Doc => {
      if (indexField !== undefined) put(copy, indexField.split('.'), index);
      return copy;
    };
    if (!Array.isArray(value)) {
      if (value !== undefined && value !== null) return [withIndex(deepCopy(doc), null)];
      return keepsEmpty ? [withIndex(deepCopy(doc), null)] : [];
    }
    if (value.length === 0) {
      if (!keepsEmpty) return [];
      const copy = deepCopy(doc);
      put(copy, parts, undefined);
      return [withIndex(copy, null)];
    }
    return value.map((element, i) => {
      const copy = deepCopy(doc);
      put(copy, parts, element);
      return withIndex(copy, Long.fromNumber(i));
    });
  });
}

function facetStage(specification: unknown): Stage {
  const facets = isDoc(specification) ? Object.entries(specification) : [];
  if (facets.length === 0)
    throw new CommandError(40169, 'the $facet specification must be a non-empty object');
  const parsed = facets.map(([field, pipeline]) => {
    if (!Array.isArray(pipeline))
      throw new CommandError(40170, `arguments to $facet must be arrays, ${field} is not`);
    const nested = pipeline.find((stage) => nameOf(stage)[0] === '$facet');
    if (nested) throw new CommandError(40600, '$facet is not allowed to be used within a $facet stage');
    return { field, run: chain(pipeline.map(parseStage)) };
  });
  return function* (source) {
    const docs = yield* collect(source, '$facet');
    const out: Doc = {};
    for (const { field, run } of parsed) setField(out, field, [...run(docs)]);
    yield out;
  };
}
