/** How many rows a page of a list has. */
export const PAGE_SIZE = 50;

/** The deepest page: the graph takes an offset of at most 10,000. */
export const LAST_PAGE = 10_000 / PAGE_SIZE;

/** What an address says, as `parseSearch` reads it. */
export type Given = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The one text of this name; `undefined` where there is none. */
export function textOf(given: Given, name: string): string | undefined {
  const value = given[name];
  const one = typeof value === 'string' ? value : value?.[0];
  return one?.trim().slice(0, 100) || undefined;
}

/** The value of this name, where it is one of those that are known. */
export function oneOf<Value extends string>(
  given: Given,
  name: string,
  values: readonly Value[],
): Value | undefined {
  const wanted = textOf(given, name);
  return values.find((value) => value === wanted);
}

/** A calendar day such as 2026-01-31. */
export function dayOf(given: Given, name: string): string | undefined {
  const day = textOf(given, name);
  return day && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined;
}

/** The page of a list, from 1. */
export function pageOf(given: Given): number {
  const page = Number(textOf(given, 'pagina'));
  return Number.isInteger(page) && page > 0 && page <= LAST_PAGE ? page : 1;
}

/** A page as it stands in an address: the first is not there. */
export function pageParameter(page: number): { readonly pagina?: number } {
  return page > 1 ? { pagina: page } : {};
}
