import { z } from 'zod';
import { type Answered, type Asked, endpoint } from '../../endpoint.ts';
import { answerOf } from '../../record-endpoints.ts';
import { quote } from '../../resources/work-order.ts';
import { retryOnce } from '../../retry-once.ts';
import { idParams, optionalBody, text, word } from '../../values/fields.ts';
import { EXAMPLE_ID, type Values } from '../../values/record.ts';
import { versionOf } from '../../values/version.ts';
import { DECISION_CHANNEL } from '../../values/words.ts';

const READ = `query restQuoteBeforeDecision($id: ID!) {
  workOrder(id: $id) { version quote { revision total { amount } } }
}`;
const SEND = `mutation restSendQuote($id: ID!, $input: SendQuoteInput!) {
  sendQuote(id: $id, input: $input) { workOrder { ${quote.selection} } userErrors { field message code } }
}`;
const DECIDE = `mutation restDecideQuote($id: ID!, $input: DecideQuoteInput!) {
  decideQuote(id: $id, input: $input) { workOrder { ${quote.selection} } userErrors { field message code } }
}`;

/** What a decision is about. */
interface Quoted {
  readonly version: number;
  readonly quote: { readonly revision: number; readonly total: { readonly amount: string } } | null;
}

/** No quote has this revision. The graph refuses it, after it has refused callers who may not decide. */
const NO_REVISION = 1_000;

/**
 * Reads a quote, and carries out `source` for the revision that was read. The graph refuses it where there is another revision by then.
 * With `If-Match`, the order must have the version that the client read.
 */
async function act(
  { params, ifMatch, graph }: Pick<Asked<{ id: string }, undefined, unknown>, 'params' | 'ifMatch' | 'graph'>,
  source: string,
  inputOf: (read: { readonly revision: number; readonly total: object }) => Values,
): Promise<Answered> {
  const given = versionOf(ifMatch);
  return retryOnce(async () => {
    const found = await graph.read<Quoted>(READ, params, { fresh: true });
    const isRead = found?.quote && (given ?? found.version) === found.version;
    const { revision, total } = isRead ? found.quote : { revision: NO_REVISION, total: { amount: '0.00' } };
    const { workOrder } = await graph.change<{ readonly workOrder: Values }>(
      source,
      { ...params, input: inputOf({ revision, total: { amount: total.amount } }) },
      { lines: 'itens', channel: 'canal' },
    );
    return answerOf(quote, workOrder);
  });
}

const facts = {
  service: 'workshop',
  method: 'POST',
  guarded: true,
  answers: { 200: quote.schema },
  refusals: [404, 409, 412, 422],
} as const;
const deciders = 'The owner (CUSTOMER). ADMIN, WORKSHOP of its branch on behalf of the owner.';

const canal = word(DECISION_CHANNEL, {
  description: 'How the customer decided. Required for staff. A CUSTOMER leaves it out.',
}).nullish();

/** What can be done with a quote: it is sent, and then decided. */
export const decisions = [
  endpoint({
    ...facts,
    path: '/oficina/orcamentos/:id/enviar',
    name: 'sendQuote',
    summary: 'Send a quote',
    access: 'ADMIN, WORKSHOP of its branch.',
    request: { params: idParams },
    handle: (asked) => act(asked, SEND, ({ revision }) => ({ revision })),
  }),
  endpoint({
    ...facts,
    path: '/oficina/orcamentos/:id/aprovar',
    name: 'approveQuote',
    summary: 'Approve a quote, or some of its lines',
    access: deciders,
    request: {
      params: idParams,
      body: optionalBody(
        z
          .strictObject({
            itens: z
              .array(text(EXAMPLE_ID))
              .meta({ description: 'Ids of the lines that are approved. Default: all of them.' })
              .nullish(),
            canal,
          })
          .meta({ id: 'AprovacaoDoOrcamento', examples: [{ canal: 'TELEFONE' }] }),
      ),
    },
    handle: (asked) =>
      act(asked, DECIDE, (read) => ({
        ...read,
        decision: 'APPROVE',
        lines: asked.body.itens,
        channel: asked.body.canal,
      })),
  }),
  endpoint({
    ...facts,
    path: '/oficina/orcamentos/:id/rejeitar',
    name: 'rejectQuote',
    summary: 'Reject a quote',
    access: deciders,
    request: {
      params: idParams,
      body: optionalBody(
        z.strictObject({ canal }).meta({ id: 'RejeicaoDoOrcamento', examples: [{ canal: 'TELEFONE' }] }),
      ),
    },
    handle: (asked) =>
      act(asked, DECIDE, (read) => ({ ...read, decision: 'REJECT', channel: asked.body.canal })),
  }),
];
