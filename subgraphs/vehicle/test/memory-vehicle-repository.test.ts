import { describe } from 'vitest';
import { memoryStockFacets } from '../src/testing/memory-stock-facets.ts';
import { memoryVehicleRepository } from '../src/testing/memory-vehicle-repository.ts';
import { stockFacetsContract } from '../src/testing/stock-facets.contract.ts';
import { vehicleListsContract } from '../src/testing/vehicle-lists.contract.ts';
import { vehicleRepositoryContract } from '../src/testing/vehicle-repository.contract.ts';

describe('vehicles in memory', () => {
  vehicleRepositoryContract(async () => memoryVehicleRepository());
  vehicleListsContract(async () => memoryVehicleRepository());
});

describe('facets in memory', () =>
  stockFacetsContract(async () => {
    const vehicles = memoryVehicleRepository();
    return { vehicles, facets: memoryStockFacets(vehicles) };
  }));
