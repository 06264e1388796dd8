import type {
  ChangePricesMutation,
  MoveFragment,
  PanelStockQuery,
  PanelStockQueryVariables,
  StockVehicleQuery,
} from '../../data/__generated__/panel-stock.ts';
import type { Staff } from '../use-staff.ts';

/** A row of the stock. */
export type StockRow = NonNullable<PanelStockQuery['vehicles']>['nodes'][number];
export type VehicleFilter = NonNullable<PanelStockQueryVariables['filter']>;
export type VehicleSort = NonNullable<PanelStockQueryVariables['sortBy']>;

/** A vehicle as staff see it. */
export type StockVehicle = NonNullable<StockVehicleQuery['vehicle']>;
export type StockPhoto = StockVehicle['photos'][number];
export type Move = MoveFragment;

/** The change of the price of one vehicle, or why there is none. */
export type PriceChange = NonNullable<NonNullable<ChangePricesMutation['changePrices']>['results']>[number];

/** Whether someone may change a vehicle: one of their branches, or any for an administrator. */
export function mayChange(staff: Staff, branchId: string | undefined): boolean {
  if (!staff.may('Mutation.updateVehicle')) return false;
  return staff.role === 'ADMIN' || staff.branches.some(({ id }) => id === branchId);
}

/** The name of a person, as the panel shows it. */
export function personName(
  by:
    | {
        readonly firstName?: string | null;
        readonly lastName?: string | null;
        readonly username?: string | null;
      }
    | null
    | undefined,
): string {
  if (!by) return '';
  return [by.firstName, by.lastName].filter(Boolean).join(' ') || (by.username ?? '');
}
