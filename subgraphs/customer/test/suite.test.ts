import { person, visitor } from '@autograph/kernel/testing';
import { serviceSuite, type TestService } from '@autograph/service/testing';
import { expect } from 'vitest';
import service from '../src/service.ts';
import { userId } from '../src/testing/builders.ts';
import { clients, customerGraph } from './customer-graph.ts';
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

const LEAD = 'mutation ($input: CreateLeadInput!) { createLead(input: $input) { received } }';
const ASKED = 'Quanto custa, pergunta Quitéria?';

/** The person asks to be contacted, without a log-in. */
async function lead(graph: TestService, contact: object): Promise<void> {
  const { data } = await graph.ask(visitor, '{ leadConsent { version } }');
  const consent = (data?.leadConsent as { version: string } | undefined)?.version;
  const input = { vehicleId: userId(5), name: PERSON.name, message: ASKED, consent, ...contact };
  expect((await graph.ask(visitor, LEAD, { input })).data).toEqual({ createLead: { received: true } });
}

serviceSuite(service, {
  open: { clients },
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
    await lead(graph, { email: PERSON.email.toUpperCase() });
    await lead(graph, { phone: PERSON.phone });
    const id = await customerGraph(graph).make(seller, { ...PERSON, cpf: '529.982.247-25' });
    await graph.ask(admin, DELETE, { id });
    const company = await customerGraph(graph).make(seller, {
      ...PERSON,
      cpf: null,
      cnpj: '12.ABC.345/01DE-35',
    });
    await graph.ask(admin, DELETE, { id: company });
    return [
      ...Object.values(PERSON),
      ASKED,
      '52998224725',
      '529.982.247-25',
      '12ABC34501DE35',
      '12.ABC.345/01DE-35',
      'quiteria',
    ];
  },
});
