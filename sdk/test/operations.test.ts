import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { operationsOf } from '../codegen/operations.ts';
import manifest from '../package.json' with { type: 'json' };
import persisted from '../persisted-queries.json' with { type: 'json' };
import { operations } from '../src/__generated__/operations.ts';

const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));

describe('the operations of the SDK', () => {
  it('are one for each root field of the public graph, under its name', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const fields = roots.flatMap((type) => Object.keys(type?.getFields() ?? {}));
    const missing = fields.filter((name) => !(name in operations));
    expect(missing, 'add them to sdk/operations/*.graphql and run `npm run codegen`').toEqual([]);
  });

  it('are persisted queries in the manifest, each a valid document under its hash', () => {
    expect(persisted).toMatchObject({ format: 'apollo-persisted-query-manifest', version: 1 });
    expect(
      persisted.operations.map(({ id, name, type, body }) => ({ hash: id, name, type, text: body })),
    ).toEqual(Object.values(operations).map(({ hash, name, type, text }) => ({ hash, name, type, text })));
    for (const { id, body } of persisted.operations) {
      expect(createHash('sha256').update(body).digest('hex')).toBe(id);
      expect(validate(schema, parse(body))).toEqual([]);
    }
  });

  it.each([
    ['no name', '{ me { id } }'],
    ['two root fields', 'query two { me { id } mySessions { id } }'],
    ['a fragment at the root', 'query spread { ...Root } fragment Root on Query { me { id } }'],
  ])('are refused by the generator with %s', (_what, text) => {
    expect(() => operationsOf(schema, [{ document: parse(text) }])).toThrow(/exactly one root field/);
  });
});

describe('the package', () => {
  it('depends on nothing', () => {
    expect(Object.keys(manifest)).not.toContain('dependencies');
    expect(Object.keys(manifest)).not.toContain('peerDependencies');
  });

  it('imports nothing but its own files, and reads no global of Node', () => {
    const src = new URL('../src/', import.meta.url).pathname;
    for (const file of readdirSync(src).filter((name) => name.endsWith('.ts'))) {
      const text = readFileSync(join(src, file), 'utf8');
      for (const [, from] of text.matchAll(/from '([^']+)'/g)) expect(from).toMatch(/^\.\//);
      expect(text).not.toMatch(/\b(process|Buffer|require|__dirname)\b[.(]/);
    }
  });
});
