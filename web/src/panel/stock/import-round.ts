import type { Line, Problem } from '@autograph/stock-list';
import {
  ImportStockDocument,
  type ImportStockMutationVariables,
  TwinsDocument,
} from '../../data/__generated__/panel-stock.ts';
import { apollo } from '../../data/apollo.ts';
import { identityOf } from './plate.ts';

/** A line with what the graph is asked for. */
export interface Row {
  readonly line: Line;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What came of a line. */
export type RowResult =
  | { readonly line: Line; readonly id: string; readonly isNew: boolean }
  | { readonly line: Line; readonly refusals: readonly Problem[] };

/** How far the clocks of two machines may differ, in milliseconds. */
const CLOCKS = 10 * 60_000;

/** Sends rows of a list. Throws what failed, and a refusal of all rows. */
export async function sendRows(rows: readonly Row[]): Promise<readonly RowResult[]> {
  const { data } = await apollo.mutate({
    mutation: ImportStockDocument,
    variables: { input: { rows: rows.map(({ input }) => input) } } as ImportStockMutationVariables,
  });
  const payload = data?.importVehicles;
  const [refusal] = payload?.userErrors ?? [];
  if (!payload || refusal) throw new Error(refusal?.message ?? 'no answer');
  return (payload.results ?? []).map(({ row, status, vehicle, userErrors }) => {
    const { line } = rows[row] as Row;
    if (status === 'REJECTED')
      return {
        line,
        refusals: userErrors.map(({ code, field, message }) => ({ code, message, field: withoutRow(field) })),
      };
    return { line, id: vehicle?.id ?? '', isNew: status === 'CREATED' };
  });
}

/** The path of a field within its row. */
function withoutRow(field: readonly string[] | null): readonly string[] | null {
  const at = field?.indexOf('rows') ?? -1;
  return at < 0 ? field : (field?.slice(at + 2) ?? null);
}

/**
 * The vehicle that a row without a plate and a VIN became, where its answer was lost: with all that the row says, created since it
 * was sent, and taken by no other row. `null` when there is none.
 */
export async function twinOf(
  { input }: Pick<Row, 'input'>,
  since: number,
  isTaken: (id: string) => boolean,
): Promise<string | null> {
  const { make, year, price, mileage, color, model } = input as {
    readonly make: string;
    readonly model: string;
    readonly year: number;
    readonly mileage?: number;
    readonly color?: string;
    readonly price: { readonly amount: string };
  };
  const { data } = await apollo.query({
    query: TwinsDocument,
    variables: { filter: { search: make.slice(0, 100), year: { min: year, max: year } } },
    fetchPolicy: 'network-only',
  });
  const twin = (data?.vehicles?.nodes ?? []).find(
    (one) =>
      Date.parse(one.createdAt) >= since - CLOCKS &&
      bare(one.make) === bare(make) &&
      bare(one.model) === bare(model) &&
      amount(one.price.amount) === amount(price.amount) &&
      (mileage === undefined || one.mileage === mileage) &&
      (color === undefined || bare(one.color ?? '') === bare(color)) &&
      !isTaken(one.id),
  );
  return twin?.id ?? null;
}

/**
 * The vehicle in stock with the plate or VIN of a row, where it was created since the row was sent, or its twin where it has
 * neither. `null` when there is none.
 */
export async function arrivedAs(
  row: Pick<Row, 'input'>,
  since: number,
  isTaken: (id: string) => boolean,
): Promise<string | null> {
  const { plate, vin } = row.input as { readonly plate?: string | null; readonly vin?: string | null };
  const identity = identityOf(plate ?? '') ?? identityOf(vin ?? '');
  if (!identity) return twinOf(row, since, isTaken);
  const { data } = await apollo.query({
    query: TwinsDocument,
    variables: { filter: { ...identity, status: ['AVAILABLE'] } },
    fetchPolicy: 'network-only',
  });
  const [found] = data?.vehicles?.nodes ?? [];
  return found && Date.parse(found.createdAt) >= since - CLOCKS ? found.id : null;
}

const bare = (text: string): string => text.normalize('NFC').replaceAll(/\s/g, '').toUpperCase();

/** An amount with two decimals. */
function amount(decimal: string): string {
  const [whole = '', cents = ''] = decimal.split('.');
  return `${whole.replace(/^0+(?=\d)/, '')}.${cents.slice(0, 2).padEnd(2, '0')}`;
}
