import type { PageRequest } from '@autograph/kernel';
import DataLoader from 'dataloader';
import type { SalePage } from '../../ports/sale-repository.ts';

/** The same list under one of many parents. */
interface NestedPage {
  readonly parentId: string;
  readonly request: PageRequest;
}

/** Loads the nested lists of a page of parents together. */
export type SalePageLoader = DataLoader<NestedPage, SalePage, string>;

/** A loader that asks `pagesOf` once for all parents whose lists are asked for with the same page arguments. */
export function salePageLoader(
  pagesOf: (ids: readonly string[], request: PageRequest) => Promise<readonly SalePage[]>,
): SalePageLoader {
  return new DataLoader<NestedPage, SalePage, string>(
    async (keys) => {
      const pages = new Map<NestedPage, SalePage>();
      const alike = [...Map.groupBy(keys, ({ request }) => JSON.stringify(request)).values()];
      await Promise.all(
        alike.map(async (group) => {
          const [{ request }] = group as [NestedPage];
          const found = await pagesOf(
            group.map(({ parentId }) => parentId),
            request,
          );
          for (const [index, page] of found.entries()) pages.set(group[index] as NestedPage, page);
        }),
      );
      return keys.map((key) => pages.get(key) ?? new Error(`no page for ${key.parentId}`));
    },
    { cacheKeyFn: ({ parentId, request }) => JSON.stringify([parentId, request]) },
  );
}
