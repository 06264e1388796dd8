import { graph } from './session.ts';

/** A list that the gateway exports. */
export type ExportedList = 'vehicles' | 'sales' | 'customers';

/**
 * Downloads a list as CSV, with all rows that the filter matches and the person may see. Separators are those of spreadsheets in
 * Portuguese. Throws where the gateway refuses it.
 */
export async function downloadList(list: ExportedList, filter: object): Promise<void> {
  // The access token stays inside the SDK; a renewal is its one public way to hand one out.
  const session = await graph.refreshToken({ input: { refreshToken: '' } });
  if (!session.ok) throw new Error('No session');
  const response = await fetch('/export', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${session.accessToken}` },
    body: JSON.stringify({ list, format: 'csv', delimiter: ';', filter }),
  });
  if (!response.ok) throw new Error(`HTTP status ${response.status}`);
  const { url } = (await response.json()) as { readonly url: string };
  openDownload(url);
}

/** Gives a text to the person as a file. A mark at its start makes spreadsheets read its accents. */
export function downloadText(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([`\ufeff${content}`], { type: 'text/csv;charset=utf-8' }));
  openDownload(url, name);
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function openDownload(url: string, name = ''): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
