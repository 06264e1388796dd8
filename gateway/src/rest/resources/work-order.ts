import { z } from 'zod';
import { integer, text } from '../values/fields.ts';
import {
  EXAMPLE_ID,
  field,
  identity,
  idField,
  listField,
  moneyField,
  optional,
  recordForm,
  times,
  within,
  wordField,
} from '../values/record.ts';
import { QUOTE_STATUS, WORK_ORDER_STATUS } from '../values/words.ts';

const optionalText = (example: string, description: string) =>
  optional(z.string(), { description, examples: [example] });
const optionalInstant = (description: string) =>
  z
    .string()
    .nullable()
    .meta({ format: 'date-time', examples: ['2026-01-31T12:00:00.000Z'], description });
const id = (description: string) => z.string().meta({ description, examples: [EXAMPLE_ID] });

/** What a quote and an order say of the vehicle. */
const about = {
  veiculo_id: idField('customerVehicle', "The customer's vehicle. Null for a vehicle of the stock."),
  veiculo_estoque_id: idField('vehicle', "The vehicle of the stock. Null for a customer's."),
  cliente_id: idField('customer', 'Who owned the vehicle when the quote or the order was opened.'),
  filial_id: idField('branch', 'The branch.'),
  descricao: field('description', optionalText('Ruído ao frear.', 'What the customer asks for.')),
  km: field('mileage', optional(z.int32(), { examples: [81_000] })),
};

const line = (kind: 'servico' | 'peca') => ({
  item_id: field('id', id('Id of the line, for `itens` of an approval.')),
  [`${kind}_id`]: field('itemId', id('The part or the service.')),
  nome: field('name', text(kind === 'peca' ? 'Filtro de óleo' : 'Troca de óleo')),
  quantidade: field('quantity', integer(1)),
  preco: moneyField('price', 'Price of one unit in BRL.'),
  total: moneyField('total', 'Price of all units in BRL.'),
  aprovado: field('isApproved', z.boolean()),
});

const serviceLine = recordForm(
  { name: 'ServicoDoOrcamento', description: 'A service that a quote offers.' },
  line('servico'),
);
const partLine = recordForm(
  { name: 'PecaDoOrcamento', description: 'A part that a quote offers.' },
  line('peca'),
);
const isOf =
  (wanted: string) =>
  ({ kind }: Readonly<Record<string, unknown>>) =>
    kind === wanted;

/** A quote in an answer: the newest revision that the caller may see. It has the id of its order. */
export const quote = recordForm(
  {
    name: 'Orcamento',
    description: 'A quote, in its newest revision. An order that comes of it has the same id.',
    versioned: true,
  },
  {
    ...identity,
    ...about,
    ...within('quote', {
      revisao: field('revision', integer(1, { description: 'Number of the revision, from 1.' })),
      status: wordField('status', QUOTE_STATUS),
      servicos: listField(
        'lines',
        { ...serviceLine, selection: `kind ${serviceLine.selection}` },
        isOf('SERVICE'),
      ),
      pecas: listField('lines', { ...partLine, selection: `kind ${partLine.selection}` }, isOf('PART')),
      total: moneyField('total', 'Total of the lines in BRL.'),
      total_aprovado: moneyField('approvedTotal', 'Total of the approved lines in BRL.'),
      validade: field(
        'validUntil',
        z
          .string()
          .nullable()
          .meta({
            format: 'date',
            examples: ['2026-02-10'],
            description: 'The last day on which it can be decided. Null for a RASCUNHO.',
          }),
      ),
    }),
    ...times,
  },
);

const orderPart = recordForm(
  { name: 'PecaDaOrdem', description: 'A part that was approved for an order.' },
  {
    peca_id: field('partId', id('The part.')),
    nome: field('name', text('Filtro de óleo')),
    quantidade: field('quantity', integer(1, { description: 'Units that were approved.' })),
    faltando: field('isMissing', z.boolean().meta({ description: 'Whether the order waits for units.' })),
    usadas: field(
      'used',
      optional(z.int32(), {
        description: 'Units that were used. Null until the work is finished.',
        examples: [1],
      }),
    ),
  },
);

/** A work order in an answer. */
export const workOrder = recordForm(
  { name: 'Ordem', description: 'Work on a vehicle. Its quote has the same id.' },
  {
    ...identity,
    ...about,
    diagnostico: field('diagnosis', optionalText('Pastilhas gastas.', 'What was found.')),
    status: wordField('status', WORK_ORDER_STATUS),
    total: moneyField('approvedTotal', 'Total of the approved lines of all revisions in BRL.'),
    pecas: listField('parts', orderPart),
    inicio: field('startedAt', optionalInstant('When work began. Null before.')),
    fim: field('finishedAt', optionalInstant('When work was finished. Null before.')),
    ...times,
  },
);

/** Whether a record of the graph is an order. A quote becomes one when it is approved. */
export const isOrder = ({ status }: Readonly<Record<string, unknown>>): boolean => status !== 'QUOTED';

/** Whether an order has a quote that the caller may see. */
export const hasQuote = ({ quote: newest }: Readonly<Record<string, unknown>>): boolean => newest !== null;
