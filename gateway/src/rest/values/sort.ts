import { z } from 'zod';
import { messages } from '../messages.ts';
import { Refusal } from '../refusals.ts';
import { word } from './fields.ts';
import { SORT_FIELD } from './words.ts';

const FIELDS = { ...SORT_FIELD, valueOf: (text: string) => SORT_FIELD.valueOf(text) ?? ALIASES[text] };
const ALIASES: Readonly<Record<string, string>> = { price: 'PRICE', year: 'YEAR', make: 'MAKE' };

/** The order of a list of vehicles. `sort` and `order` are other names of `sort_by` and `sort_order`. */
export const sortParameters = {
  sort_by: word(SORT_FIELD).optional(),
  sort_order: z.enum(['asc', 'desc']).optional(),
  sort: word(
    { ...FIELDS, words: ['price', 'year', 'make'] },
    { description: 'Same as `sort_by`.' },
  ).optional(),
  order: z.enum(['asc', 'desc']).optional().meta({ description: 'Same as `sort_order`.' }),
};

interface Asked {
  readonly sort_by?: string | undefined;
  readonly sort_order?: string | undefined;
  readonly sort?: string | undefined;
  readonly order?: string | undefined;
}

/** The order in the graph; `undefined` where none is asked for. Throws a `Refusal` for a parameter and its other name at once. */
export function sortOf({ sort_by, sort_order, sort, order }: Asked): object | undefined {
  refuseBoth('sort_by', sort_by, 'sort', sort);
  refuseBoth('sort_order', sort_order, 'order', order);
  const field = sort_by ?? sort;
  const direction = sort_order ?? order ?? 'asc';
  if (!field) return undefined;
  return { field, direction: direction.toUpperCase() };
}

function refuseBoth(name: string, value: unknown, other: string, otherValue: unknown): void {
  if (value === undefined || otherValue === undefined) return;
  throw new Refusal(400, messages.otherName({ name, other }), {
    fields: { [other]: [messages.otherName({ name, other })] },
  });
}
