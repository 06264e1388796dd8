import { deadlineOf } from '../engine/cursors.ts';
import { parseFilter } from '../engine/filter.ts';
import { parseProjection } from '../engine/projection.ts';
import { parseSort } from '../engine/sort.ts';
import { parseUpdate } from '../engine/update/update.ts';
import type { Doc } from '../engine/values.ts';
import { failedToParse } from '../errors.ts';
import { type Command, countOption, documentOption, flagOption, namespaceOf } from './command.ts';
import type { Query } from './find.ts';
import { matching, runUpdate } from './write.ts';

/** Finds one document and changes or removes it, and answers with it as it was or as it is. */
export const findAndModify: Command = {
  fields: [
    'query',
    'sort',
    'remove',
    'update',
    'new',
    'fields',
    'upsert',
    'arrayFilters',
    'hint',
    'bypassDocumentValidation',
  ],
  run: (context) => {
    const { body, store } = context;
    const ns = namespaceOf(context);
    const removes = flagOption(body, 'remove');
    const upsert = flagOption(body, 'upsert');
    const project = parseProjection(body.fields);
    const shown = (doc: Doc | undefined): Doc | null => (doc ? (project ? project(doc) : doc) : null);
    const query: Query = {
      filter: parseFilter(documentOption(body, 'query')),
      sort: parseSort(body.sort),
      skip: 0,
      limit: 1,
      hint: body.hint,
    };
    if (removes) {
      if (body.update !== undefined) throw failedToParse('Cannot specify both an update and remove=true');
      if (upsert || flagOption(body, 'new'))
        throw failedToParse('Cannot specify both upsert or new and remove=true');
      const collection = store.collection(ns);
      const [stored] = collection
        ? matching(collection, query, deadlineOf(countOption(body, 'maxTimeMS')))
        : [];
      if (stored) collection?.remove(stored);
      return { lastErrorObject: { n: stored ? 1 : 0 }, value: shown(stored?.doc), ok: 1 };
    }
    if (body.update === undefined) throw failedToParse('Either an update or remove=true must be specified');
    const update = parseUpdate(body.update, body.arrayFilters);
    const result = runUpdate(context, ns, { query, update, multi: false, upsert });
    const isNew = flagOption(body, 'new');
    if (result.inserted) {
      return {
        lastErrorObject: { n: 1, updatedExisting: false, upserted: result.inserted._id },
        value: isNew ? shown(result.inserted) : null,
        ok: 1,
      };
    }
    return {
      lastErrorObject: { n: result.matched, updatedExisting: result.matched > 0 },
      value: shown(isNew ? result.after : result.before),
      ok: 1,
    };
  },
};
