import type { KeptSale } from '../domain/retention.ts';

/** The sales, which another service owns. */
export interface SaleDesk {
  /**
   * Forgets what was written about a customer's sales, and answers those that stay; forgets nothing while one of their
   * purchases is undecided. May be repeated. Throws when there is no answer: then it may have been done.
   */
  forget(
    customerId: string,
  ): Promise<
    { readonly undecided: true } | { readonly undecided: false; readonly sales: readonly KeptSale[] }
  >;
}
