import type { CustomerRecordFragment } from '../../../data/__generated__/panel-records.ts';
import type { Text } from '../../../language/use-text.ts';
import type { Fields } from '../../three-way.ts';

/** A customer record, as the panel reads it. */
export type Customer = CustomerRecordFragment;

/** The fields that people fill in, in the order of the form. */
export const FIELDS = [
  'name',
  'cpf',
  'cnpj',
  'phone',
  'email',
  'zipCode',
  'address',
  'city',
  'state',
] as const;

export type CustomerField = (typeof FIELDS)[number];

/** The fields of a form, all as texts. */
export type CustomerFields = Record<CustomerField, string>;

/** A record as a form has it. */
export function fieldsOf(customer: Partial<Record<CustomerField, string | null>>): CustomerFields {
  return Object.fromEntries(FIELDS.map((name) => [name, customer[name] ?? ''])) as CustomerFields;
}

/** What the graph is sent for these fields: an empty one removes its value. */
export function inputOf(fields: Fields): Record<string, string | null> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.trim() || null]));
}

/** What people call a field. */
export function fieldName(field: string, text: Text): string {
  return text(`records.field.${field as CustomerField}`);
}
