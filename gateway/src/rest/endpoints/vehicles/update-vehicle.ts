import { z } from 'zod';
import { type Answered, endpoint } from '../../endpoint.ts';
import { messages } from '../../messages.ts';
import { answerOf } from '../../record-endpoints.ts';
import { Refusal } from '../../refusals.ts';
import { VEHICLE_INPUT, vehicle, vehicleFields } from '../../resources/vehicle.ts';
import { retryOnce } from '../../retry-once.ts';
import { idParams, readOnly, word } from '../../values/fields.ts';
import { documentedNames, inputOf, type Values } from '../../values/record.ts';
import { versionOf } from '../../values/version.ts';
import { VEHICLE_STATUS } from '../../values/words.ts';

const READ = 'query restVersionOfVehicle($id: ID!) { vehicle(id: $id) { version status } }';
const UPDATE = `mutation restUpdateVehicle($id: ID!, $input: UpdateVehicleInput!) {
  updateVehicle(id: $id, input: $input) { vehicle { ${vehicle.selection} } userErrors { field message code } }
}`;

interface Found {
  readonly version: number;
  readonly status: string;
}

const body = z
  .strictObject({
    ...z.object(vehicleFields).partial().shape,
    status: word(VEHICLE_STATUS, {
      description: 'Must be the status that the vehicle has. Only sales change it.',
    }).optional(),
    id: readOnly,
    created_at: readOnly,
    updated_at: readOnly,
  })
  .meta({ id: 'VehicleChanges', examples: [{ preco: 82990, km: 15500 }] });

/** Changes a vehicle. Its status is not changed here: sales do that. */
export const updateVehicle = endpoint({
  service: 'vehicles',
  method: 'PUT',
  path: '/vehicles/:id',
  name: 'updateVehicle',
  summary: 'Update a vehicle',
  access: 'ADMIN, SALES of its branch.',
  guarded: true,
  request: { params: idParams, body },
  answers: { 200: vehicle.schema },
  refusals: [404, 409, 412, 422],
  handle: async ({ params, body, ifMatch, graph }) => {
    const given = versionOf(ifMatch);
    const { status } = body;
    return status === undefined ? update(given, body) : retryOnce(() => updateWith(status));

    async function updateWith(to: string) {
      const found = await graph.read<Found>(READ, params, { fresh: true });
      if (to === found?.status) return update(given ?? found.version, body);
      // This changes nothing, and refuses callers who may not change the vehicle.
      await update(given, {});
      throw new Refusal(409, messages.vehicleStatus, { field: 'status', value: VEHICLE_STATUS.wordOf(to) });
    }
    async function update(expectedVersion: number | undefined, changes: Values): Promise<Answered> {
      const input = { ...inputOf(VEHICLE_INPUT, changes), expectedVersion };
      const { vehicle: updated } = await graph.change<{ readonly vehicle: Values }>(
        UPDATE,
        { ...params, input },
        documentedNames(VEHICLE_INPUT),
      );
      return answerOf(vehicle, updated);
    }
  },
});
