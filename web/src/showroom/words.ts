import { formatKm } from '../language/format.ts';
import type { Text } from '../language/use-text.ts';
import type { CardVehicle, FuelType, Transmission, VehicleType } from './types.ts';

/** The name of a vehicle: make and model. */
export function nameOf({ make, model }: Pick<CardVehicle, 'make' | 'model'>): string {
  return `${make} ${model}`;
}

/** The trim level, unless the model names it already. */
export function trimOf({ model, trim }: Pick<CardVehicle, 'model' | 'trim'>): string | null {
  return trim && !model.toLowerCase().includes(trim.toLowerCase()) ? trim : null;
}

/** Year of manufacture and of the model, as Brazil writes them: `2022/2023`. */
export function yearsOf({ manufactureYear, year }: Pick<CardVehicle, 'manufactureYear' | 'year'>): string {
  return manufactureYear ? `${manufactureYear}/${year}` : String(year);
}

/** What a card says in one line. */
export function factsOf(vehicle: CardVehicle, text: Text): string {
  const { mileage, transmission } = vehicle;
  return [
    yearsOf(vehicle),
    mileage === 0 ? text('vehicle.new') : formatKm(mileage),
    transmission && transmissionName(transmission, text),
  ]
    .filter(Boolean)
    .join(' · ');
}

export const fuelName = (fuel: FuelType, text: Text): string => text(`fuel.${fuel}`);
export const typeName = (type: VehicleType, text: Text): string => text(`type.${type}`);
export const transmissionName = (one: Transmission, text: Text): string => text(`transmission.${one}`);
