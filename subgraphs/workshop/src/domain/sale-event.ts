import { defineEvents, idData } from '@autograph/events';
import { z } from 'zod';

/** What is read of an event of a sale; the sale service may say more. */
const parties = z.object({ vehicleId: idData, customerId: idData });

/** The events of sales as this service reads them: who owns a vehicle, and who gave it back. */
export const saleEvents = defineEvents('sale', {
  SaleApproved: { version: 1, says: 'A sale was approved.', data: parties },
  SaleReturned: { version: 1, says: 'A sale was returned.', data: parties },
});
