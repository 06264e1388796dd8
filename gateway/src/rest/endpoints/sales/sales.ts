import { approveSale } from './approve-sale.ts';
import { cancelSale } from './cancel-sale.ts';
import { listSales } from './list-sales.ts';
import { openSale, purchaseVehicle } from './purchase-vehicle.ts';
import { readSale } from './read-sale.ts';
import { rejectSale } from './reject-sale.ts';
import { updateSale } from './update-sale.ts';

/** The endpoints of the documented sales service (Sales, port 8001). */
export const sales = [
  listSales,
  openSale,
  purchaseVehicle,
  readSale,
  updateSale,
  approveSale,
  rejectSale,
  cancelSale,
];
