import { isStaff, type Page } from '@autograph/kernel';
import { type CustomerVehicle, ownerOf } from '../../domain/customer-vehicle.ts';
import type { Context } from './context.ts';

/** Whether someone works for the dealership, in the workshop too. */
export function isEmployee({ caller: { user } }: Pick<Context, 'caller'>): boolean {
  return isStaff(user) || user?.role === 'WORKSHOP';
}

/** A user as the caller may know them: ADMIN and SALES know everyone, others themselves. */
export function visibleUser(
  id: string | null,
  { caller: { user } }: Pick<Context, 'caller'>,
): { readonly id: string } | null {
  return id !== null && (isStaff(user) || user?.id === id) ? { id } : null;
}

/** Whose records the caller may see: everybody's (`undefined`), those of one customer, or nobody's (`null`). */
export async function reach(context: Context): Promise<string | null | undefined> {
  return isEmployee(context) ? undefined : context.own.load();
}

/** A customer's vehicle, if the caller may know of it; another one does not exist to them. */
export async function visibleVehicle(id: string, context: Context): Promise<CustomerVehicle | null> {
  const within = await reach(context);
  const vehicle = within === null ? null : await context.customerVehicleById.load(id);
  return vehicle && (within === undefined || ownerOf(vehicle) === within) ? vehicle : null;
}

/** The page of a list in which the caller may see nothing. */
export const EMPTY_PAGE: Page<never> = {
  edges: [],
  hasNextPage: false,
  hasPreviousPage: false,
  total: async () => 0,
};
