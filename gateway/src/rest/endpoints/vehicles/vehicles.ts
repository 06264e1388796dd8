import { createVehicle } from './create-vehicle.ts';
import { deleteVehicle } from './delete-vehicle.ts';
import { listVehicles } from './list-vehicles.ts';
import { readVehicle } from './read-vehicle.ts';
import { updateVehicle } from './update-vehicle.ts';

/** The endpoints of the documented vehicle service (Core, port 8000). */
export const vehicles = [listVehicles, createVehicle, readVehicle, updateVehicle, deleteVehicle];
