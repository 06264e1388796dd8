import type { Text } from '../../language/use-text.ts';

/** A user, as far as their name goes. */
export interface NamedUser {
  readonly username?: string | null | undefined;
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
}

/** What people call a user. An erased account has no name. */
export function userName(user: NamedUser | null | undefined, text: Text): string {
  const name = [user?.firstName, user?.lastName].filter(Boolean).join(' ');
  return name || user?.username || text('records.erased-user');
}

/** A vehicle, as far as its name goes. */
interface NamedVehicle {
  readonly make: string;
  readonly model: string;
  readonly trim?: string | null | undefined;
  readonly year: number;
}

/** Make, model, trim and year of a vehicle. */
export function vehicleName({ make, model, trim, year }: NamedVehicle): string {
  const level = trim && !model.toLowerCase().includes(trim.toLowerCase()) ? trim : '';
  return [make, model, level, year].filter(Boolean).join(' ');
}
