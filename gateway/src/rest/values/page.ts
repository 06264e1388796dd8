import { z } from 'zod';
import { messages } from '../messages.ts';
import { Refusal } from '../refusals.ts';
import { queryInteger } from './fields.ts';

/** How many rows of a list can be left out. A filter finds what lies deeper. */
const DEEPEST = 10_000;

/** The parameters of every list. */
export const pageParameters = {
  page: queryInteger({
    min: 1,
    max: 1_000_000,
    default: 1,
    description: 'Number of the page, from 1.',
  }).optional(),
  limit: queryInteger({ min: 1, max: 100, default: 20, description: 'Rows of a page.' }).optional(),
};

/** The parameters of a page. */
export interface PageParameters {
  readonly page?: number | undefined;
  readonly limit?: number | undefined;
}

/** The rows of a page, as the graph counts them. Throws a `Refusal` for a page that lies too deep. */
export function rowsOf({ page = 1, limit = 20 }: PageParameters): {
  readonly first: number;
  readonly offset: number;
} {
  const offset = (page - 1) * limit;
  if (offset > DEEPEST)
    throw new Refusal(400, messages.tooDeep({ max: DEEPEST }), {
      fields: { page: [messages.lastPage({ page: lastPage(limit), limit })] },
    });
  return { first: limit, offset };
}

/** What a list answers, besides its rows. */
export interface Connection<Row> {
  readonly totalCount: number;
  readonly nodes: readonly Row[];
}

/** The documented form of a page. `pages` counts those that can be read. */
export function pageOf<Row>(
  name: string,
  { nodes, totalCount }: Connection<Row>,
  rowOf: (row: Row) => object,
  { page = 1, limit = 20 }: PageParameters,
): object {
  const pages = Math.min(Math.ceil(totalCount / limit), lastPage(limit));
  return { [name]: nodes.map(rowOf), total: totalCount, page, limit, pages };
}

/** The schema of a page. */
export function pageSchema(name: string, row: z.ZodType) {
  const count = (description: string, example: number) =>
    z
      .int()
      .min(0)
      .meta({ description, examples: [example] });
  return z.object({
    [name]: z.array(row),
    total: count('Number of all rows.', 1),
    page: count('Number of this page, from 1.', 1),
    limit: count('Rows of a page.', 20),
    pages: count('Number of pages that can be read.', 1),
  });
}

function lastPage(limit: number): number {
  return Math.floor(DEEPEST / limit) + 1;
}
