import { z } from 'zod';
import { changeEndpoint, createEndpoint, listEndpoint, readEndpoint } from '../../record-endpoints.ts';
import { part, partStock } from '../../resources/part.ts';
import { amount, integer, queryText, readOnly, text } from '../../values/fields.ts';
import { EXAMPLE_ID } from '../../values/record.ts';

const LIST = `query restListParts($filter: PartFilter, $first: Int, $offset: Int) {
  parts(filter: $filter, first: $first, offset: $offset) { totalCount nodes { ${part.selection} } }
}`;
const READ = `query restReadPart($id: ID!) { part(id: $id) { ${part.selection} } }`;
const CREATE = `mutation restCreatePart($input: CreatePartInput!) {
  createPart(input: $input) { part { ${part.selection} } userErrors { field message code } }
}`;
const UPDATE = `mutation restUpdatePart($id: ID!, $input: UpdatePartInput!) {
  updatePart(id: $id, input: $input) { part { ${part.selection} } userErrors { field message code } }
}`;
const RECEIVE = `mutation restReceiveParts($input: ReceivePartsInput!) {
  receiveParts(input: $input) { stock { ${partStock.selection} } userErrors { field message code } }
}`;
const COUNT = `mutation restCountParts($input: CountPartsInput!) {
  countParts(input: $input) { stock { ${partStock.selection} } userErrors { field message code } }
}`;

const names = { codigo: 'sku', nome: 'name', unidade: 'unit', preco: 'price', estoque_minimo: 'minimum' };
const fields = {
  codigo: text('FLT-0042', { description: 'Stock keeping unit. Unique.' }),
  nome: text('Filtro de óleo'),
  unidade: text('un', { description: 'The unit that is counted. Default: un.' }),
  preco: amount({ description: 'Price of one unit in BRL.', examples: [39.9] }),
  estoque_minimo: integer(4, {
    description: 'The stock of a branch is low when fewer units than this are available. Default: 0.',
  }),
};
const { codigo, ...changeable } = z.object(fields).partial().shape;
const example = { codigo: 'FLT-0042', nome: 'Filtro de óleo', preco: 39.9, estoque_minimo: 4 };

/** What came in or was counted. The address has the part. */
const stockNames = {
  id: 'partId',
  filial_id: 'branchId',
  quantidade: 'quantity',
  custo: 'unitCost',
  observacao: 'note',
  'Idempotency-Key': 'idempotencyKey',
};
const counted = {
  quantidade: integer(10),
  filial_id: text(EXAMPLE_ID, {
    description: 'Default: the branch of the caller if they work in one only, else the default branch.',
  }).nullish(),
  observacao: text('Nota fiscal 123').nullish(),
};

const at = { service: 'workshop', path: '/oficina/pecas', access: 'ADMIN, WORKSHOP.' } as const;
const one = { ...at, path: '/oficina/pecas/:id' } as const;
const ofBranch = 'ADMIN, WORKSHOP of the branch.';

/** The parts, and their stock in the branches. */
export const parts = [
  listEndpoint(
    { ...at, name: 'listParts', summary: 'List parts' },
    {
      rows: 'pecas',
      record: part,
      source: LIST,
      parameters: {
        codigo: queryText({ description: 'The part with this SKU, ignoring case.' }),
        nome: queryText({
          description:
            'Each of these words must begin a word of the name or the SKU, ignoring case and accents.',
        }),
      },
      filterOf: ({ codigo, nome }) => ({ sku: codigo, search: nome }),
    },
  ),
  createEndpoint(
    { ...at, name: 'createPart', summary: 'Create a part' },
    {
      record: part,
      source: CREATE,
      payload: 'part',
      body: z
        .strictObject({ ...changeable, codigo: fields.codigo, nome: fields.nome, preco: fields.preco })
        .meta({ id: 'NovaPeca', examples: [example] }),
      names,
    },
  ),
  readEndpoint({ ...one, name: 'readPart', summary: 'Read a part' }, { record: part, source: READ }),
  changeEndpoint(
    { ...one, method: 'PUT', name: 'updatePart', summary: 'Update a part', guarded: true },
    {
      record: part,
      source: UPDATE,
      payload: 'part',
      body: z
        .strictObject({
          ...changeable,
          ...{ id: readOnly, codigo: readOnly, created_at: readOnly, updated_at: readOnly },
        })
        .meta({ id: 'MudancasDaPeca', examples: [{ preco: 42.5 }] }),
      names: { nome: names.nome, unidade: names.unidade, preco: names.preco, estoque_minimo: 'minimum' },
    },
  ),
  changeEndpoint(
    {
      ...at,
      path: '/oficina/pecas/:id/entradas',
      access: ofBranch,
      method: 'POST',
      name: 'receiveParts',
      summary: 'Note units of a part that came in',
      idempotent: true,
    },
    {
      record: partStock,
      source: RECEIVE,
      payload: 'stock',
      body: z
        .strictObject({ ...counted, custo: amount({ description: 'Cost of one unit in BRL.' }).nullish() })
        .meta({ id: 'EntradaDePecas', examples: [{ quantidade: 10, observacao: 'Nota fiscal 123' }] }),
      names: stockNames,
      input: ({ params, idempotencyKey }) => ({ partId: params.id, idempotencyKey }),
    },
  ),
  changeEndpoint(
    {
      ...at,
      path: '/oficina/pecas/:id/contagens',
      access: ofBranch,
      method: 'POST',
      name: 'countParts',
      summary: 'Set the stock of a part to what was counted',
    },
    {
      record: partStock,
      source: COUNT,
      payload: 'stock',
      body: z.strictObject(counted).meta({ id: 'ContagemDePecas', examples: [{ quantidade: 9 }] }),
      names: stockNames,
      input: ({ params }) => ({ partId: params.id }),
    },
  ),
];
