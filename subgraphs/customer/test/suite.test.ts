import { person } from '@autograph/kernel/testing';
import { serviceSuite } from '@autograph/service/testing';
import service from '../src/service.ts';
import { userId } from '../src/testing/builders.ts';
import { customerGraph, withoutSales, withUsers } from './customer-graph.ts';
import { matrix } from './matrix.ts';

const owner = person('CUSTOMER', userId(1));
const seller = person('SALES', userId(8));
const admin = person('ADMIN', userId(9));
const UPDATE =
  'mutation ($id: ID!, $input: UpdateCustomerInput!) { updateCustomer(id: $id, input: $input) { userErrors { code } } }';
const DELETE = 'mutation ($id: ID!) { deleteCustomer(id: $id) { userErrors { code } } }';
const PERSON = {
  name: 'Quitéria Fictícia',
  email: 'quiteria@example.com',
  phone: '11987651234',
  address: 'Rua das Acácias, 77',
  city: 'Itanhaém',
};

serviceSuite(service, {
  open: { clients: { sale: withoutSales, user: withUsers } },
  matrix,
  world: async (graph) => ({
    records: { customerId: await customerGraph(graph).make(owner), userId: userId(1) },
    callers: { owner, SALES: seller, ADMIN: admin },
  }),
  fuzz: {
    callerOf: async () => admin,
    ids: (graph) => Promise.all(Array.from({ length: 10 }, () => customerGraph(graph).make(seller))),
  },
  events: {
    personal: Object.values(PERSON),
    happen: async (graph) => {
      const id = await customerGraph(graph).make(seller, PERSON);
      await graph.ask(seller, UPDATE, { id, input: { city: 'Santos' } });
      await graph.ask(admin, DELETE, { id });
    },
  },
  erasure: async (graph) => {
    const id = await customerGraph(graph).make(seller, { ...PERSON, cpf: '529.982.247-25' });
    await graph.ask(admin, DELETE, { id });
    return [...Object.values(PERSON), '52998224725', '529.982.247-25', 'quiteria'];
  },
});
