import { z } from 'zod';
import { createEndpoint } from '../../record-endpoints.ts';
import { VEHICLE_INPUT, vehicle, vehicleFields } from '../../resources/vehicle.ts';

const CREATE = `mutation restCreateVehicle($input: CreateVehicleInput!) {
  createVehicle(input: $input) { vehicle { ${vehicle.selection} } userErrors { field message code } }
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
export const createVehicle = createEndpoint(
  {
    service: 'vehicles',
    path: '/vehicles',
    name: 'createVehicle',
    summary: 'Create a vehicle',
    access: 'ADMIN, SALES in their branches.',
  },
  { record: vehicle, source: CREATE, payload: 'vehicle', body, names: VEHICLE_INPUT },
);
