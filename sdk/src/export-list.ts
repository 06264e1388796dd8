import { askBeside, type Sender } from './beside.ts';
import { exceptionOf } from './errors.ts';
import type { CallOptions } from './functions.ts';
import { answerOf } from './transport.ts';

/** A list to export. Its rows are those that the caller may see. */
export interface ExportRequest {
  readonly list: 'vehicles' | 'sales' | 'customers';
  /** Default: `csv`. */
  readonly format?: 'csv' | 'jsonl';
  /** Between the cells of CSV. Default: a comma. Spreadsheets in Portuguese expect a semicolon. */
  readonly delimiter?: ',' | ';';
  /** A filter of the list, as the graph takes it. Default: all rows. */
  readonly filter?: object | null;
}

/** Where an export is downloaded. */
export interface ExportTicket {
  /** An address that works once, without a token: a browser can open it. */
  readonly url: string;
  /** When the address stops working: a minute after it was made. */
  readonly expiresAt: string;
}

/** Asks for an export. Throws a `GraphError` when it is refused, and a `NetworkError` when nothing answers. */
export async function exportList(
  request: ExportRequest,
  options: CallOptions,
  sender: Sender,
): Promise<ExportTicket> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  };
  const response = await askBeside('/export', init, options, sender);
  const text = await response.text();
  if (response.status !== 201) throw exceptionOf(answerOf(response, text));
  const { url, expiresAt } = JSON.parse(text) as ExportTicket;
  return { url: new URL(url, sender.url).href, expiresAt };
}
