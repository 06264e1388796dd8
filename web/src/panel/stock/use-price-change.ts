import { ChangePricesDocument } from '../../data/__generated__/panel-stock.ts';
import { apollo } from '../../data/apollo.ts';
import { useNotify } from '../../design/toast.tsx';
import { useText } from '../../language/use-text.ts';
import { useAction } from '../use-action.ts';
import type { PriceChange } from './types.ts';

/** How prices change: by a percentage, or to an amount. Decimal strings. */
export type PriceRule = { readonly byPercent: string } | { readonly to: { readonly amount: string } };

/** Changes prices: first as a preview, then in fact, with a way to set the old ones back. */
export function usePriceChange() {
  const text = useText();
  const notify = useNotify();
  const action = useAction(ChangePricesDocument, { refetch: ['PanelStock', 'StockVehicle'] });

  const undo = async (changes: readonly PriceChange[]): Promise<void> => {
    const failed = await setBack(changes);
    notify({
      text:
        failed === 0
          ? text('inventory.prices.undone', { count: changes.length })
          : text('inventory.prices.undo-failed', { count: failed }),
    });
  };

  return {
    busy: action.busy,
    failure: action.failure,
    refusals: action.refusals,
    preview: async (ids: readonly string[], rule: PriceRule): Promise<readonly PriceChange[] | null> => {
      const result = await action.run({ input: { ids, preview: true, ...rule } });
      return result.ok ? (result.payload.results ?? []) : null;
    },
    /** Changes the vehicles of a preview that have the version of the preview still. Returns the refused ones; `null` if none was tried. */
    apply: async (
      preview: readonly PriceChange[],
      rule: PriceRule,
    ): Promise<readonly PriceChange[] | null> => {
      const wanted = preview.filter(({ status }) => status === 'CHANGED');
      const result = await action.run({
        input: {
          ids: wanted.map(({ id }) => id),
          expectedVersions: wanted.map(({ vehicle }) => vehicle?.version ?? 0),
          preview: false,
          ...rule,
        },
      });
      if (!result.ok) return null;
      const results = result.payload.results ?? [];
      const done = results.filter(({ status }) => status === 'CHANGED');
      if (done.length > 0)
        notify({
          text: text('inventory.prices.done', { count: done.length }),
          undo: { name: text('inventory.undo'), run: () => void undo(done) },
        });
      return results.filter(({ status }) => status === 'REFUSED');
    },
  };
}

/** Sets old prices back, where nobody has changed the vehicle since. Returns how many could not be set back. */
async function setBack(changes: readonly PriceChange[]): Promise<number> {
  const byPrice = Map.groupBy(changes, ({ from }) => from?.amount ?? '');
  let failed = 0;
  for (const [amount, group] of byPrice) {
    try {
      const { data } = await apollo.mutate({
        mutation: ChangePricesDocument,
        variables: {
          input: {
            ids: group.map(({ id }) => id),
            expectedVersions: group.map(({ vehicle }) => vehicle?.version ?? 0),
            to: { amount },
            preview: false,
          },
        },
      });
      failed += data?.changePrices?.refused ?? group.length;
      if ((data?.changePrices?.userErrors.length ?? 0) > 0) failed += group.length;
    } catch {
      failed += group.length;
    }
  }
  void apollo.refetchQueries({ include: 'active' }).catch(() => undefined);
  return failed;
}
