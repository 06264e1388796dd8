import { currentLocale } from '../language/i18n.ts';
import type { Failure } from './failure.ts';
import { failureOf } from './failure.ts';
import { graph } from './session.ts';

/** A list that the gateway exports. */
export type ExportedList = 'customers' | 'sales' | 'vehicles';

/**
 * Asks for a list as CSV, and lets the browser download it. Spreadsheets in Portuguese expect semicolons. Returns why it could not
 * begin; `undefined` where the download has begun.
 */
export async function startExport(list: ExportedList, filter: object): Promise<Failure | undefined> {
  try {
    // The client keeps its access token to itself, and gives a new one to those who ask for it.
    const renewed = await graph.refreshToken({ input: { refreshToken: '' } });
    if (!renewed.ok) return { kind: 'logged-out' };
    const response = await fetch('/export', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${renewed.accessToken}`,
        'content-type': 'application/json',
        'accept-language': currentLocale(),
      },
      body: JSON.stringify({
        list,
        format: 'csv',
        delimiter: currentLocale() === 'pt-BR' ? ';' : ',',
        filter,
      }),
    }).catch(() => undefined);
    if (!response) return { kind: 'offline' };
    if (response.status === 429) {
      return { kind: 'busy', seconds: Math.max(1, Number(response.headers.get('retry-after')) || 10) };
    }
    if (!response.ok) return { kind: response.status === 503 ? 'unavailable' : 'broken' };
    const { url } = (await response.json()) as { readonly url: string };
    const link = document.createElement('a');
    link.href = url;
    link.download = '';
    link.click();
    return undefined;
  } catch (error) {
    return failureOf(error);
  }
}
