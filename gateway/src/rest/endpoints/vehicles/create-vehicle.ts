import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import {
  type GraphVehicle,
  VEHICLE_NAMES,
  VEHICLE_SELECTION,
  vehicle,
  vehicleFields,
  vehicleInput,
  vehicleOf,
} from '../../resources/vehicle.ts';

const CREATE = `mutation restCreateVehicle($input: CreateVehicleInput!) {
  createVehicle(input: $input) { vehicle { ${VEHICLE_SELECTION} } userErrors { field message code } }
}`;

const { marca, modelo, ano, preco, cor, combustivel, km } = vehicleFields;
const body = z
  .strictObject({
    marca,
    modelo,
    ano,
    preco,
    cor: cor.optional(),
    combustivel: combustivel.optional(),
    km: km.optional(),
  })
  .meta({
    id: 'NewVehicle',
    examples: [
      {
        marca: 'Fiat',
        modelo: 'Argo',
        ano: 2024,
        preco: 84990,
        cor: 'Prata',
        combustivel: 'Flex',
        km: 15000,
      },
    ],
  });

/** Adds a vehicle to the stock. */
export const createVehicle = endpoint({
  service: 'vehicles',
  method: 'POST',
  path: '/vehicles',
  name: 'createVehicle',
  summary: 'Create a vehicle',
  access: 'ADMIN, SALES in their branches.',
  request: { body },
  answers: { 201: vehicle },
  refusals: [409, 422],
  handle: async ({ body, graph }) => {
    const variables = { input: vehicleInput(body) };
    const { vehicle: created } = await graph.change<{ readonly vehicle: GraphVehicle }>(
      CREATE,
      variables,
      VEHICLE_NAMES,
    );
    return { status: 201, body: vehicleOf(created), version: created.version };
  },
});
