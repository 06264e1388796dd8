import { buttonClass } from '../../design/button.tsx';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { panelAddress } from '../address.ts';
import { ExportButton } from '../export-button.tsx';
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
  return (
    <>
      <ExportButton list="vehicles" filter={filterOf(search, branchIds)} />
      {staff.may('Mutation.importVehicles') && (
        <Link to={panelAddress.importStock()} className={buttonClass('quiet')}>
          {text('inventory.import')}
        </Link>
      )}
    </>
  );
}
