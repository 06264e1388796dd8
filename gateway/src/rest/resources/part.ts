import { z } from 'zod';
import { integer, text } from '../values/fields.ts';
import {
  field,
  identity,
  idField,
  listField,
  moneyField,
  recordForm,
  times,
  type Values,
} from '../values/record.ts';

const units = (name: string, description: string, example = 12) =>
  field(name, integer(example, { description }));

/** The stock of a part in a branch, in an answer. */
export const partStock = recordForm(
  { name: 'Estoque', description: 'The stock of a part in a branch.' },
  {
    filial_id: idField('branch', 'The branch.'),
    estoque: units('onHand', 'Units in the branch, reserved ones included.'),
    reservado: units('reserved', 'Units that are reserved for orders.', 2),
    disponivel: units('available', 'Units that are not reserved.', 10),
    estoque_minimo: units('minimum', 'The stock is low when fewer units than this are available.', 4),
    estoque_baixo: field('isLow', z.boolean()),
  },
);

/** A part in an answer. */
export const part = recordForm(
  { name: 'Peca', description: 'A part that the workshop sells and mounts.', versioned: true },
  {
    ...identity,
    codigo: field('sku', text('FLT-0042', { description: 'Stock keeping unit. Unique.' })),
    nome: field('name', text('Filtro de óleo')),
    unidade: field('unit', text('un', { description: 'The unit that is counted.' })),
    preco: moneyField('price', 'Price of one unit in BRL.'),
    estoque: {
      selection: '',
      schema: integer(12, { description: 'Units in all branches, reserved ones included.' }),
      from: ({ stock }) => (stock as readonly Values[]).reduce((sum, { onHand }) => sum + Number(onHand), 0),
    },
    estoque_minimo: units('minimum', 'Minimum of branches that get their first stock from now on.', 4),
    filiais: listField('stock', partStock),
    ...times,
  },
);
