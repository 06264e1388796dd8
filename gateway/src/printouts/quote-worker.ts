import { parentPort } from 'node:worker_threads';
import { quotePdf } from './quote-pdf.ts';
import type { Printed, PrintJob } from './quote-printer.ts';

/** The thread that makes PDFs, one after the other. Its errors end it, and the printer begins another one. */
parentPort?.on('message', async ({ id, order, quote, language }: PrintJob) => {
  const pdf = Uint8Array.from(await quotePdf(order, quote, language));
  const printed: Printed = { id, pdf };
  parentPort?.postMessage(printed, [pdf.buffer]);
});
