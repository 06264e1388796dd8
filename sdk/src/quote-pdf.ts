import { askBeside, type Sender } from './beside.ts';
import { exceptionOf } from './errors.ts';
import type { CallOptions } from './functions.ts';
import { answerOf } from './transport.ts';

/** A revision of a quote. It was sent to the customer. */
export interface QuotePdfRequest {
  readonly workOrderId: string;
  readonly revision: number;
}

/** A quote on paper. */
export interface QuotePdf {
  /** The name that the gateway gives the file. */
  readonly name: string;
  readonly file: Blob;
}

/** Reads a quote as PDF. Throws a `GraphError` when it is refused, and a `NetworkError` when nothing answers. */
export async function quotePdf(
  { workOrderId, revision }: QuotePdfRequest,
  options: CallOptions,
  sender: Sender,
): Promise<QuotePdf> {
  const path = `/documents/quotes/${encodeURIComponent(workOrderId)}/${revision}.pdf`;
  const response = await askBeside(path, { method: 'GET' }, options, sender);
  if (response.status !== 200) throw exceptionOf(answerOf(response, await response.text()));
  const [, name = `${revision}.pdf`] =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { name, file: await response.blob() };
}
