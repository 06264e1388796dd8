import { useState } from 'react';
import { downloadList } from '../../data/export.ts';
import { Button, buttonClass } from '../../design/button.tsx';
import { useNotify } from '../../design/toast.tsx';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { panelAddress } from '../address.ts';
import { useStaff } from '../use-staff.ts';
import { filterOf, type StockSearch } from './stock-search.ts';

/** The stock as a file: out, as the filter has it, and in. */
export function ListTools({
  search,
  branchIds,
}: {
  readonly search: StockSearch;
  readonly branchIds: readonly string[] | undefined;
}) {
  const text = useText();
  const staff = useStaff();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    try {
      await downloadList('vehicles', filterOf(search, branchIds));
    } catch {
      notify({ text: text('inventory.export-failed') });
    }
    setBusy(false);
  };
  return (
    <>
      <Button look="quiet" busy={busy} onClick={() => void run()}>
        {text('inventory.export')}
      </Button>
      {staff.may('Mutation.importVehicles') && (
        <Link to={panelAddress.importStock()} className={buttonClass('quiet')}>
          {text('inventory.import')}
        </Link>
      )}
    </>
  );
}
