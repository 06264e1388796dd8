import { textOf } from '@autograph/kernel';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars';
import { valueMessages } from './graphql-js/value-messages.ts';

const DECIMAL = /^-?\d{1,15}(\.\d{1,15})?$/;

function decimal(value: unknown): string {
  if (typeof value === 'string' && DECIMAL.test(value)) return value;
  // Not a GraphQLError: to those graphql does not add which value of which field it was.
  throw new TypeError(textOf(valueMessages.decimal));
}

/** `Decimal`: travels as a string in both directions, so that no binary float ever touches it. */
export const Decimal = new GraphQLScalarType({
  name: 'Decimal',
  serialize: decimal,
  parseValue: decimal,
  parseLiteral: (node) => decimal(node.kind === Kind.STRING ? node.value : undefined),
});

/** `DateTime`: an instant, as ISO 8601 text. */
export const DateTime = new GraphQLScalarType({ ...GraphQLDateTimeISO.toConfig(), name: 'DateTime' });

/** `JSON`: any value, as plain JSON: dates as ISO 8601 text, large integers as text. */
export const Json = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  name: 'JSON',
  serialize: (value) =>
    JSON.parse(JSON.stringify(value, (_key, one) => (typeof one === 'bigint' ? one.toString() : one))),
});

function calendarDay(value: unknown): string {
  try {
    return GraphQLLocalDate.parseValue(value);
  } catch {
    throw new GraphQLError(textOf(valueMessages.date), { extensions: { code: 'BAD_USER_INPUT' } });
  }
}

/** `Date`: a calendar day, as `YYYY-MM-DD` text. */
export const CalendarDate = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  parseValue: calendarDay,
  parseLiteral: (node) => calendarDay(node.kind === Kind.STRING ? node.value : undefined),
});
