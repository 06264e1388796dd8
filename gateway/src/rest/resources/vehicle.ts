import { z } from 'zod';
import type { FieldNames } from '../graph-operations.ts';
import {
  amount,
  answeredAmount,
  answeredWord,
  instant,
  integer,
  text,
  word,
  writtenAmount,
} from '../values/fields.ts';
import { FUEL_TYPE, VEHICLE_STATUS } from '../values/words.ts';

/** What the documents call the fields of a vehicle. */
export const VEHICLE_NAMES: FieldNames = {
  make: 'marca',
  model: 'modelo',
  year: 'ano',
  price: 'preco',
  color: 'cor',
  fuelType: 'combustivel',
  mileage: 'km',
};

/** The fields of a vehicle that its documented form is made of. */
export const VEHICLE_SELECTION =
  'id make model year price { amount } status color fuelType mileage version createdAt updatedAt';

/** A vehicle as the graph has it. */
export interface GraphVehicle {
  readonly id: string;
  readonly make: string;
  readonly model: string;
  readonly year: number;
  readonly price: { readonly amount: string };
  readonly status: string;
  readonly color: string | null;
  readonly fuelType: string;
  readonly mileage: number;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A vehicle in an answer. */
export const vehicle = z
  .object({
    id: z.string().meta({ examples: ['0199d0a1-7c3e-7000-8000-000000000001'] }),
    marca: text('Fiat'),
    modelo: text('Argo'),
    ano: integer(2024),
    preco: answeredAmount({ description: 'Price in BRL.' }),
    status: answeredWord(VEHICLE_STATUS),
    cor: z
      .string()
      .nullable()
      .meta({ examples: ['Prata'] }),
    combustivel: answeredWord(FUEL_TYPE),
    km: integer(15000),
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: 'Vehicle', description: 'A vehicle of the stock.' });

/** The documented form of a vehicle. */
export function vehicleOf(of: GraphVehicle): object {
  return {
    id: of.id,
    marca: of.make,
    modelo: of.model,
    ano: of.year,
    preco: writtenAmount(of.price),
    status: VEHICLE_STATUS.wordOf(of.status),
    cor: of.color,
    combustivel: FUEL_TYPE.wordOf(of.fuelType),
    km: of.mileage,
    created_at: of.createdAt,
    updated_at: of.updatedAt,
  };
}

/** The fields of a vehicle in a body. */
export const vehicleFields = {
  marca: text('Fiat'),
  modelo: text('Argo'),
  ano: integer(2024),
  preco: amount({ description: 'Price in BRL.' }),
  cor: text('Prata').nullable(),
  combustivel: word(FUEL_TYPE, { examples: ['Flex'] }),
  km: integer(15000),
};

interface VehicleBody {
  readonly marca?: string | undefined;
  readonly modelo?: string | undefined;
  readonly ano?: number | undefined;
  readonly preco?: { readonly amount: string } | undefined;
  readonly cor?: string | null | undefined;
  readonly combustivel?: string | undefined;
  readonly km?: number | undefined;
}

/** The input of the graph for a body. What the body leaves out, the input leaves out. */
export function vehicleInput(body: VehicleBody): Readonly<Record<string, unknown>> {
  return {
    make: body.marca,
    model: body.modelo,
    year: body.ano,
    price: body.preco,
    color: body.cor,
    fuelType: body.combustivel,
    mileage: body.km,
  };
}
