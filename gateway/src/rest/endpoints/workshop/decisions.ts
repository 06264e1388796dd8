import { z } from 'zod';
import { type Change, changeEndpoint } from '../../record-endpoints.ts';
import { quote } from '../../resources/work-order.ts';
import { amount, integer, text, word } from '../../values/fields.ts';
import { EXAMPLE_ID } from '../../values/record.ts';
import { DECISION_CHANNEL } from '../../values/words.ts';

const SEND = `mutation restSendQuote($id: ID!, $input: SendQuoteInput!) {
  sendQuote(id: $id, input: $input) { workOrder { ${quote.selection} } userErrors { field message code } }
}`;
const DECIDE = `mutation restDecideQuote($id: ID!, $input: DecideQuoteInput!) {
  decideQuote(id: $id, input: $input) { workOrder { ${quote.selection} } userErrors { field message code } }
}`;

/** An action on a quote, at an address of its own. Its body names the revision, so that nothing is done to one that nobody has read. */
function action(
  path: string,
  about: { readonly name: string; readonly summary: string; readonly access: string },
  change: Pick<Change, 'source' | 'body' | 'names' | 'input'>,
) {
  return changeEndpoint(
    { ...about, service: 'workshop', method: 'POST', path: `/oficina/orcamentos/:id/${path}` },
    { record: quote, payload: 'workOrder', ...change },
  );
}

const deciders = 'The owner (CUSTOMER). ADMIN, WORKSHOP of its branch on behalf of the owner.';

const revisao = integer(1, {
  description: 'The revision that was read. Refused with 409 when there is another one.',
});
const decision = {
  revisao,
  total: amount({
    description: 'The total that was read, in BRL. Refused with 409 when it is another one.',
    examples: [199.8],
  }),
  canal: word(DECISION_CHANNEL, {
    description: 'How the customer decided. Required for staff. A CUSTOMER leaves it out.',
  }).nullish(),
};
const names = { revisao: 'revision', total: 'total', canal: 'channel' };
const example = { revisao: 1, total: 199.8, canal: 'TELEFONE' };

/** What can be done with a quote: it is sent, and then decided. */
export const decisions = [
  action(
    'enviar',
    { name: 'sendQuote', summary: 'Send a quote', access: 'ADMIN, WORKSHOP of its branch.' },
    {
      source: SEND,
      body: z.strictObject({ revisao }).meta({ id: 'EnvioDoOrcamento', examples: [{ revisao: 1 }] }),
      names: { revisao: 'revision' },
    },
  ),
  action(
    'aprovar',
    { name: 'approveQuote', summary: 'Approve a quote, or some of its lines', access: deciders },
    {
      source: DECIDE,
      body: z
        .strictObject({
          ...decision,
          itens: z
            .array(text(EXAMPLE_ID))
            .meta({ description: 'Ids of the lines that are approved. Default: all of them.' })
            .nullish(),
        })
        .meta({ id: 'AprovacaoDoOrcamento', examples: [example] }),
      names: { ...names, itens: 'lines' },
      input: () => ({ decision: 'APPROVE' }),
    },
  ),
  action(
    'rejeitar',
    { name: 'rejectQuote', summary: 'Reject a quote', access: deciders },
    {
      source: DECIDE,
      body: z.strictObject(decision).meta({ id: 'RejeicaoDoOrcamento', examples: [example] }),
      names,
      input: () => ({ decision: 'REJECT' }),
    },
  ),
];
