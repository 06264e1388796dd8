import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { createEndpoint, readEndpoint } from '../../record-endpoints.ts';
import { workshopService } from '../../resources/workshop-service.ts';
import { amount, integer, text } from '../../values/fields.ts';
import { pageOf, pageParameters, pageSchema, rowsOf } from '../../values/page.ts';
import type { Values } from '../../values/record.ts';

const LIST = `query restListWorkshopServices { workshopServices { ${workshopService.selection} } }`;
const READ = `query restReadWorkshopService($id: ID!) { workshopService(id: $id) { ${workshopService.selection} } }`;
const CREATE = `mutation restCreateWorkshopService($input: CreateWorkshopServiceInput!) {
  createWorkshopService(input: $input) { service { ${workshopService.selection} } userErrors { field message code } }
}`;

const body = z
  .strictObject({
    nome: text('Troca de óleo', { description: 'Name. Unique.' }),
    preco: amount({ description: 'Price in BRL.', examples: [120] }),
    tempo_estimado: integer(30, { description: 'How long it takes as a rule, in minutes.' }),
  })
  .meta({ id: 'NovoServico', examples: [{ nome: 'Troca de óleo', preco: 120, tempo_estimado: 30 }] });

const at = { service: 'workshop', path: '/oficina/servicos', access: 'Any role.' } as const;

/** The services that the workshop offers. */
export const services = [
  // The graph lists them whole, at most 500.
  endpoint({
    ...at,
    method: 'GET',
    name: 'listWorkshopServices',
    summary: 'List services, by name',
    request: { query: z.strictObject(pageParameters) },
    answers: { 200: pageSchema('servicos', workshopService.schema).meta({ id: 'ServicoPage' }) },
    handle: async ({ query, graph }) => {
      const all = (await graph.read<readonly Values[]>(LIST)) ?? [];
      const { first, offset } = rowsOf(query);
      const page = { totalCount: all.length, nodes: all.slice(offset, offset + first) };
      return { body: pageOf('servicos', page, workshopService.of, query) };
    },
  }),
  createEndpoint(
    { ...at, access: 'ADMIN, WORKSHOP.', name: 'createWorkshopService', summary: 'Create a service' },
    {
      record: workshopService,
      source: CREATE,
      payload: 'service',
      body,
      names: { nome: 'name', preco: 'price', tempo_estimado: 'standardMinutes' },
    },
  ),
  readEndpoint(
    { ...at, path: '/oficina/servicos/:id', name: 'readWorkshopService', summary: 'Read a service' },
    { record: workshopService, source: READ },
  ),
];
