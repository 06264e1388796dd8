import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readAskedExport } from '../src/export/asked-export.ts';
import { exportListOf, exportLists } from '../src/export/export-lists.ts';

const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
const lists = exportLists();

describe('the lists that can be exported', () => {
  it('are queries of the public graph, each for a page by $filter, $first and $after', () => {
    expect([...lists.keys()]).toEqual(['customers', 'sales', 'vehicles']);
    for (const { source, columns } of lists.values()) {
      expect(validate(schema, parse(source))).toEqual([]);
      expect(source).toMatch(/\$filter: \w+, \$first: Int!, \$after: String/);
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    }
  });

  it('name a column after the object of which one field is read', () => {
    const columns = lists.get('sales')?.columns ?? [];
    expect(columns).toContainEqual({ name: 'totalAmount', path: ['totalAmount', 'amount'] });
    expect(columns).toContainEqual({ name: 'vehicle.plate', path: ['vehicle', 'plate'] });
  });

  it('must read the nodes of a connection', () => {
    expect(() => exportListOf('x', '{ me { id } }')).toThrow('schema/exports/x');
  });
});

describe('a request for an export', () => {
  it('takes CSV with commas unless it says otherwise', () => {
    expect(readAskedExport({ list: 'vehicles' }, lists)).toEqual({
      list: 'vehicles',
      format: 'csv',
      delimiter: ',',
      filter: null,
    });
  });

  it.each([
    [undefined, 'list'],
    [{}, 'list'],
    [{ list: 'users' }, 'list'],
    [{ list: '__proto__' }, 'list'],
    [{ list: 'vehicles', format: 'xlsx' }, 'format'],
    [{ list: 'vehicles', delimiter: '\t' }, 'delimiter'],
    [{ list: 'vehicles', filter: [] }, 'filter'],
    [{ list: 'vehicles', filters: {} }, 'filters'],
  ])('%j is refused with the name of %s', (body, name) => {
    expect(() => readAskedExport(body, lists)).toThrow(name);
  });
});
