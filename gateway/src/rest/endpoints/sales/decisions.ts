import type { Message } from '@autograph/kernel';
import type { Answered } from '../../endpoint.ts';
import type { FieldNames, GraphOperations } from '../../graph-operations.ts';
import { messages } from '../../messages.ts';
import { type ChangedSale, type GraphSale, sale } from '../../resources/sale.ts';
import { versionOf } from '../../values/version.ts';
import { SALE_STATUS } from '../../values/words.ts';

const APPROVE = `mutation restApproveSale($id: ID!, $input: ApproveSaleInput!) {
  approveSale(id: $id, input: $input) { sale { ${sale.selection} } userErrors { field message code } }
}`;
const REJECT = `mutation restRejectSale($id: ID!, $input: RejectSaleInput!) {
  rejectSale(id: $id, input: $input) { sale { ${sale.selection} } userErrors { field message code } }
}`;
const CANCEL = `mutation restCancelSale($id: ID!, $input: CancelSaleInput!) {
  cancelSale(id: $id, input: $input) { sale { ${sale.selection} } userErrors { field message code } }
}`;

const DECISIONS = {
  APPROVED: { mutation: APPROVE, said: messages.saleApproved },
  REJECTED: { mutation: REJECT, said: messages.saleRejected },
  CANCELLED: { mutation: CANCEL, said: messages.saleCancelled },
} satisfies Readonly<Record<string, { readonly mutation: string; readonly said: Message }>>;

/** A status that a decision gives to a sale. */
export type Decided = keyof typeof DECISIONS;

/** Whether a decision gives this status to a sale. A return has no documented endpoint. */
export function isDecided(status: string): status is Decided {
  return Object.hasOwn(DECISIONS, status);
}

/** A decision on a sale: the status that it gives, and what is said with it. */
export interface Decision {
  readonly id: string;
  readonly to: Decided;
  readonly input: Readonly<Record<string, unknown>>;
  /** The `If-Match` header. */
  readonly ifMatch: string | undefined;
}

/** Decides a sale. Throws a `Refusal` where the graph refuses; `names` has the documented names of what is said. */
export async function decideSale(
  graph: GraphOperations,
  { id, to, input, ifMatch }: Decision,
  names?: FieldNames,
): Promise<GraphSale> {
  const variables = { id, input: { ...input, expectedVersion: versionOf(ifMatch) } };
  return (await graph.change<ChangedSale>(DECISIONS[to].mutation, variables, names)).sale;
}

/** Decides a sale, and returns the documented answer to that. */
export async function answerDecision(
  graph: GraphOperations,
  decision: Decision,
  say: (said: Message) => string,
): Promise<Answered> {
  const { id, status, version } = await decideSale(graph, decision);
  const message = say(DECISIONS[decision.to].said);
  return { body: { id, status: SALE_STATUS.wordOf(status), message }, version };
}
