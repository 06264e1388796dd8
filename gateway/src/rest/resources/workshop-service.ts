import { integer, text } from '../values/fields.ts';
import { field, identity, moneyField, recordForm, times } from '../values/record.ts';

/** A service of the workshop in an answer. */
export const workshopService = recordForm(
  { name: 'Servico', description: 'A service that the workshop offers.' },
  {
    ...identity,
    nome: field('name', text('Troca de óleo', { description: 'Name. Unique.' })),
    preco: moneyField('price', 'Price in BRL.'),
    tempo_estimado: field(
      'standardMinutes',
      integer(30, { description: 'How long it takes as a rule, in minutes.' }),
    ),
    ...times,
  },
);
