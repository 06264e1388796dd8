import { describe, expect, it } from 'vitest';
import { text } from '../src/rest/values/fields.ts';
import {
  documentedNames,
  field,
  identity,
  idField,
  inputOf,
  listField,
  moneyField,
  recordForm,
  within,
  wordField,
} from '../src/rest/values/record.ts';
import { QUOTE_STATUS } from '../src/rest/values/words.ts';

const line = recordForm(
  { name: 'Linha', description: 'A line.' },
  { nome: field('name', text('x')), preco: moneyField('price', 'Price.') },
);
const form = recordForm(
  { name: 'Registro', description: 'A record.', versioned: true },
  {
    ...identity,
    dono_id: idField('owner', 'The owner.'),
    ...within('quote', {
      status: wordField('status', QUOTE_STATUS),
      pecas: listField('lines', line, ({ name }) => name !== 'hidden'),
      servicos: listField('lines', line, ({ name }) => name === 'hidden'),
    }),
  },
);
const lines = ['a', 'hidden'].map((name) => ({ name, price: { amount: '1.50' } }));
const record = { id: '1', owner: null, quote: { status: 'PARTLY_APPROVED', lines }, version: 2 };

describe('the form of a record', () => {
  it('selects each of its fields once, and its version', () => {
    expect(form.selection).toBe('id owner { id } quote { status lines { name price { amount } } } version');
  });

  it('writes a record of the graph as its schema says', () => {
    const written = form.of(record);
    expect(JSON.stringify(written)).toBe(
      '{"id":"1","dono_id":null,"status":"APROVADO_EM_PARTE","pecas":[{"nome":"a","preco":1.50}],"servicos":[{"nome":"hidden","preco":1.50}]}',
    );
    expect(form.schema.safeParse(written).success).toBe(true);
  });
});

describe('the input of the graph for a body', () => {
  const names = { placa: 'plate', km: 'mileage' };

  it('has what the body has, null included, under the names of the graph', () => {
    expect(inputOf(names, { placa: 'ABC1D23', km: null })).toEqual({ plate: 'ABC1D23', mileage: null });
    expect(inputOf(names, { km: undefined, other: 1 })).toEqual({});
    expect(documentedNames(names)).toEqual({ plate: 'placa', mileage: 'km' });
  });
});
