import { z } from 'zod';
import { createEndpoint, listEndpoint, readEndpoint } from '../../record-endpoints.ts';
import { customerVehicle } from '../../resources/customer-vehicle.ts';
import { integer, queryText, text } from '../../values/fields.ts';
import { EXAMPLE_ID } from '../../values/record.ts';

const LIST = `query restListCustomerVehicles($filter: CustomerVehicleFilter, $first: Int, $offset: Int) {
  customerVehicles(filter: $filter, first: $first, offset: $offset) { totalCount nodes { ${customerVehicle.selection} } }
}`;
const READ = `query restReadCustomerVehicle($id: ID!) { customerVehicle(id: $id) { ${customerVehicle.selection} } }`;
const REGISTER = `mutation restRegisterVehicle($input: RegisterVehicleInput!) {
  registerVehicle(input: $input) { vehicle { ${customerVehicle.selection} } userErrors { field message code } }
}`;

const body = z
  .strictObject({
    placa: text('ABC1D23', { description: 'Licence plate, in the old form or in the Mercosul form.' }),
    marca: text('Fiat'),
    modelo: text('Uno'),
    ano: integer(2012),
    km: integer(81_000).nullish(),
    cliente_id: text(EXAMPLE_ID, {
      description: 'The owner. Required for staff. A CUSTOMER registers for themself.',
    }).nullish(),
  })
  .meta({
    id: 'NovoVeiculo',
    examples: [
      { placa: 'ABC1D23', marca: 'Fiat', modelo: 'Uno', ano: 2012, km: 81_000, cliente_id: EXAMPLE_ID },
    ],
  });

const at = {
  service: 'workshop',
  path: '/oficina/veiculos',
  access: 'ADMIN, SALES, WORKSHOP; CUSTOMER their own.',
} as const;

/** The vehicles of customers. */
export const vehicles = [
  listEndpoint(
    { ...at, name: 'listCustomerVehicles', summary: "List customers' vehicles" },
    {
      rows: 'veiculos',
      record: customerVehicle,
      source: LIST,
      parameters: {
        placa: queryText({ description: 'This plate, in the old form or in the Mercosul form.' }),
        cliente_id: queryText({ description: 'Vehicles of this customer.' }),
      },
      filterOf: ({ placa, cliente_id }) => ({ plate: placa, ownerId: cliente_id }),
    },
  ),
  createEndpoint(
    {
      ...at,
      access:
        'ADMIN, WORKSHOP: a plate that is registered for somebody else then changes its owner. CUSTOMER for themself.',
      name: 'registerCustomerVehicle',
      summary: "Register a customer's vehicle",
      refusals: [404, 409, 422],
    },
    {
      record: customerVehicle,
      source: REGISTER,
      payload: 'vehicle',
      body,
      names: {
        placa: 'plate',
        marca: 'make',
        modelo: 'model',
        ano: 'year',
        km: 'mileage',
        cliente_id: 'customerId',
      },
    },
  ),
  readEndpoint(
    {
      ...at,
      path: '/oficina/veiculos/:id',
      name: 'readCustomerVehicle',
      summary: "Read a customer's vehicle",
    },
    { record: customerVehicle, source: READ },
  ),
];
