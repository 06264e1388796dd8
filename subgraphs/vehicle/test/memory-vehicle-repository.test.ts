import { describe } from 'vitest';
import { memoryVehicleRepository } from '../src/testing/memory-vehicle-repository.ts';
import { vehicleListsContract } from '../src/testing/vehicle-lists.contract.ts';
import { vehicleRepositoryContract } from '../src/testing/vehicle-repository.contract.ts';

describe('vehicles in memory', () => {
  vehicleRepositoryContract(async () => memoryVehicleRepository());
  vehicleListsContract(async () => memoryVehicleRepository());
});
