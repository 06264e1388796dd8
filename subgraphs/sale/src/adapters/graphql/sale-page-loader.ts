import DataLoader from 'dataloader';
import type { SaleListRequest, SalePage } from '../../ports/sale-repository.ts';

/** The same list under one of many parents. */
interface NestedPage {
  readonly parentId: string;
  readonly list: SaleListRequest;
}

/** Loads the nested lists of a page of parents together. */
export type SalePageLoader = DataLoader<NestedPage, SalePage, string>;

/** A loader that asks `pagesOf` once for all parents whose lists are asked for with the same arguments. */
export function salePageLoader(
  pagesOf: (ids: readonly string[], list: SaleListRequest) => Promise<readonly SalePage[]>,
): SalePageLoader {
  return new DataLoader<NestedPage, SalePage, string>(
    async (keys) => {
      const pages = new Map<NestedPage, SalePage>();
      const alike = [...Map.groupBy(keys, ({ list }) => asText(list)).values()];
      await Promise.all(
        alike.map(async (group) => {
          const [{ list }] = group as [NestedPage];
          const found = await pagesOf(
            group.map(({ parentId }) => parentId),
            list,
          );
          for (const [index, page] of found.entries()) pages.set(group[index] as NestedPage, page);
        }),
      );
      return keys.map((key) => pages.get(key) ?? new Error(`no page for ${key.parentId}`));
    },
    { cacheKeyFn: ({ parentId, list }) => `${parentId} ${asText(list)}` },
  );
}

function asText(list: SaleListRequest): string {
  return JSON.stringify(list, (_key, value) => (typeof value === 'bigint' ? `${value}` : value));
}
