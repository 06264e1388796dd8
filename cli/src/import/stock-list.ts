import { readFileSync } from 'node:fs';
import {
  type ColumnMap,
  decoded,
  delimitedTable,
  type List,
  ListError,
  listOf,
  meaningWith,
  type ReadTable,
} from '@autograph/stock-list';
import { jsonLinesTable } from './json-lines.ts';
import { isWorkbook, workbookTable } from './workbook.ts';

export type { Line, List as StockList } from '@autograph/stock-list';

/** Reads the stock list in a file; see `stockListOf`. Throws a `ListError` when there is no such file. */
export async function readStockList(path: string, map?: ColumnMap): Promise<List> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new ListError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  return stockListOf(bytes, map, /\.(jsonl|ndjson)$/i.test(path));
}

/**
 * The stock list in the bytes of a file: CSV in the encodings and with the delimiters of spreadsheets, .xlsx, or JSON lines;
 * which of them it is, its content shows. Throws a `ListError` when it cannot be read, or a column is not clear.
 */
export async function stockListOf(
  bytes: Buffer,
  map: ColumnMap = new Map(),
  isJsonLines = false,
): Promise<List> {
  return listOf(await tableOf(bytes, map, isJsonLines), map);
}

async function tableOf(bytes: Buffer, map: ColumnMap, isJsonLines: boolean): Promise<ReadTable> {
  if (isWorkbook(bytes)) {
    return { table: await workbookTable(bytes, meaningWith(map)), damaged: new Map<number, string>() };
  }
  if (bytes.toString('hex', 0, 4) === 'd0cf11e0') {
    throw new ListError('The list is a workbook of an old or protected form. Save it as .xlsx or as CSV.');
  }
  const { text, damaged } = decoded(bytes);
  const start = text.trimStart()[0];
  if (isJsonLines || start === '{') return { table: jsonLinesTable(text), damaged };
  if (/^\s*\[\s*\{/.test(text))
    throw new ListError('The list is a JSON array. Write one JSON object on each line.');
  if (start === '<') throw new ListError('The list is a web page or XML. Save it as CSV or as .xlsx.');
  return { table: delimitedTable(text, meaningWith(map)), damaged };
}
