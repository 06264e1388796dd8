import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { aCustomer, aPlate, aVehicle } from '../../src/fixtures.ts';

const graph = inject('graph');

describe(`a search of sales (${graph.topology})`, () => {
  let sales: string;
  let sale: string;
  let plate: string;
  let cpf: string;
  beforeAll(async () => {
    sales = await logIn(graph.url, 'vendas', 'vendas123');
    plate = aPlate();
    const vehicleId = await aVehicle(graph.url, sales, { plate });
    const { customerId } = await aCustomer(graph.url, sales);
    const { data } = await ask<{
      customer: { cpf: string };
      purchaseVehicle: { sale: { id: string } };
    }>(
      graph.url,
      'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } } }',
      { variables: { input: { vehicleId, customerId, paymentMethod: 'PIX' } }, token: sales },
    );
    sale = data.purchaseVehicle.sale.id;
    const found = await ask<{ customer: { cpf: string } }>(
      graph.url,
      'query ($id: ID!) { customer(id: $id) { cpf } }',
      { variables: { id: customerId }, token: sales },
    );
    cpf = found.data.customer.cpf;
  });

  const search = (text: string, token = sales) =>
    ask<{ sales: { totalCount: number; nodes: readonly { id: string }[] } | null }>(
      graph.url,
      'query ($search: String!) { sales(filter: { search: $search }) { totalCount nodes { id } } }',
      { variables: { search: text }, token },
    );

  it('finds those of a plate, or of a part of one', async () => {
    for (const text of [plate, plate.slice(0, 5), `${plate.slice(0, 3)}-${plate.slice(3)}`.toLowerCase()]) {
      expect((await search(text)).data.sales?.nodes).toEqual(expect.arrayContaining([{ id: sale }]));
    }
  });

  it('finds those of a customer by a part of their CPF', async () => {
    const { data, errors } = await search(cpf.slice(0, 11));
    expect(errors).toEqual([]);
    expect(data.sales).toEqual({ totalCount: 1, nodes: [{ id: sale }] });
    expect((await search('00000000000000')).data.sales?.nodes).toEqual([]);
  });

  it('is refused where it finds too many customers, and to a customer', async () => {
    const many = await Promise.all(Array.from({ length: 101 }, () => aCustomer(graph.url, sales)));
    expect(many).toHaveLength(101);
    expect(await search('fictícia')).toMatchObject({
      errors: [{ message: /filter\.search/, extensions: { code: 'BAD_USER_INPUT' } }],
    });
    const cliente = await logIn(graph.url, 'cliente', 'cliente123');
    expect(await search(plate, cliente)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });
});
