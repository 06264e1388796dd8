import type { Endpoint } from './endpoint.ts';
import { createVehicle } from './endpoints/vehicles/create-vehicle.ts';
import { deleteVehicle } from './endpoints/vehicles/delete-vehicle.ts';
import { listVehicles } from './endpoints/vehicles/list-vehicles.ts';
import { readVehicle } from './endpoints/vehicles/read-vehicle.ts';
import { updateVehicle } from './endpoints/vehicles/update-vehicle.ts';

/** All documented endpoints. */
export const endpoints: readonly Endpoint[] = [
  listVehicles,
  createVehicle,
  readVehicle,
  updateVehicle,
  deleteVehicle,
];
