import { messages } from '../messages.ts';
import { Refusal } from '../refusals.ts';
import { word } from './fields.ts';
import { SORT_FIELD, vocabulary } from './words.ts';

const ALIASES = vocabulary({ PRICE: 'price', YEAR: 'year', MAKE: 'make' });
const FIELDS = { ...ALIASES, valueOf: (text: string) => SORT_FIELD.valueOf(text) ?? ALIASES.valueOf(text) };
const DIRECTIONS = vocabulary({ ASC: 'asc', DESC: 'desc' });

/** The order of a list of vehicles. `sort` and `order` are other names of `sort_by` and `sort_order`. */
export const sortParameters = {
  sort_by: word(SORT_FIELD).optional(),
  sort_order: word(DIRECTIONS, {
    description: 'Default: asc. Requires `sort_by`.',
  }).optional(),
  sort: word(FIELDS, { description: 'Same as `sort_by`.' }).optional(),
  order: word(DIRECTIONS, { description: 'Same as `sort_order`.' }).optional(),
};

interface SortParameters {
  readonly sort_by?: string | undefined;
  readonly sort_order?: string | undefined;
  readonly sort?: string | undefined;
  readonly order?: string | undefined;
}

/**
 * The order in the graph; `undefined` where none is asked for. Throws a `Refusal` for a parameter and its other name at once, and for a
 * direction without a field.
 */
export function sortOf({ sort_by, sort_order, sort, order }: SortParameters): object | undefined {
  refuseBoth('sort_by', sort_by, 'sort', sort);
  refuseBoth('sort_order', sort_order, 'order', order);
  const field = sort_by ?? sort;
  const direction = sort_order ?? order;
  if (field) return { field, direction: direction ?? 'ASC' };
  if (!direction) return undefined;
  const name = sort_order ? 'sort_order' : 'order';
  throw new Refusal(400, messages.sortRequired, { fields: { [name]: [messages.sortRequired] } });
}

function refuseBoth(name: string, value: unknown, other: string, otherValue: unknown): void {
  if (value === undefined || otherValue === undefined) return;
  throw new Refusal(400, messages.otherName({ name, other }), {
    fields: { [other]: [messages.otherName({ name, other })] },
  });
}
