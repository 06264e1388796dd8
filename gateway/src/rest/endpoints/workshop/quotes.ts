import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { answerOf, createEndpoint, listEndpoint, readEndpoint } from '../../record-endpoints.ts';
import { hasQuote, quote } from '../../resources/work-order.ts';
import { idParams, integer, text, word } from '../../values/fields.ts';
import { documentedNames, EXAMPLE_ID, inputOf, type Values } from '../../values/record.ts';
import { versionOf } from '../../values/version.ts';
import { QUOTE_STATUS } from '../../values/words.ts';
import { arrival, arrivalFilter, arrivalNames, arrivalParameters, exampleArrival } from './arrival.ts';
import { decisions } from './decisions.ts';

const LIST = `query restListQuotes($filter: WorkOrderFilter, $first: Int, $offset: Int) {
  workOrders(filter: $filter, first: $first, offset: $offset) { totalCount nodes { ${quote.selection} } }
}`;
const READ = `query restReadQuote($id: ID!) { workOrder(id: $id) { ${quote.selection} } }`;
const CREATE = `mutation restCreateQuote($input: CreateQuoteInput!) {
  createQuote(input: $input) { workOrder { ${quote.selection} } userErrors { field message code } }
}`;
const BEFORE = `query restQuoteBeforeRevision($id: ID!) { workOrder(id: $id) { version quote { revision } } }`;
const REVISE = `mutation restReviseQuote($id: ID!, $input: ReviseQuoteInput!) {
  reviseQuote(id: $id, input: $input) { workOrder { ${quote.selection} } userErrors { field message code } }
}`;

/** The version of an order, and the revision that it has at that version. */
interface Quoted {
  readonly version: number;
  readonly quote: { readonly revision: number } | null;
}

const lines = {
  servicos: z
    .array(
      z
        .strictObject({ servico_id: text(EXAMPLE_ID), quantidade: integer(1).optional() })
        .transform(({ servico_id, quantidade }) => ({ serviceId: servico_id, quantity: quantidade })),
    )
    .optional(),
  pecas: z
    .array(
      z
        .strictObject({ peca_id: text(EXAMPLE_ID), quantidade: integer(2) })
        .transform(({ peca_id, quantidade }) => ({ partId: peca_id, quantity: quantidade })),
    )
    .optional(),
};
const exampleLines = {
  servicos: [{ servico_id: EXAMPLE_ID, quantidade: 1 }],
  pecas: [{ peca_id: EXAMPLE_ID, quantidade: 2 }],
};
const names = {
  ...arrivalNames,
  servicos: 'services',
  pecas: 'parts',
};

const at = {
  service: 'workshop',
  path: '/oficina/orcamentos',
  access: 'ADMIN; SALES and WORKSHOP of its branch; CUSTOMER their own, once it was sent.',
} as const;
const one = { ...at, path: '/oficina/orcamentos/:id' } as const;
const writers = 'ADMIN, WORKSHOP of the branch.';
const payload = { record: quote, payload: 'workOrder', names } as const;

/** No quote has this revision. The graph refuses it, after it has refused callers who may not write one. */
const NO_REVISION = 1_000;

const revision = endpoint({
  ...one,
  access: writers,
  method: 'PUT',
  name: 'reviseQuote',
  summary: 'Write a new revision of a quote',
  guarded: true,
  request: {
    params: idParams,
    body: z.strictObject(lines).meta({ id: 'RevisaoDoOrcamento', examples: [exampleLines] }),
  },
  answers: { 200: quote.schema },
  refusals: [404, 409, 412, 422],
  handle: async ({ params, body, ifMatch, graph }) => {
    const version = versionOf(ifMatch);
    const found = version === undefined ? null : await graph.read<Quoted>(BEFORE, params, { fresh: true });
    const seen = found?.version === version ? (found?.quote?.revision ?? 0) : NO_REVISION;
    const expectedRevision = version === undefined ? undefined : seen;
    const input = { ...inputOf(names, body), expectedRevision };
    const answer = await graph.change<{ readonly workOrder: Values }>(
      REVISE,
      { ...params, input },
      documentedNames(names),
    );
    return answerOf(quote, answer.workOrder);
  },
});

/** The quotes: the newest revision of each. */
export const quotes = [
  listEndpoint(
    { ...at, name: 'listQuotes', summary: 'List quotes, newest first' },
    {
      rows: 'orcamentos',
      record: quote,
      source: LIST,
      parameters: {
        status: word(QUOTE_STATUS).optional(),
        ...arrivalParameters('Quotes'),
      },
      // An order without a quote has no status of a quote.
      filterOf: ({ status, ...others }) => ({
        quoteStatus: status ? [status] : QUOTE_STATUS.values,
        ...arrivalFilter(others),
      }),
    },
  ),
  createEndpoint(
    { ...at, access: writers, name: 'createQuote', summary: 'Create a quote', refusals: [404, 409, 422] },
    {
      ...payload,
      source: CREATE,
      body: z
        .strictObject({
          ...arrival,
          ...lines,
        })
        .meta({
          id: 'NovoOrcamento',
          examples: [{ ...exampleArrival, ...exampleLines }],
        }),
    },
  ),
  readEndpoint(
    { ...one, name: 'readQuote', summary: 'Read a quote' },
    { record: quote, source: READ, isMeant: hasQuote },
  ),
  revision,
  ...decisions,
];
