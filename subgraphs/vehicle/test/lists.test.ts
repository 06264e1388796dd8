import { DEFAULT_BRANCH_ID, folded } from '@autograph/kernel';
import { LIST_ROWS, listContract } from '@autograph/service/testing';
import { describe } from 'vitest';
import { mongoVehicleRepository } from '../src/adapters/mongo/mongo-vehicle-repository.ts';
import { toDocument, vehicleModel } from '../src/adapters/mongo/vehicle-model.ts';
import { UNRECORDED } from '../src/testing/builders.ts';
import { matches } from '../src/testing/memory-vehicle-repository.ts';
import { aStock } from '../src/testing/stock.ts';

const rows = aStock(LIST_ROWS);
const [some] = rows.filter(({ plate, vin, withdrawnAt }) => plate && vin && !withdrawnAt);

describe(`of ${LIST_ROWS} vehicles`, () =>
  listContract({
    rows,
    newcomers: aStock(480, rows.length),
    model: vehicleModel,
    toDocument,
    repository: (connection) => {
      const vehicles = mongoVehicleRepository(vehicleModel(connection));
      return { list: vehicles.list, insert: (row) => vehicles.insert(row, UNRECORDED) };
    },
    matches,
    sorts: {
      PRICE: ({ price }) => price.centavos,
      YEAR: ({ year }) => year,
      MANUFACTURE_YEAR: ({ manufactureYear }) => manufactureYear ?? Number.NEGATIVE_INFINITY,
      MAKE: ({ make }) => folded(make),
      MODEL: ({ model }) => folded(model),
      MILEAGE: ({ mileage }) => mileage,
      CREATED_AT: ({ id }) => id,
    },
    filters: {
      status: [{ status: ['AVAILABLE', 'RESERVED'] }, { status: ['SOLD'] }, { status: [] }],
      branchId: [
        { branchId: ['north', DEFAULT_BRANCH_ID] },
        { branchId: ['south'] },
        { branchId: [DEFAULT_BRANCH_ID] },
        { branchId: ['nowhere'] },
      ],
      make: [{ make: ['citroën', 'FIAT'] }, { make: ['Skoda'] }, { make: ['Lada'] }],
      model: [{ model: ['c3', 'OCTAVIA', 't-cross'] }, { model: ['toro'] }],
      color: [{ color: ['BRANCO', 'vermelho coracao'] }, { color: ['azul'] }],
      fuelType: [{ fuelType: ['FLEX', 'DIESEL', 'ELECTRIC'] }, { fuelType: ['CNG'] }],
      type: [{ type: ['CAR', 'TRUCK'] }, { type: ['VAN'] }],
      year: [{ year: { min: 2010, max: 2020 } }, { year: { min: 2024 } }, { year: { max: 2005 } }],
      trim: [{ trim: ['HIGHLINE 1.0 TSI', 'edition limitee'] }, { trim: ['ltz'] }, { trim: ['none'] }],
      transmission: [{ transmission: ['CVT', 'MANUAL'] }, { transmission: ['AUTOMATIC'] }],
      doors: [{ doors: [4, 2] }, { doors: [9] }],
      features: [{ features: ['ar-condicionado'] }, { features: ['CAMERA DE RE', 'teto solar'] }],
      manufactureYear: [
        { manufactureYear: { min: 2009, max: 2019 } },
        { manufactureYear: { min: 2024 } },
        { manufactureYear: { max: 2005 } },
      ],
      price: [
        { price: { min: 5_000_000n, max: 15_000_000n } },
        { price: { min: 21_900_000n } },
        { price: { max: 2_000_000n } },
      ],
      mileage: [{ mileage: { min: 10_000, max: 120_000 } }, { mileage: { max: 0 } }],
      vin: [{ vin: some?.vin ?? '' }, { vin: '9BWZZZ377VT999999' }],
      plate: [{ plate: some?.plate ?? '' }, { plate: 'ZZZ9999' }],
      search: [
        { search: 'ci' },
        { search: 'Citroën BRANCO' },
        { search: 't cross 2019' },
        { search: some?.plate ?? '' },
        { search: some?.vin?.slice(0, 14) ?? '' },
        { search: 'nothing' },
      ],
    },
  }));
