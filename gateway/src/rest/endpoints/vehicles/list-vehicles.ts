import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { vehicle } from '../../resources/vehicle.ts';
import { isRange, queryAmount, queryInteger, queryText, reversed, word } from '../../values/fields.ts';
import { type Connection, pageOf, pageParameters, pageSchema, rowsOf } from '../../values/page.ts';
import type { Values } from '../../values/record.ts';
import { sortOf, sortParameters } from '../../values/sort.ts';
import { VEHICLE_STATUS } from '../../values/words.ts';

const LIST = `query restListVehicles($filter: VehicleFilter, $sortBy: VehicleSort, $first: Int, $offset: Int) {
  vehicles(filter: $filter, sortBy: $sortBy, first: $first, offset: $offset) { totalCount nodes { ${vehicle.selection} } }
}`;

const parameters = z.strictObject({
  status: word(VEHICLE_STATUS).optional(),
  marca: queryText(),
  modelo: queryText(),
  ano_min: queryInteger({ min: 0, max: 9999 }).optional(),
  ano_max: queryInteger({ min: 0, max: 9999 }).optional(),
  preco_min: queryAmount().optional(),
  preco_max: queryAmount().optional(),
  ...sortParameters,
  ...pageParameters,
});
const query = parameters
  .refine(({ ano_min: min, ano_max: max }) => isRange(min, max), reversed('ano_min', 'ano_max'))
  .refine(({ preco_min: min, preco_max: max }) => isRange(min, max), reversed('preco_min', 'preco_max'));

/** Lists vehicles, with filters and an order. */
export const listVehicles = endpoint({
  service: 'vehicles',
  method: 'GET',
  path: '/vehicles',
  name: 'listVehicles',
  summary: 'List vehicles',
  access: 'ADMIN, SALES, CUSTOMER. Anyone where the stock is public.',
  anonymous: true,
  request: { query },
  answers: { 200: pageSchema('vehicles', vehicle.schema).meta({ id: 'VehiclePage' }) },
  handle: async ({ query, graph }) => {
    const filter = {
      ...(query.status && { status: [query.status] }),
      ...(query.marca && { make: [query.marca] }),
      ...(query.modelo && { model: [query.modelo] }),
      year: { min: query.ano_min, max: query.ano_max },
      price: { min: query.preco_min, max: query.preco_max },
    };
    const variables = { filter, sortBy: sortOf(query), ...rowsOf(query) };
    const list = await graph.read<Connection<Values>>(LIST, variables);
    return { body: pageOf('vehicles', list ?? { totalCount: 0, nodes: [] }, vehicle.of, query) };
  },
});
