import { done, type Outcome, refuse } from '@autograph/kernel';
import { anonymise, beginErasure, type Customer, callOffErasure } from '../domain/customer.ts';
import { erasureEvent } from '../domain/customer-event.ts';
import { messages } from '../domain/messages.ts';
import { type KeptSale, type RetainedBuyer, retentionsOf, writeIdentity } from '../domain/retention.ts';
import type { Ports } from '../ports/index.ts';
import { rewrite } from './change-customer.ts';

export type ErasingPorts = Pick<
  Ports,
  'customers' | 'sales' | 'keepers' | 'leads' | 'seal' | 'retentionDays' | 'clock' | 'newId'
>;

/** A mark is nobody's business but this service's. */
const SILENTLY = () => null;

/**
 * Erases a person. The record is marked first, so that nothing begins for them; then the other services are asked whether something is
 * open, and the sale service to forget what was written about their sales, which it refuses while one is undecided; then the others
 * forget them, their leads are dropped, and the person is taken out of the record, in one write with the event and with what the law
 * has the graph keep. Every step may be repeated: a crash leaves the mark, and the recovery loop goes on from there.
 */
export async function eraseCustomer(
  id: string,
  ports: ErasingPorts,
): Promise<Outcome<Customer, 'NOT_FOUND' | 'INVALID_STATE' | 'CONFLICT'>> {
  const { sales, keepers, clock } = ports;
  const mark = (customer: Customer) => done(beginErasure(customer, clock()));
  const marked = await rewrite<never>(id, mark, SILENTLY, ports, null);
  if (!marked.ok || marked.value.anonymizedAt) return marked;

  // All are asked before one forgets: nothing is lost where the erasure is refused.
  const isOpen = await keepers.haveOpen(id);
  const forgotten = isOpen ? null : await sales.forget(id);
  if (forgotten && !forgotten.undecided && (await keepers.forget(id)))
    return takeOut(marked.value, forgotten.sales, ports);
  const callOff = (customer: Customer) => done(callOffErasure(customer, marked.value, clock()));
  await rewrite<never>(id, callOff, SILENTLY, ports, null);
  return forgotten?.undecided ? undecided() : refuse('INVALID_STATE', 'id', messages.recordOpen);
}

async function takeOut(
  marked: Customer,
  sales: readonly KeptSale[],
  { customers, leads, seal, retentionDays, clock, newId }: ErasingPorts,
): Promise<Outcome<Customer, 'INVALID_STATE'>> {
  // Before the record, which says whose they are.
  // Staff made a record without an account, and know whose it is. In their own record, anyone can declare somebody else's details.
  const { userId, email, phone } = marked;
  await leads.forget(userId ? { userId, email: null, phone: null } : { userId, email, phone });
  const erased = anonymise(marked, clock());
  const recordKept = sales.length > 0;
  const retentions = retentionsOf(sales, retentionDays, erased.updatedAt);
  const { name, cpf, cnpj } = marked;
  const retained: RetainedBuyer | null =
    retentions.length > 0 && name !== null && (cpf !== null || cnpj !== null)
      ? {
          sealed: seal.close(writeIdentity({ name, cpf, cnpj }), marked.id),
          sales: retentions,
          until: new Date(Math.max(...retentions.map(({ until }) => until.getTime()))),
        }
      : null;
  const event = erasureEvent(erased, recordKept, newId());
  const written = await customers.erase(erased, marked.version, event, { recordKept, retained });
  // Another request called the erasure off, or finished it; what was asked for is then answered by asking again.
  return written === 'erased' ? done(erased) : undecided();
}

function undecided(): Outcome<never, 'INVALID_STATE'> {
  return refuse('INVALID_STATE', 'id', messages.purchaseUndecided);
}
