import { decimalOf } from '@autograph/kernel';
import { ownerHistory } from '../domain/customer-vehicle.ts';
import type { QuoteLink } from '../domain/quote.ts';
import type { Ports } from '../ports/index.ts';

/** The vehicles that a customer owns or owned, with what of their history is the customer's. */
export async function exportVehicles(
  customerId: string,
  { customerVehicles }: Pick<Ports, 'customerVehicles'>,
) {
  const vehicles = await customerVehicles.findOfPerson(customerId);
  return vehicles.map(({ id, plate, make, model, year, mileage, vehicleId, owners }) => ({
    id,
    plate,
    make,
    model,
    year,
    mileage,
    vehicleId,
    owned: ownerHistory({ owners }).filter((owner) => owner.customerId === customerId),
  }));
}

/** The work orders of a customer, with the quotes that were sent, as text and decimal amounts. */
export async function exportOrders(customerId: string, { orders }: Pick<Ports, 'orders'>) {
  const own = await orders.findOfCustomer(customerId);
  return own.map(({ labour, used, missing, claimRevision, owes, quotes, ...order }) => ({
    ...order,
    quotes: quotes
      .filter(({ sentAt }) => sentAt !== null)
      // Not even the hash of a secret leaves the store.
      .map(({ lines, link, ...quote }) => ({
        ...quote,
        link: link && withoutHash(link),
        lines: lines.map(({ price, ...line }) => ({
          ...line,
          price: { amount: decimalOf(price.centavos), currency: price.currency },
        })),
      })),
  }));
}

function withoutHash({ tokenHash, ...link }: QuoteLink): Omit<QuoteLink, 'tokenHash'> {
  return link;
}
