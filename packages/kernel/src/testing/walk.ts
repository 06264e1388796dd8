import type { Page, PageRequest } from '../page.ts';

/** The ids of a whole list, in the order of the list, read page by page from its start or, `backward`, from its end. */
export async function walk<T extends { readonly id: string }>(
  list: (request: PageRequest) => Promise<Page<T>>,
  { limit, backward }: { readonly limit: number; readonly backward: boolean },
): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page: Page<T> = await list({ limit, backward, cursor });
    const found = page.edges.map(({ node }) => node.id);
    if (backward) ids.unshift(...found);
    else ids.push(...found);
    cursor = (backward ? page.edges[0] : page.edges.at(-1))?.cursor ?? null;
    if (cursor === null || !(backward ? page.hasPreviousPage : page.hasNextPage)) return ids;
  }
}
