import { integer, queryText, text } from '../../values/fields.ts';
import { EXAMPLE_ID } from '../../values/record.ts';

/** What is said of a vehicle that comes in, for an order or for a quote. */
export const arrival = {
  veiculo_id: text(EXAMPLE_ID, { description: "The customer's vehicle." }),
  filial_id: text(EXAMPLE_ID, {
    description: 'Default: the branch of the caller if they work in one only, else the default branch.',
  }).nullish(),
  descricao: text('Ruído ao frear.').nullish(),
  km: integer(81_000).nullish(),
};

export const exampleArrival = { veiculo_id: EXAMPLE_ID, descricao: 'Ruído ao frear.' };

/** The names that the graph has for it. */
export const arrivalNames = {
  veiculo_id: 'customerVehicleId',
  filial_id: 'branchId',
  descricao: 'description',
  km: 'mileage',
};

/** What lists are filtered by beside the status. `rows` names what is listed. */
export const arrivalParameters = (rows: string) => ({
  veiculo_id: queryText({ description: `${rows} for this customer's vehicle.` }),
  cliente_id: queryText({ description: `${rows} of this customer.` }),
  filial_id: queryText({ description: `${rows} of this branch.` }),
});

/** The filter of the graph for them. */
export const arrivalFilter = ({
  veiculo_id,
  cliente_id,
  filial_id,
}: {
  readonly veiculo_id?: string | undefined;
  readonly cliente_id?: string | undefined;
  readonly filial_id?: string | undefined;
}) => ({
  customerVehicleId: veiculo_id,
  customerId: cliente_id,
  branchId: filial_id && [filial_id],
});
