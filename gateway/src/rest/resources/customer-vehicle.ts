import { z } from 'zod';
import { integer, text } from '../values/fields.ts';
import { field, identity, idField, optional, recordForm, times } from '../values/record.ts';

/** A customer's vehicle in an answer. */
export const customerVehicle = recordForm(
  { name: 'Veiculo', description: 'A vehicle that a customer brings to the workshop.' },
  {
    ...identity,
    placa: field(
      'plate',
      optional(z.string(), {
        description: 'Licence plate. Null when a new vehicle was sold without one.',
        examples: ['ABC1D23'],
      }),
    ),
    marca: field('make', text('Fiat')),
    modelo: field('model', text('Uno')),
    ano: field('year', integer(2012)),
    km: field('mileage', optional(z.int32(), { examples: [81_000] })),
    cliente_id: idField('owner', 'The owner. Null when there is none.'),
    ...times,
  },
);
