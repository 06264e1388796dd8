import { z } from 'zod';
import { amount, integer, text, word } from '../values/fields.ts';
import { field, identity, moneyField, recordForm, times, wordField } from '../values/record.ts';
import { FUEL_TYPE, VEHICLE_STATUS } from '../values/words.ts';

/** A vehicle in an answer. */
export const vehicle = recordForm(
  { name: 'Vehicle', description: 'A vehicle of the stock.', versioned: true },
  {
    ...identity,
    marca: field('make', text('Fiat')),
    modelo: field('model', text('Argo')),
    ano: field('year', integer(2024)),
    preco: moneyField('price', 'Price in BRL.'),
    status: wordField('status', VEHICLE_STATUS),
    cor: field(
      'color',
      z
        .string()
        .nullable()
        .meta({ examples: ['Prata'] }),
    ),
    combustivel: wordField('fuelType', FUEL_TYPE),
    km: field('mileage', integer(15000)),
    ...times,
  },
);

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

/** What the graph calls the fields of a body. */
export const VEHICLE_INPUT = {
  marca: 'make',
  modelo: 'model',
  ano: 'year',
  preco: 'price',
  cor: 'color',
  combustivel: 'fuelType',
  km: 'mileage',
};
