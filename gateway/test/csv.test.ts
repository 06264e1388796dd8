import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../src/export/csv.ts';

/** Reads a line as RFC 4180 has it. */
function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length - 2) {
    if (line[at] === '"') {
      let text = '';
      for (at += 1; line[at] !== '"' || line[at + 1] === '"'; at += 1) {
        if (line[at] === '"') at += 1;
        text += line[at];
      }
      cells.push(text);
      at += 2;
      continue;
    }
    const end = [line.indexOf(delimiter, at), line.length - 2].filter((one) => one >= 0);
    const until = Math.min(...end);
    cells.push(line.slice(at, until));
    at = until + 1;
  }
  return cells;
}

describe('a line of CSV', () => {
  it.each(['=1+1', '+55 11', '-2', '@SUM(A1)', '\tx', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠a'])(
    'has no formula in %j',
    (text) => {
      const [cell = ''] = cellsOf(csvLine([text], ','), ',');
      expect(cell.startsWith("'")).toBe(true);
      expect(cell.replaceAll("'", '')).toBe(text);
    },
  );

  it('reads back as what it was made of, whatever the texts', () => {
    const texts = fc.array(fc.string({ unit: 'binary' }), { minLength: 1 });
    fc.assert(
      fc.property(texts, fc.constantFrom(',' as const, ';' as const), (values, delimiter) => {
        const read = cellsOf(csvLine(values, delimiter), delimiter);
        const plain = (cell: string) =>
          cell
            .replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/u, '')
            .replace(/([,;\t\r\n])'(?=[=+\-@＝＋－＠])/gu, '$1');
        expect(read.map(plain)).toEqual(values.map(plain));
      }),
      { numRuns: 2_000 },
    );
  });

  it('has no formula behind the mark of another separator', () => {
    expect(csvLine(['Ana;=1+1', 'a, -2', 'x\n@SUM'], ',')).toBe(`Ana;'=1+1,"a, -2","x\n'@SUM"\r\n`);
  });

  it('leaves cells empty that have no value, and joins lists', () => {
    expect(csvLine([null, undefined, 0, false, ['a', 'b'], 'a,b', 'a"b'], ',')).toBe(
      ',,0,false,a; b,"a,b","a""b"\r\n',
    );
  });
});
