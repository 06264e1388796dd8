import { parse, print } from 'graphql';
import { expect, it } from 'vitest';
import { operations } from '../src/__generated__/operations.ts';
import { printDocument } from '../src/print.ts';

const EVERYTHING = `
  query Everything($id: ID!, $list: [[Int!]!] = [[1, -2], []], $f: Filter = { a: "x\\"\\n", b: null } @v(a: 1)) @live {
    alias: field(id: $id, n: 1.5e3, b: true, e: SOME, o: { deep: [{ a: $list }] }) @skip(if: false) @include(if: true) {
      ... on Thing @d { id }
      ... @include(if: true) { id }
      ...Part @d
      block(text: """a "quoted"
        block""")
    }
  }
  mutation { anonymous }
  subscription S { s }
  fragment Part on Thing @f { id }
`;

it('writes a document as graphql itself does, but for the space', () => {
  for (const text of [EVERYTHING, ...Object.values(operations).map((operation) => operation.text)]) {
    const written = printDocument(parse(text, { noLocation: true }));
    // What was a block is a plain string now, of the same value.
    const plain = JSON.parse(
      JSON.stringify(parse(text, { noLocation: true })).replaceAll('"block":true', '"block":false'),
    );
    expect(print(parse(written))).toBe(print(plain));
  }
});
