import { useEffect } from 'react';
import {
  PurchasesChangedDocument,
  type PurchasesChangedSubscription,
} from '../data/__generated__/purchase.ts';
import { apollo } from '../data/apollo.ts';
import { writeChange } from '../data/changes.ts';
import { followShared } from '../data/shared-stream.ts';

/** Keeps the purchases on the screen as they are now. One that is new makes the list be asked for again. */
export function usePurchaseChanges(): void {
  useEffect(
    () =>
      followShared<PurchasesChangedSubscription>({
        name: 'autograph-purchases',
        document: PurchasesChangedDocument as never,
        changed: ({ saleChanged }) => {
          if (saleChanged && !writeChange('Sale', saleChanged)) askAgain();
        },
        missed: askAgain,
      }),
    [],
  );
}

function askAgain(): void {
  void apollo.refetchQueries({ include: ['Purchases'] }).catch(() => undefined);
}
